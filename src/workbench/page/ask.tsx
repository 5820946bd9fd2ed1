import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Textarea,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { TEXTS } from './texts';

interface AskProps {
  readonly title: string;
  readonly label: string;
  readonly value: string;
  readonly lines?: boolean;
  /** What is wrong with a value; "" where nothing is. */
  check?(value: string): string;
  /** Takes away what there is now. */
  onRemove?: (() => void) | undefined;
  onDone(value: string): void;
  onClose(): void;
}

/** Asks for one text or number. */
export function Ask({ title, label, value, lines, check, onRemove, onDone, onClose }: AskProps): ReactElement {
  const [text, setText] = useState(value);
  const [fault, setFault] = useState('');
  const done = (): void => {
    const found = check?.(text) ?? '';
    setFault(found);
    if (found === '') onDone(text);
  };
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface style={{ maxWidth: 420 }}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            done();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              <Field label={label} {...(fault ? { validationMessage: fault } : {})}>
                {lines ? (
                  <Textarea autoFocus rows={5} value={text} onChange={(_, data) => setText(data.value)} />
                ) : (
                  <Input autoFocus value={text} onChange={(_, data) => setText(data.value)} />
                )}
              </Field>
            </DialogContent>
            <DialogActions>
              {onRemove && <Button onClick={onRemove}>{TEXTS.remove}</Button>}
              <Button type="submit" appearance="primary">
                {TEXTS.ok}
              </Button>
              <Button onClick={onClose}>{TEXTS.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
