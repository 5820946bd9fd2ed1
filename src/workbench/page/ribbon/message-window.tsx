import { Dialog, DialogBody, DialogSurface } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import { TEXTS } from '../texts';

interface Shown {
  readonly address: string;
  onMessage(message: string): void;
}

/** The window in which a page of the add-in is shown over the workbook (Office's displayDialogAsync). */
export function MessageWindow(): ReactElement | null {
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    window.workbench.showDialog = (address, onMessage) => {
      setShown({ address, onMessage });
      return { close: () => setShown(null) };
    };
    window.workbench.tellDialog = (message) => shown?.onMessage(message);
  }, [shown]);
  if (!shown) return null;
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => !open && setShown(null)}>
      <DialogSurface aria-label={TEXTS.addIn} style={{ maxWidth: 460 }}>
        <DialogBody style={{ display: 'block' }}>
          <iframe title={TEXTS.addIn} src={shown.address} className="message-window" />
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
