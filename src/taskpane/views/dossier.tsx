import { Button, makeStyles, ProgressBar, Spinner, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { SETTLEMENT_FORMS, type FormId } from '../../sheets';
import { formatMoney } from '../../vietnamese';
import { useTexts } from '../texts';
import { useDossier, type DossierState, type OpenedDossier } from '../use-dossier';
import { FindingsList } from './findings';
import { Notices } from './notices';

const REGISTRATION_FORMS: readonly FormId[] = ['01', '02', '03'];

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: '12px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  line: { margin: 0 },
});

/** The view "Hồ sơ": makes a dossier, fills its forms, reconciles it. */
export function DossierView(): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const state = useDossier();
  return (
    <div className={styles.column}>
      <Notices state={state} />
      {state.starting && <Spinner label={texts.starting} />}
      {!state.starting && (state.dossier ? <Open state={state} dossier={state.dossier} /> : <Start state={state} />)}
    </div>
  );
}

function Start({ state }: { readonly state: DossierState }): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const busy = state.work !== null;
  return (
    <>
      <p className={styles.line}>{texts.dossier.hint}</p>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy} onClick={() => void state.create(false)}>
          {texts.dossier.create}
        </Button>
        <Button disabled={busy} onClick={() => void state.create(true)}>
          {texts.dossier.sample}
        </Button>
      </div>
    </>
  );
}

function Open({ state, dossier }: { readonly state: DossierState; readonly dossier: OpenedDossier }): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const { summary, findings, unit, year } = dossier.check;
  const { projects, vouchers } = dossier.open.dossier;
  const spent = vouchers.reduce((sum, { programme, other }) => sum + (programme ?? 0) + (other ?? 0), 0);
  const busy = state.work !== null;
  return (
    <>
      <section>
        <h2 className={styles.heading}>{unit || texts.dossier.noUnit}</h2>
        {year !== null && <p className={styles.line}>{texts.dossier.year(year)}</p>}
        <p className={styles.line}>{texts.dossier.counts(projects.length, vouchers.length, formatMoney(spent))}</p>
        <p className={styles.line}>{texts.filled(summary.filled, summary.expected)}</p>
      </section>
      <ProgressBar
        value={summary.expected === 0 ? 0 : summary.filled / summary.expected}
        aria-label={texts.filled(summary.filled, summary.expected)}
      />
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy || projects.length === 0} onClick={() => void state.fill(SETTLEMENT_FORMS)}>
          {texts.dossier.fill}
        </Button>
        <Button disabled={busy || projects.length === 0} onClick={() => void state.fill(REGISTRATION_FORMS)}>
          {texts.dossier.register}
        </Button>
        {dossier.open.missing.length > 0 && (
          <Button disabled={busy} onClick={() => void state.create(false)}>
            {texts.dossier.create}
          </Button>
        )}
        <Button disabled={busy} onClick={() => void state.refresh()}>
          {texts.check}
        </Button>
        <Button disabled={busy} onClick={() => void state.list()}>
          {texts.list}
        </Button>
      </div>
      {projects.length === 0 ? <p className={styles.line}>{texts.dossier.enter}</p> : <FindingsList findings={findings} />}
    </>
  );
}
