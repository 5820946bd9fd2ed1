import {
  Button,
  Dropdown,
  Field,
  Input,
  makeStyles,
  Option,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState, type DragEvent, type ReactElement } from 'react';
import { ATTENDANCE_WORDS, figureText, type Attendance, type Picture } from '../../consolidation';
import { plans, type Plan } from '../../plans';
import { VERDICT_WORDS } from '../../reporting';
import { formatPercent } from '../../vietnamese';
import { useConsolidation, type ConsolidationState } from '../consolidate/use-consolidation';
import { useTexts } from '../texts';
import { Notices } from './notices';

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: '12px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  wide: { minWidth: '0' },
  line: { margin: 0 },
  heading: { margin: '4px 0', fontSize: tokens.fontSizeBase400 },
  drop: {
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '12px',
    textAlign: 'center',
  },
  over: { borderTopColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground2 },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '6px' },
  item: { borderLeft: `4px solid ${tokens.colorNeutralStroke1}`, paddingLeft: '8px', overflowWrap: 'anywhere' },
  bad: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  good: { borderLeftColor: tokens.colorPaletteGreenBorderActive },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** The view "Tổng hợp": files in, who is in, what the province achieved, and the result drawn into the open workbook. */
export default function ConsolidateView(): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const state = useConsolidation();
  const [plan, setPlan] = useState<Plan | null>(null);
  const [year, setYear] = useState(() => Math.max(2026, new Date().getFullYear()));
  const [half, setHalf] = useState<1 | null>(null);
  const [communes, setCommunes] = useState('');
  const busy = state.work !== null;
  return (
    <div className={styles.column}>
      <p className={styles.line}>{texts.consolidation.hint}</p>
      <Field label={texts.plan}>
        <Dropdown
          className={styles.wide}
          placeholder={texts.choosePlan}
          value={plan ? `${plan.place}: ${plan.title}` : ''}
          selectedOptions={plan ? [plan.id] : []}
          onOptionSelect={(_, { optionValue }) => setPlan(plans().find(({ id }) => id === optionValue) ?? null)}
        >
          {plans().map(({ id, place, title }) => (
            <Option key={id} value={id} text={`${place}: ${title}`}>
              {`${place}: ${title}`}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label={texts.year}>
        <Input type="number" value={String(year)} onChange={(_, { value }) => setYear(Number(value))} />
      </Field>
      <Field label={texts.period}>
        <RadioGroup value={half === 1 ? 'half' : 'year'} onChange={(_, { value }) => setHalf(value === 'half' ? 1 : null)}>
          <Radio value="year" label={texts.wholeYear} />
          <Radio value="half" label={texts.half} />
        </RadioGroup>
      </Field>
      <Field label={texts.consolidation.communes} hint={texts.consolidation.communesHint}>
        <Textarea value={communes} onChange={(_, { value }) => setCommunes(value)} />
      </Field>
      <Files state={state} />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabled={busy || plan === null || state.files.length === 0}
          onClick={() => plan && void state.run({ plan, period: { year, half }, communes })}
        >
          {texts.consolidation.run}
        </Button>
        <Button disabled={busy || state.picture === null} onClick={() => void state.draw()}>
          {texts.consolidation.draw}
        </Button>
        <Button disabled={busy || state.files.length === 0} onClick={state.clear}>
          {texts.consolidation.clear}
        </Button>
      </div>
      <Notices state={state} />
      {state.picture && <Result state={state} picture={state.picture} />}
    </div>
  );
}

/** Choosing files, a folder, or dropping them; each can be left out with a reason. */
function Files({ state }: { readonly state: ConsolidationState }): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    state.add([...event.dataTransfer.files]);
  };
  const chosen = (input: HTMLInputElement): void => {
    state.add([...(input.files ?? [])].filter(({ name }) => !/^(~\$|\.)/.test(name)));
    input.value = '';
  };
  return (
    <section aria-label={texts.consolidation.files} className={styles.column}>
      <div
        className={`${styles.drop} ${over ? styles.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className={styles.line}>{texts.consolidation.drop}</p>
        <div className={styles.buttons}>
          <Button onClick={() => files.current?.click()}>{texts.consolidation.choose}</Button>
          <Button onClick={() => folder.current?.click()}>{texts.consolidation.folder}</Button>
        </div>
        <input
          ref={files}
          hidden
          type="file"
          multiple
          aria-label={texts.consolidation.choose}
          onChange={({ currentTarget }) => chosen(currentTarget)}
        />
        <input
          ref={folder}
          hidden
          type="file"
          multiple
          aria-label={texts.consolidation.folder}
          {...{ webkitdirectory: '' }}
          onChange={({ currentTarget }) => chosen(currentTarget)}
        />
      </div>
      {state.files.length > 0 && (
        <details>
          <summary>{texts.consolidation.chosen(state.files.length, state.excluded.size)}</summary>
          <ul className={styles.list}>
            {state.files.map(({ name }) => (
              <li key={name} className={styles.item}>
                <Field label={name} hint={texts.consolidation.excludeHint}>
                  <Input
                    size="small"
                    placeholder={texts.consolidation.exclude}
                    value={state.excluded.get(name) ?? ''}
                    onChange={(_, { value }) => state.exclude(name, value === '' ? null : value)}
                  />
                </Field>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Result({ state, picture }: { readonly state: ConsolidationState; readonly picture: Picture }): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const { attendance, told, indicators, rates } = picture;
  const reminders = attendance.flatMap(({ agency, reminders: todo }) => todo.map((what) => `${agency.name}: ${what}`));
  const odd = told.files.filter(({ state: what }) => what !== 'used' && what !== 'superseded');
  const share = (value: number | null): string => (value === null ? texts.consolidation.unknown : formatPercent(value));
  return (
    <>
      <section aria-label={texts.consolidation.attendance}>
        <h2 className={styles.heading}>{texts.consolidation.attendance}</h2>
        <p className={styles.line}>
          {texts.consolidation.rates(share(rates.receivedRate), share(rates.completeRate), share(rates.onTimeRate))}
        </p>
        <ul className={styles.list}>
          {attendance.map((row) => (
            <AgencyRow key={row.agency.id} row={row} state={state} />
          ))}
        </ul>
        <Button disabled={reminders.length === 0} onClick={() => void navigator.clipboard?.writeText(reminders.join('\n'))}>
          {texts.consolidation.reminders(reminders.length)}
        </Button>
      </section>
      {attendance.some(({ errors }) => errors > 0) && (
        <Button disabled={state.work !== null} onClick={() => void state.sendAllBack()}>
          {texts.consolidation.sendAllBack}
        </Button>
      )}
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
      <section aria-label={texts.consolidation.achieved}>
        <h2 className={styles.heading}>{texts.consolidation.achieved}</h2>
        <ul className={styles.list}>
          {indicators.map((one) => (
            <li key={one.line.rowKey} className={styles.item}>
              <span className={styles.strong}>{`${VERDICT_WORDS[one.verdict.result]}: ${figureText(one)}`}</span>
              {` ${one.line.indicator.name} (${one.line.indicator.targetText}). ${texts.consolidation.coverage(one.coverage.counted, one.coverage.expected)}`}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function AgencyRow({ row, state }: { readonly row: Attendance; readonly state: ConsolidationState }): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const { agency, state: where, errors, warnings, daysLate, file } = row;
  const late = daysLate !== null && daysLate > 0 ? `, ${texts.consolidation.late(daysLate)}` : '';
  return (
    <li className={`${styles.item} ${where === 'complete' ? styles.good : where === 'incomplete' ? '' : styles.bad}`}>
      <span className={styles.strong}>{agency.name}</span>
      {`: ${ATTENDANCE_WORDS[where]}${late}${file === null ? '' : `; ${texts.consolidation.faults(errors, warnings)}`} `}
      {file !== null && errors > 0 && (
        <Button size="small" disabled={state.work !== null} onClick={() => void state.sendBack(file)}>
          {texts.consolidation.sendBack}
        </Button>
      )}
    </li>
  );
}
