import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { TEXTS } from '../texts';
import type { EditingState, Refusal } from './use-editing';

/** What a cell's rule says about a value it does not take. Only a rule of the kind "stop" leaves no choice. */
export function RefusalDialog({ refusal, state }: { readonly refusal: Refusal; readonly state: EditingState }): ReactElement {
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{refusal.title}</DialogTitle>
          <DialogContent>{refusal.message}</DialogContent>
          <DialogActions>
            {refusal.style !== 'Stop' && <Button onClick={state.keep}>{TEXTS.keep}</Button>}
            <Button appearance="primary" onClick={state.retry}>
              {TEXTS.retry}
            </Button>
            <Button onClick={state.giveUp}>{TEXTS.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
