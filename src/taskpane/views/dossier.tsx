import { Button, makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { SETTLEMENT_FORMS } from '../../sheets';
import { HostDeadlines } from '../dossier/deadlines';
import { FormsList } from '../dossier/forms';
import { NOTHING_PASTED, PasteVouchers } from '../dossier/paste';
import { ProjectList } from '../dossier/projects';
import { DossierStatus } from '../dossier/status';
import { UnitForm } from '../dossier/unit';
import { useTexts } from '../texts';
import { useDossier, type DossierState, type OpenedDossier } from '../use-dossier';
import { Actions } from './actions';
import { FindingsList } from './findings';
import { Notices } from './notices';

const SECTIONS = ['findings', 'projects', 'entry', 'forms', 'deadlines'] as const;
type Section = (typeof SECTIONS)[number];

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: '12px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400 },
  line: { margin: 0 },
  tabs: { margin: '0 -8px', flexWrap: 'wrap' },
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
  const { findings } = dossier.check;
  const { projects } = dossier.open.dossier;
  const busy = state.work !== null;
  const [section, setSection] = useState<Section>('findings');
  const [pasting, setPasting] = useState(NOTHING_PASTED);
  return (
    <>
      <DossierStatus dossier={dossier} />
      {dossier.open.missing.length > 0 && (
        <Button className="bc-start" disabled={busy} onClick={() => void state.create(false)}>
          {texts.dossier.create}
        </Button>
      )}
      <Actions
        main={{
          label: texts.dossier.fill,
          disabled: busy || projects.length === 0,
          run: () => void state.fill(SETTLEMENT_FORMS),
        }}
        others={[
          { label: texts.check, disabled: busy, run: () => void state.refresh() },
          { label: texts.list, disabled: busy, run: () => void state.list() },
        ]}
        findings={findings}
      />
      <TabList
        size="small"
        className={styles.tabs}
        selectedValue={section}
        onTabSelect={(_, { value }) => setSection(value as Section)}
        aria-label={texts.dossier.sections.title}
      >
        {SECTIONS.map((known) => (
          <Tab key={known} value={known} id={`dossier-${known}`} aria-controls="dossier-section">
            {known === 'findings' ? texts.dossier.sections.findings(findings.length) : texts.dossier.sections[known]}
          </Tab>
        ))}
      </TabList>
      <div id="dossier-section" role="tabpanel" aria-labelledby={`dossier-${section}`} className={styles.column}>
        {(section === 'findings' || section === 'projects') && projects.length === 0 && (
          <p className={styles.line}>{texts.dossier.enter}</p>
        )}
        {section === 'findings' && projects.length > 0 && <FindingsList findings={findings} />}
        {section === 'projects' && <ProjectList dossier={dossier} />}
        {section === 'entry' && (
          <>
            <h3 className={styles.heading}>{texts.dossier.pasteTitle}</h3>
            <PasteVouchers state={state} dossier={dossier} pasting={pasting} onPasting={setPasting} />
            <h3 className={styles.heading}>{texts.dossier.unitTitle}</h3>
            <UnitForm state={state} dossier={dossier} />
          </>
        )}
        {section === 'forms' && <FormsList state={state} dossier={dossier} />}
        {section === 'deadlines' && <HostDeadlines dossier={dossier} />}
      </div>
    </>
  );
}
