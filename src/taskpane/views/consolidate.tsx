import { Button, Dropdown, Field, Option, Radio, RadioGroup, Spinner, Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { PLAN_SUMMARIES, type PlanId } from '../../plans/summaries';
import { usePlan } from '../choose/use-plan';
import { Files } from '../consolidate/files';
import { Result } from '../consolidate/result';
import { useConsolidation } from '../consolidate/use-consolidation';
import { useTexts } from '../texts';
import { today } from '../today';
import { Notices } from './notices';

const FIRST_YEAR = 2026;

/** The view "Tổng hợp": files in, who is in, what the province achieved, and the result drawn into the open workbook. */
export default function ConsolidateView(): ReactElement {
  const texts = useTexts();
  const state = useConsolidation();
  const [planId, setPlanId] = useState<PlanId | null>(null);
  const [year, setYear] = useState(() => Math.max(FIRST_YEAR, Number(today().slice(0, 4))));
  const [half, setHalf] = useState<1 | null>(null);
  const [communes, setCommunes] = useState('');
  const { plan, loading, failed, again } = usePlan(planId);
  const summary = PLAN_SUMMARIES.find(({ id }) => id === planId);
  const busy = state.work !== null;
  return (
    <div className="bc-column">
      <p className="bc-line">{texts.consolidation.hint}</p>
      <Field label={texts.plan}>
        <Dropdown
          className="bc-narrow"
          placeholder={texts.choosePlan}
          value={summary ? `${summary.place}: ${summary.title}` : ''}
          selectedOptions={summary ? [summary.id] : []}
          onOptionSelect={(_, { optionValue }) => setPlanId(PLAN_SUMMARIES.find(({ id }) => id === optionValue)?.id ?? null)}
        >
          {PLAN_SUMMARIES.map(({ id, place, title }) => (
            <Option key={id} value={id} text={`${place}: ${title}`}>
              {`${place}: ${title}`}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {loading && <Spinner size="tiny" labelPosition="after" label={texts.choose.loadingPlan} />}
      {failed && (
        <div role="alert" className="bc-column">
          <p className="bc-line">{texts.notLoaded}</p>
          <Button className="bc-start" onClick={again}>
            {texts.again}
          </Button>
        </div>
      )}
      {plan && (
        <>
          <Field label={texts.year}>
            <Dropdown
              className="bc-narrow"
              value={String(year)}
              selectedOptions={[String(year)]}
              onOptionSelect={(_, { optionValue }) => setYear(Number(optionValue))}
            >
              {Array.from({ length: plan.toYear - plan.fromYear + 1 }, (_, index) => String(plan.fromYear + index)).map(
                (option) => (
                  <Option key={option}>{option}</Option>
                ),
              )}
            </Dropdown>
          </Field>
          <Field label={texts.period}>
            <RadioGroup
              layout="horizontal"
              value={half === 1 ? 'half' : 'year'}
              onChange={(_, { value }) => setHalf(value === 'half' ? 1 : null)}
            >
              <Radio value="year" label={texts.wholeYear} />
              <Radio value="half" label={texts.half} />
            </RadioGroup>
          </Field>
        </>
      )}
      <details>
        <summary>{texts.consolidation.communes(communes.split('\n').filter((line) => line.trim() !== '').length)}</summary>
        <Field label={texts.consolidation.communesLabel} hint={texts.consolidation.communesHint}>
          <Textarea resize="vertical" rows={5} value={communes} onChange={(_, { value }) => setCommunes(value)} />
        </Field>
      </details>
      <Files state={state} />
      <Button
        className="bc-start"
        appearance="primary"
        disabled={busy || plan === null || state.files.length === 0}
        onClick={() => plan && void state.run({ plan, period: { year, half }, communes })}
      >
        {texts.consolidation.run}
      </Button>
      {(plan === null || state.files.length === 0) && <p className="bc-line">{texts.consolidation.next(plan !== null)}</p>}
      <Notices state={state} />
      {state.picture && (
        <>
          <Button className="bc-start" disabled={busy} onClick={() => void state.draw()}>
            {texts.consolidation.draw}
          </Button>
          <Result state={state} picture={state.picture} />
        </>
      )}
    </div>
  );
}
