import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '8px 0 4px' },
  row: { display: 'flex', gap: '8px' },
});

/** A sentence typed beside a finding, to be written into its cell. What could not be written stays here. */
export function TypeBeside({
  label,
  text,
  onText,
  onWrite,
  onCancel,
}: {
  readonly label: string;
  readonly text: string;
  onText(text: string): void;
  onWrite(text: string): Promise<void>;
  onCancel(): void;
}): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setBusy(true);
        void onWrite(text.trim()).finally(() => setBusy(false));
      }}
      onKeyDown={({ key }) => key === 'Escape' && text === '' && onCancel()}
    >
      <Field label={label} hint={texts.findings.typed}>
        <Textarea ref={field} maxLength={2000} resize="vertical" value={text} onChange={(_, { value }) => onText(value)} />
      </Field>
      <div className={styles.row}>
        <Button type="submit" size="small" appearance="primary" disabled={busy || text.trim() === ''}>
          {texts.findings.write}
        </Button>
        <Button size="small" onClick={onCancel}>
          {texts.findings.cancel}
        </Button>
      </div>
    </form>
  );
}
