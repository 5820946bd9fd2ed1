import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { ATTENDANCE_WORDS, figureText, type Attendance, type Picture, type PictureFinding } from '../../consolidation';
import { VERDICT_WORDS } from '../../reporting';
import { formatPercent } from '../../vietnamese';
import { copyText } from '../hand-over';
import { useTexts } from '../texts';
import type { ConsolidationState } from './use-consolidation';

const useStyles = makeStyles({
  heading: { margin: '4px 0', fontSize: tokens.fontSizeBase400 },
  list: { listStyle: 'none', margin: '8px 0', padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  item: { borderLeft: `4px solid ${tokens.colorNeutralStroke1}`, paddingLeft: '8px', overflowWrap: 'anywhere' },
  bad: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  good: { borderLeftColor: tokens.colorPaletteGreenBorderActive },
  strong: { fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** More of one file would bury the others; all of them stand in the result's sheet "Phát hiện". */
const MOST_SHOWN = 20;

/** Who is in, what is wrong in each file, what the province achieved. */
export function Result({ state, picture }: { readonly state: ConsolidationState; readonly picture: Picture }): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const { attendance, told, rates } = picture;
  const odd = told.files.filter(({ state: what }) => what !== 'used' && what !== 'superseded');
  const share = (value: number | null): string => (value === null ? texts.consolidation.unknown : formatPercent(value));
  const complete = attendance.filter((row) => row.state === 'complete');
  const others = attendance.filter((row) => row.state !== 'complete');
  const rows = (all: readonly Attendance[]): ReactElement => (
    <ul className={styles.list}>
      {all.map((row) => (
        <AgencyRow key={row.agency.id} row={row} state={state} picture={picture} />
      ))}
    </ul>
  );
  return (
    <>
      <section aria-label={texts.consolidation.attendance}>
        <h2 className={styles.heading}>{texts.consolidation.attendance}</h2>
        <p className="bc-line">
          {texts.consolidation.rates(share(rates.receivedRate), share(rates.completeRate), share(rates.onTimeRate))}
        </p>
        {others.length > 0 && rows(others)}
        {complete.length > 0 && (
          <details>
            <summary>{texts.consolidation.complete(complete.length)}</summary>
            {rows(complete)}
          </details>
        )}
        <div className={styles.buttons}>
          <Reminders attendance={attendance} />
          {attendance.some(({ errors }) => errors > 0) && (
            <Button disabled={state.work !== null} onClick={() => void state.sendAllBack()}>
              {texts.consolidation.sendAllBack}
            </Button>
          )}
        </div>
      </section>
      {odd.length > 0 && (
        <section aria-label={texts.consolidation.oddFiles}>
          <h2 className={styles.heading}>{texts.consolidation.oddFiles}</h2>
          <ul className={styles.list}>
            {odd.map(({ file, message }) => (
              <li key={file} className={`${styles.item} ${styles.bad}`}>
                <span className={styles.strong}>{file}</span>: {message}
              </li>
            ))}
          </ul>
        </section>
      )}
      <Achieved picture={picture} />
    </>
  );
}

/** One click puts the list of reminders where it can be pasted into a letter. */
function Reminders({ attendance }: { readonly attendance: readonly Attendance[] }): ReactElement {
  const texts = useTexts();
  const [said, setSaid] = useState('');
  const lines = attendance.flatMap(({ agency, reminders }) => reminders.map((what) => `${agency.name}: ${what}`));
  const copy = async (): Promise<void> => setSaid((await copyText(lines.join('\n'))) ? texts.copied : texts.notCopied);
  return (
    <>
      <Button disabled={lines.length === 0} onClick={() => void copy()}>
        {texts.consolidation.reminders(lines.length)}
      </Button>
      <span role="status">{said}</span>
    </>
  );
}

function AgencyRow(props: {
  readonly row: Attendance;
  readonly state: ConsolidationState;
  readonly picture: Picture;
}): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const { agency, state: where, errors, warnings, daysLate, file } = props.row;
  const late = daysLate !== null && daysLate > 0 ? `, ${texts.consolidation.late(daysLate)}` : '';
  const found = props.picture.findings.filter((finding) => file !== null && finding.file === file && finding.severity !== 'note');
  return (
    <li className={`${styles.item} ${where === 'complete' ? styles.good : where === 'incomplete' ? '' : styles.bad}`}>
      <span className={styles.strong}>{agency.name}</span>
      {`: ${ATTENDANCE_WORDS[where]}${late}`}
      {found.length > 0 && (
        <details>
          <summary>{texts.consolidation.faults(errors, warnings)}</summary>
          <ul className={styles.list}>
            {found.slice(0, MOST_SHOWN).map((finding, index) => (
              <li key={index}>{findingText(finding)}</li>
            ))}
          </ul>
          {found.length > MOST_SHOWN && <p className="bc-line">{texts.consolidation.further(found.length - MOST_SHOWN)}</p>}
        </details>
      )}
      {file !== null && errors > 0 && (
        <div>
          <Button size="small" disabled={props.state.work !== null} onClick={() => void props.state.sendBack(file)}>
            {texts.consolidation.sendBack}
          </Button>
        </div>
      )}
    </li>
  );
}

/** "Chỉ tiêu!J9 (Tỷ lệ …): what is wrong, what to do." */
function findingText({ sheet, cell, rowName, message, advice }: PictureFinding): string {
  const place = cell === null ? '' : `${sheet ?? ''}!${cell}`;
  const name = rowName === null ? '' : `(${rowName})`;
  const where = [place, name].filter((part) => part !== '').join(' ');
  return `${where === '' ? '' : `${where}: `}${message} ${advice}`.trim();
}

function Achieved({ picture }: { readonly picture: Picture }): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  return (
    <section aria-label={texts.consolidation.achieved}>
      <h2 className={styles.heading}>{texts.consolidation.achieved}</h2>
      <ul className={styles.list}>
        {picture.indicators.map((one) => (
          <li key={one.line.rowKey} className={styles.item}>
            <span className={styles.strong}>{`${VERDICT_WORDS[one.verdict.result]}: ${figureText(one)}`}</span>
            {` ${one.line.indicator.name} (${one.line.indicator.targetText}). ${texts.consolidation.coverage(one.coverage.counted, one.coverage.expected)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
