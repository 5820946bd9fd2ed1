import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { PLAN_SUMMARIES, type PlanId } from '../../plans/summaries';
import { useTexts } from '../texts';
import type { WorkbookState } from '../use-workbook';
import { AgencyCard } from './agency-card';
import { AgencyField } from './agency-field';
import type { Choice } from './choice';
import { lastChoice, rememberChoice } from './last-choice';
import { PeriodFields, thisPeriod } from './period-fields';
import { PlanField } from './plan-field';
import { usePlan } from './use-plan';

interface ChooseProps {
  readonly state: WorkbookState;
  /** There is an agency: its report is likely to be loaded next. */
  onChosen(choice: Choice): void;
}

/** Choosing plan, agency and period, then "Nạp vào Excel". */
export function ChooseView({ state, onChosen }: ChooseProps): ReactElement {
  const texts = useTexts();
  const [planId, setPlanId] = useState<PlanId | null>(null);
  const [agencyId, setAgencyId] = useState<string | null>(null);
  const [commune, setCommune] = useState('');
  const [period, setPeriod] = useState(thisPeriod);
  const [last] = useState(lastChoice);
  const planState = usePlan(planId);
  const { plan } = planState;
  const agency = plan?.agencies.find(({ id }) => id === agencyId) ?? null;
  const busy = state.work.work !== null;
  const choice = useMemo((): Choice | null => {
    if (!agency || !planId) return null;
    return { planId, agencyId: agency.id, commune: agency.members === 'commune' ? commune : '', ...period };
  }, [planId, agency, commune, period]);
  useEffect(() => {
    if (choice) onChosen(choice);
  }, [choice, onChosen]);
  const load = (): void => {
    if (!choice) return;
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
            setPeriod({ year: last.year, half: last.half });
          }}
        >
          {texts.choose.last(PLAN_SUMMARIES.find(({ id }) => id === last.planId)?.place ?? '', last.year)}
        </Button>
      )}
      <PlanField
        planId={planId}
        state={planState}
        onChange={(id) => {
          setPlanId(id);
          setAgencyId(null);
        }}
      />
      {plan && <AgencyField plan={plan} agency={agency} onChange={(chosen) => setAgencyId(chosen?.id ?? null)} />}
      {agency?.members === 'commune' && (
        <Field label={texts.choose.commune} hint={texts.choose.communeHint}>
          <Input value={commune} maxLength={200} onChange={(_, { value }) => setCommune(value)} />
        </Field>
      )}
      {plan && <PeriodFields plan={plan} period={period} onChange={setPeriod} />}
      {plan && agency && <AgencyCard plan={plan} agency={agency} period={period} />}
      <Button type="submit" appearance="primary" disabled={!agency || busy}>
        {texts.choose.load}
      </Button>
      <p className="bc-line">{agency ? texts.choose.loadHint : texts.choose.next(plan !== null)}</p>
    </form>
  );
}
