import { Combobox, Field, Option } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import { assignedTo } from '../../plans/assigned';
import type { Agency, Plan } from '../../plans/schema';
import { useTexts } from '../texts';
import { searchAgencies } from './search';

/** Choosing an agency by typing part of its name, without accents; each with what the plan gives it. */
export function AgencyField({
  plan,
  agency,
  onChange,
}: {
  readonly plan: Plan;
  readonly agency: Agency | null;
  onChange(agency: Agency | null): void;
}): ReactElement {
  const texts = useTexts();
  const [typed, setTyped] = useState('');
  const matches = useMemo(() => searchAgencies(plan.agencies, typed), [plan, typed]);
  // What the plan gives each agency is counted once, and not whenever something else on the page changes.
  const options = useMemo(
    () =>
      matches.map((one) => {
        const { indicators, tasks } = assignedTo(plan, one);
        const counts = texts.choose.counts(indicators.length, tasks.length);
        return (
          <Option key={one.id} value={one.id} text={one.name}>
            <span className="bc-option">
              {one.name}
              <span className="bc-quiet">{one.group ? `${texts.choose.group}; ${counts}` : counts}</span>
            </span>
          </Option>
        );
      }),
    [plan, matches, texts],
  );
  return (
    <Field label={texts.choose.agency} hint={texts.choose.agencyHint(plan.agencies.length)}>
      <Combobox
        className="bc-narrow"
        placeholder={texts.choose.chooseAgency}
        value={agency ? agency.name : typed}
        selectedOptions={agency ? [agency.id] : []}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          onChange(null);
        }}
        onOptionSelect={(_, { optionValue }) => {
          setTyped('');
          onChange(plan.agencies.find(({ id }) => id === optionValue) ?? null);
        }}
      >
        {matches.length === 0 && (
          <Option disabled value="" text="">
            {texts.choose.noAgency}
          </Option>
        )}
        {options}
      </Combobox>
    </Field>
  );
}
