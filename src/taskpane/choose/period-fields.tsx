import { Dropdown, Field, Option, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Plan } from '../../plans/schema';
import type { Period } from '../../reporting/period';
import { useTexts } from '../texts';
import { today } from '../today';

const FIRST_YEAR = 2026;

/** The period that is asked for first: this year, whole. */
export const thisPeriod = (): Period => ({ year: Math.max(FIRST_YEAR, Number(today().slice(0, 4))), half: null });

interface PeriodFieldsProps {
  readonly plan: Plan;
  readonly period: Period;
  onChange(period: Period): void;
}

/** Choosing one of a plan's years, whole or its first half. */
export function PeriodFields({ plan, period, onChange }: PeriodFieldsProps): ReactElement {
  const texts = useTexts();
  const years = Array.from({ length: plan.toYear - plan.fromYear + 1 }, (_, index) => String(plan.fromYear + index));
  return (
    <>
      <Field label={texts.year}>
        <Dropdown
          className="bc-narrow"
          value={String(period.year)}
          selectedOptions={[String(period.year)]}
          onOptionSelect={(_, { optionValue }) => onChange({ ...period, year: Number(optionValue) })}
        >
          {years.map((option) => (
            <Option key={option}>{option}</Option>
          ))}
        </Dropdown>
      </Field>
      <Field label={texts.period}>
        <RadioGroup
          layout="horizontal"
          value={period.half === 1 ? 'half' : 'year'}
          onChange={(_, { value }) => onChange({ ...period, half: value === 'half' ? 1 : null })}
        >
          <Radio value="year" label={texts.wholeYear} />
          <Radio value="half" label={texts.half} />
        </RadioGroup>
      </Field>
    </>
  );
}
