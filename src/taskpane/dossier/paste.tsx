import { Button, Field, makeStyles, Radio, RadioGroup, Select, Textarea, tokens } from '@fluentui/react-components';
import { type ReactElement } from 'react';
import { readPastedVouchers, VOUCHER_FIELDS, type MarkMeaning, type PastedVouchers } from '../../settlement';
import { useTexts } from '../texts';
import type { DossierState, OpenedDossier } from '../use-dossier';

const SHOWN = 20;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '8px' },
  line: { margin: 0 },
  /** A long name does not widen the pane. */
  select: { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  list: { margin: 0, paddingLeft: '16px' },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** What is being pasted; it stays while other parts of the view are looked at. */
export interface Pasting {
  readonly text: string;
  readonly project: string;
  readonly meaning: MarkMeaning;
}
export const NOTHING_PASTED: Pasting = { text: '', project: '', meaning: null };

/** A box for rows copied from another sheet: what they are taken for, what cannot be read, and one button that adds them to "Chứng từ". */
export function PasteVouchers({
  state,
  dossier,
  pasting,
  onPasting,
}: {
  readonly state: DossierState;
  readonly dossier: OpenedDossier;
  readonly pasting: Pasting;
  onPasting(pasting: Pasting): void;
}): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const { projects } = dossier.open.dossier;
  const project = pasting.project || (projects[0]?.no ?? '');
  const pasted = pasting.text.trim() === '' ? null : readPastedVouchers(pasting.text, project, pasting.meaning);
  const asking = pasted !== null && pasted.ambiguous.length > 0;
  return (
    <div className={styles.form}>
      <Field label={texts.dossier.pasteLabel} hint={texts.dossier.pasteHint}>
        <Textarea
          rows={5}
          resize="vertical"
          value={pasting.text}
          onChange={(_, { value }) => onPasting({ ...pasting, text: value })}
        />
      </Field>
      {projects.length > 0 && (
        <Field label={texts.dossier.pasteProject}>
          <Select
            className="bc-narrow"
            select={{ className: styles.select }}
            value={project}
            onChange={(_, { value }) => onPasting({ ...pasting, project: value })}
          >
            {projects.map(({ key, no, name }) => (
              <option key={key} value={no}>{`${no}. ${name}`}</option>
            ))}
          </Select>
        </Field>
      )}
      {asking && (
        <Field label={texts.dossier.pasteAsk(pasted.ambiguous.slice(0, 3).join('; '))}>
          <RadioGroup
            value={pasting.meaning ?? ''}
            onChange={(_, { value }) => onPasting({ ...pasting, meaning: value as MarkMeaning })}
          >
            <Radio value="thousands" label={texts.dossier.pasteThousands} />
            <Radio value="decimals" label={texts.dossier.pasteDecimals} />
          </RadioGroup>
        </Field>
      )}
      {pasted && <Preview pasted={pasted} />}
      <Button
        appearance="primary"
        disabledFocusable={!pasted || pasted.rows.length === 0 || state.work !== null || (asking && pasting.meaning === null)}
        onClick={() =>
          pasted && void state.append(pasted.rows.map(({ cells }) => cells)).then((done) => done && onPasting(NOTHING_PASTED))
        }
      >
        {texts.dossier.pasteAdd(pasted?.rows.length ?? 0)}
      </Button>
    </div>
  );
}

const labelOf = (field: string): string => VOUCHER_FIELDS.find(({ code }) => code === field)?.label ?? field;

/** Which column is taken for what, and the rows with something to look at. */
function Preview({ pasted }: { readonly pasted: PastedVouchers }): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const faulty = pasted.rows.filter(({ problems }) => problems.length > 0);
  return (
    <section aria-label={texts.dossier.pastePreview} className={styles.form}>
      <p className={styles.line}>{texts.dossier.pasteRead(pasted.rows.length, faulty.length)}</p>
      <ul className={styles.list}>
        {pasted.columns.map(({ heading, field }, index) => (
          <li key={index}>{`${heading || `#${index + 1}`}: ${field ? labelOf(field) : texts.dossier.pasteLeftOut}`}</li>
        ))}
      </ul>
      {faulty.length > 0 && (
        <ul className={styles.list}>
          {faulty.slice(0, SHOWN).map(({ line, problems }) => (
            <li key={line} className={styles.problem}>
              {texts.dossier.pasteLine(line)} <span lang="vi">{problems.join(' ')}</span>
            </li>
          ))}
          {faulty.length > SHOWN && <li>{texts.dossier.pasteMore(faulty.length - SHOWN)}</li>}
        </ul>
      )}
    </section>
  );
}
