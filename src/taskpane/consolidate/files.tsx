import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent, type ReactElement } from 'react';
import { useTexts } from '../texts';
import type { ConsolidationState } from './use-consolidation';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', justifyContent: 'center' },
  drop: {
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    textAlign: 'center',
  },
  over: { borderTopColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground2 },
  list: { listStyle: 'none', margin: '8px 0 0', padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  line: { display: 'flex', alignItems: 'center', gap: '8px' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  out: { textDecorationLine: 'line-through' },
  button: { flexShrink: 0 },
  all: { marginTop: '8px' },
  reason: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '4px 0 8px 12px' },
});

/** Lock files of Excel and hidden files are no reports, and nobody chose them. */
const isReport = ({ name }: File): boolean => !/^(~\$|\.)/.test(name);

/** Choosing files, a folder, or dropping them; each can be left out with a reason. */
export function Files({ state }: { readonly state: ConsolidationState }): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    state.add([...event.dataTransfer.files].filter(isReport));
  };
  return (
    <section aria-label={texts.consolidation.files} className="bc-column">
      <div
        className={`${styles.drop} ${over ? styles.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className="bc-line">{texts.consolidation.drop}</p>
        <div className={styles.buttons}>
          <Chooser label={texts.consolidation.choose} onChosen={state.add} />
          <Chooser label={texts.consolidation.folder} folder onChosen={state.add} />
        </div>
      </div>
      {state.files.length > 0 && (
        <details>
          <summary>{texts.consolidation.chosen(state.files.length, state.excluded.size)}</summary>
          <ul className={styles.list}>
            {state.files.map(({ name }) => (
              <ChosenRow key={name} name={name} state={state} />
            ))}
          </ul>
          <Button className={styles.all} size="small" disabled={state.work !== null} onClick={state.clear}>
            {texts.consolidation.clear}
          </Button>
        </details>
      )}
    </section>
  );
}

function Chooser(props: {
  readonly label: string;
  readonly folder?: boolean;
  readonly onChosen: (files: readonly File[]) => void;
}): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{props.label}</Button>
      <input
        ref={input}
        hidden
        type="file"
        multiple
        aria-label={props.label}
        {...(props.folder ? { webkitdirectory: '' } : {})}
        onChange={({ currentTarget }) => {
          props.onChosen([...(currentTarget.files ?? [])].filter(isReport));
          currentTarget.value = '';
        }}
      />
    </>
  );
}

/** A chosen file; leaving it out asks for the reason first, which goes into the result. */
function ChosenRow({ name, state }: { readonly name: string; readonly state: ConsolidationState }): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const excluded = state.excluded.get(name);
  const leaveOut = (): void => {
    if (reason.trim() === '') return;
    state.exclude(name, reason.trim());
    setAsking(false);
  };
  return (
    <li>
      <div className={styles.line}>
        <span className={`${styles.name} ${excluded === undefined ? '' : styles.out}`}>{name}</span>
        {excluded === undefined ? (
          <Button
            className={styles.button}
            size="small"
            aria-expanded={asking}
            aria-label={texts.consolidation.leaveOutFile(name)}
            onClick={() => setAsking(!asking)}
          >
            {texts.consolidation.leaveOut}
          </Button>
        ) : (
          <Button
            className={styles.button}
            size="small"
            aria-label={texts.consolidation.takeBackFile(name)}
            onClick={() => state.exclude(name, null)}
          >
            {texts.consolidation.takeBack}
          </Button>
        )}
      </div>
      {excluded !== undefined && <span className="bc-quiet">{texts.consolidation.reason(excluded)}</span>}
      {asking && excluded === undefined && (
        <form
          className={styles.reason}
          onSubmit={(event) => {
            event.preventDefault();
            leaveOut();
          }}
        >
          <Field label={texts.consolidation.exclude} hint={texts.consolidation.excludeHint}>
            <Input size="small" autoFocus maxLength={300} value={reason} onChange={(_, { value }) => setReason(value)} />
          </Field>
          <Button type="submit" size="small" className="bc-start" disabled={reason.trim() === ''}>
            {texts.consolidation.leaveOutNow}
          </Button>
        </form>
      )}
    </li>
  );
}
