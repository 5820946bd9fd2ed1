import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { CellValue } from '../../checks';
import { UNIT_ROWS, UNIT_VALUE } from '../../settlement';
import { typedAt } from '../../actions';
import { useTexts } from '../texts';
import type { DossierState, OpenedDossier } from '../use-dossier';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  line: { margin: 0 },
});

/** The reporting unit, entered once for all forms: each field lands in its cell of "Đơn vị" when it is left. */
export function UnitForm({ state, dossier }: { readonly state: DossierState; readonly dossier: OpenedDossier }): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.form}>
      <p className={styles.line}>{texts.dossier.unitHint}</p>
      {UNIT_ROWS.map(({ code, label, kind }) => (
        <UnitField
          key={code}
          label={label}
          year={kind === 'year'}
          known={typedAt(dossier.open.read, { sheet: 'unit', row: code, field: UNIT_VALUE })}
          onWrite={(value, known) => state.type({ sheet: 'unit', row: code, field: UNIT_VALUE }, value, known)}
        />
      ))}
    </div>
  );
}

/** A field that follows its cell until somebody types here. */
function UnitField({
  label,
  year,
  known,
  onWrite,
}: {
  readonly label: string;
  readonly year: boolean;
  readonly known: CellValue;
  onWrite(value: CellValue, known: CellValue): Promise<void>;
}): ReactElement {
  const shown = known === null ? '' : String(known);
  const [typed, setTyped] = useState<string | null>(null);
  const write = (): void => {
    if (typed === null || typed.trim() === shown.trim()) return setTyped(null);
    const text = typed.trim();
    const value = text === '' ? null : year && /^\d{4}$/.test(text) ? Number(text) : text;
    void onWrite(value, known).then(() => setTyped(null));
  };
  return (
    <Field label={{ children: label, lang: 'vi' }}>
      <Input
        value={typed ?? shown}
        inputMode={year ? 'numeric' : 'text'}
        maxLength={500}
        onChange={(_, { value }) => setTyped(value)}
        onBlur={write}
        onKeyDown={({ key }) => key === 'Enter' && write()}
      />
    </Field>
  );
}
