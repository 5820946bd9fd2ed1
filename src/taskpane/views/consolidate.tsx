import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { PlanId } from '../../plans/summaries';
import { PeriodFields, thisPeriod } from '../choose/period-fields';
import { PlanField } from '../choose/plan-field';
import { usePlan } from '../choose/use-plan';
import { Files } from '../consolidate/files';
import { Result } from '../consolidate/result';
import { useConsolidation } from '../consolidate/use-consolidation';
import { useTexts } from '../texts';
import { Notices } from './notices';

/** The view "Tổng hợp": files in, who is in, what the province achieved, and the result drawn into the open workbook. */
export default function ConsolidateView(): ReactElement {
  const texts = useTexts();
  const state = useConsolidation();
  const [planId, setPlanId] = useState<PlanId | null>(null);
  const [period, setPeriod] = useState(thisPeriod);
  const [communes, setCommunes] = useState('');
  const planState = usePlan(planId);
  const { plan } = planState;
  const busy = state.work !== null;
  return (
    <div className="bc-column">
      <p className="bc-line">{texts.consolidation.hint}</p>
      <PlanField planId={planId} state={planState} onChange={setPlanId} />
      {plan && <PeriodFields plan={plan} period={period} onChange={setPeriod} />}
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
        onClick={() => plan && void state.run({ plan, period, communes })}
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
