import { Button, Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { selectCell } from '../../excel';
import { yearlyReportDay } from '../../settlement';
import { isYearlyReport, SETTLEMENT_FORMS, type FormId, type ReadBook, type ReadSheet } from '../../sheets';
import { formatDate } from '../../vietnamese';
import { useTexts, type Texts } from '../texts';
import { today } from '../today';
import type { DossierState, OpenedDossier } from '../use-dossier';

/** The yearly report on how the đề án are going is Mẫu 04a alone. */
const YEARLY_FORMS: readonly FormId[] = ['04a'];
const REGISTRATION_FORMS: readonly FormId[] = ['01', '02', '03'];
const FORM = /^f0[1-4]/;
/** The first cell that is seen: above and left of it stand tag and keys. */
const FIRST_SEEN = 'C3';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  line: { margin: 0 },
});

/** The forms that have been filled. */
export const formsOf = (read: ReadBook): ReadSheet[] => [...read.sheets.values()].filter(({ code }) => FORM.test(code));

/** The forms that are there, each a button that opens it; fill again, and how to print. */
export function FormsList({ state, dossier }: { readonly state: DossierState; readonly dossier: OpenedDossier }): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const busy = state.work !== null || dossier.open.dossier.projects.length === 0;
  const [chosen, setChosen] = useState<boolean | null>(null);
  const yearly = chosen ?? isYearlyReport(dossier.open.read);
  const forms = formsOf(dossier.open.read);
  return (
    <div className={styles.column}>
      {forms.length === 0 ? (
        <p className={styles.line}>{texts.dossier.noForms}</p>
      ) : (
        <>
          <p className={styles.line}>{texts.dossier.openForm}</p>
          <div className={styles.row}>
            {forms.map(({ code, name }) => (
              <Button key={code} size="small" lang="vi" onClick={() => void selectCell(name, FIRST_SEEN).catch(state.fail)}>
                {name}
              </Button>
            ))}
          </div>
          <p className={styles.line}>{texts.dossier.print}</p>
        </>
      )}
      <Field label={texts.dossier.use04a} hint={yearly ? dueWords(texts, dossier.open.dossier.unit.year) : undefined}>
        <RadioGroup value={yearly ? 'yearly' : 'result'} onChange={(_, { value }) => setChosen(value === 'yearly')}>
          <Radio value="result" label={texts.dossier.asResult} />
          <Radio value="yearly" label={texts.dossier.asYearly} />
        </RadioGroup>
      </Field>
      <div className={styles.row}>
        <Button disabledFocusable={busy} onClick={() => void state.fill(yearly ? YEARLY_FORMS : SETTLEMENT_FORMS, yearly)}>
          {yearly ? texts.dossier.fillYearly : forms.length === 0 ? texts.dossier.fill : texts.dossier.refill}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void state.fill(REGISTRATION_FORMS)}>
          {texts.dossier.register}
        </Button>
      </div>
    </div>
  );
}

/** Until when the yearly report goes in. */
function dueWords(texts: Texts, year: number | null): string {
  if (year === null) return texts.dossier.yearlyNoYear;
  const { day, left } = yearlyReportDay(year, today());
  return texts.dossier.yearlyDue(formatDate(day), left);
}
