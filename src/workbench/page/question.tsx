import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { TEXTS } from './texts';

interface QuestionProps {
  readonly title: string;
  readonly text: string;
  onDone(): void;
  onClose(): void;
}

/** Asks whether something is to be done. */
export function Question({ title, text, onDone, onClose }: QuestionProps): ReactElement {
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface style={{ maxWidth: 420 }}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onDone}>
              {TEXTS.ok}
            </Button>
            <Button onClick={onClose}>{TEXTS.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
