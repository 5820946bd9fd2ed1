import { Button, Dropdown, Field, Input, Option, Radio, RadioGroup, Spinner } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { PLAN_SUMMARIES, type PlanId } from '../../plans/summaries';
import { useTexts } from '../texts';
import { today } from '../today';
import type { WorkbookState } from '../use-workbook';
import { AgencyCard } from './agency-card';
import { AgencyField } from './agency-field';
import type { Choice } from './choice';
import { lastChoice, rememberChoice } from './last-choice';
import { usePlan } from './use-plan';

const FIRST_YEAR = 2026;

/** Choosing plan, agency and period, then "Nạp vào Excel". */
export function ChooseView({ state }: { readonly state: WorkbookState }): ReactElement {
  const texts = useTexts();
  const [planId, setPlanId] = useState<PlanId | null>(null);
  const [agencyId, setAgencyId] = useState<string | null>(null);
  const [commune, setCommune] = useState('');
  const [year, setYear] = useState(() => Math.max(FIRST_YEAR, Number(today().slice(0, 4))));
  const [half, setHalf] = useState<1 | null>(null);
  const [last] = useState(lastChoice);
  const { plan, loading, failed, again } = usePlan(planId);
  const summary = PLAN_SUMMARIES.find(({ id }) => id === planId);
  const agency = plan?.agencies.find(({ id }) => id === agencyId) ?? null;
  const busy = state.work.work !== null;
  const load = (): void => {
    if (!plan || !agency || !planId) return;
    const choice: Choice = { planId, agencyId: agency.id, commune: agency.members === 'commune' ? commune : '', year, half };
    rememberChoice(choice);
    void state.load(choice);
  };
  return (
    <form
      className="bc-column"
      onSubmit={(event) => {
        event.preventDefault();
        load();
      }}
    >
      <p className="bc-line">{texts.choose.hint}</p>
      {last && planId === null && (
        <Button
          className="bc-start"
          onClick={() => {
            setPlanId(last.planId);
            setAgencyId(last.agencyId);
            setYear(last.year);
            setHalf(last.half);
          }}
        >
          {texts.choose.last(PLAN_SUMMARIES.find(({ id }) => id === last.planId)?.place ?? '', last.year)}
        </Button>
      )}
      <Field label={texts.plan}>
        <Dropdown
          className="bc-narrow"
          placeholder={texts.choosePlan}
          value={summary ? `${summary.place}: ${summary.title}` : ''}
          selectedOptions={summary ? [summary.id] : []}
          onOptionSelect={(_, { optionValue }) => {
            setPlanId(PLAN_SUMMARIES.find(({ id }) => id === optionValue)?.id ?? null);
            setAgencyId(null);
          }}
        >
          {PLAN_SUMMARIES.map(({ id, place, title, number }) => (
            <Option key={id} value={id} text={`${place}: ${title}`}>
              {`${place}: ${title}${number ? ` (${number})` : ''}`}
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
      {plan && <AgencyField plan={plan} agency={agency} onChange={(chosen) => setAgencyId(chosen?.id ?? null)} />}
      {agency?.members === 'commune' && (
        <Field label={texts.choose.commune} hint={texts.choose.communeHint}>
          <Input value={commune} maxLength={200} onChange={(_, { value }) => setCommune(value)} />
        </Field>
      )}
      {plan && (
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
      )}
      {plan && (
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
      )}
      {plan && agency && <AgencyCard plan={plan} agency={agency} period={{ year, half }} />}
      <Button type="submit" appearance="primary" disabled={!agency || busy}>
        {texts.choose.load}
      </Button>
      <p className="bc-line">{agency ? texts.choose.loadHint : texts.choose.next(plan !== null)}</p>
    </form>
  );
}
