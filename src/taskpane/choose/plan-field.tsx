import { Button, Dropdown, Field, Option, Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PLAN_SUMMARIES, type PlanId } from '../../plans/summaries';
import { useTexts } from '../texts';
import type { PlanState } from './use-plan';

interface PlanFieldProps {
  readonly planId: PlanId | null;
  /** The plan behind the id, as far as it has been fetched. */
  readonly state: PlanState;
  onChange(id: PlanId | null): void;
}

/** Choosing a plan by its place and title; says so while the plan is fetched, and where it could not be. */
export function PlanField({ planId, state, onChange }: PlanFieldProps): ReactElement {
  const texts = useTexts();
  const summary = PLAN_SUMMARIES.find(({ id }) => id === planId);
  return (
    <>
      <Field label={texts.plan}>
        <Dropdown
          className="bc-narrow"
          placeholder={texts.choosePlan}
          value={summary ? `${summary.place}: ${summary.title}` : ''}
          selectedOptions={summary ? [summary.id] : []}
          onOptionSelect={(_, { optionValue }) => onChange(PLAN_SUMMARIES.find(({ id }) => id === optionValue)?.id ?? null)}
        >
          {PLAN_SUMMARIES.map(({ id, place, title, number }) => (
            <Option key={id} value={id} text={`${place}: ${title}`}>
              {`${place}: ${title}${number ? ` (${number})` : ''}`}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {state.loading && <Spinner size="tiny" labelPosition="after" label={texts.choose.loadingPlan} />}
      {state.failed && (
        <div role="alert" className="bc-column">
          <p className="bc-line">{texts.notLoaded}</p>
          <Button className="bc-start" onClick={state.again}>
            {texts.again}
          </Button>
        </div>
      )}
    </>
  );
}
