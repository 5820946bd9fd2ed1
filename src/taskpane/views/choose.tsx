import { Button, Combobox, Dropdown, Field, makeStyles, Option, Radio, RadioGroup } from '@fluentui/react-components';
import { useMemo, useState, type ReactElement } from 'react';
import { plans, type Agency, type Plan } from '../../plans';
import { fold } from '../../vietnamese';
import { useTexts } from '../texts';
import type { ReportState } from '../use-report';

const useStyles = makeStyles({ column: { display: 'flex', flexDirection: 'column', gap: '12px' }, wide: { minWidth: '0' } });

/** Choosing plan, agency and period, then "Nạp vào Excel". */
export function ChooseView({ state }: { readonly state: ReportState }): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const [plan, setPlan] = useState<Plan | null>(null);
  const [agency, setAgency] = useState<Agency | null>(null);
  const [year, setYear] = useState(() => Math.max(2026, new Date().getFullYear()));
  const [half, setHalf] = useState<1 | null>(null);
  const ready = plan !== null && agency !== null && state.work === null;
  return (
    <div className={styles.column}>
      <p>{texts.choose.hint}</p>
      <Field label={texts.plan}>
        <Dropdown
          className={styles.wide}
          placeholder={texts.choosePlan}
          value={plan ? `${plan.place}: ${plan.title}` : ''}
          selectedOptions={plan ? [plan.id] : []}
          onOptionSelect={(_, { optionValue }) => {
            setPlan(plans().find(({ id }) => id === optionValue) ?? null);
            setAgency(null);
          }}
        >
          {plans().map(({ id, place, title, number }) => (
            <Option key={id} value={id} text={`${place}: ${title}`}>
              {`${place}: ${title}${number ? ` (${number})` : ''}`}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {plan && <AgencyField plan={plan} agency={agency} onChange={setAgency} />}
      {plan && (
        <Field label={texts.year}>
          <Dropdown
            className={styles.wide}
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
          <RadioGroup value={half === 1 ? 'half' : 'year'} onChange={(_, { value }) => setHalf(value === 'half' ? 1 : null)}>
            <Radio value="year" label={texts.wholeYear} />
            <Radio value="half" label={texts.half} />
          </RadioGroup>
        </Field>
      )}
      <Button
        appearance="primary"
        disabled={!ready}
        onClick={() => plan && agency && void state.load(plan, agency, { year, half })}
      >
        {texts.choose.load}
      </Button>
      <p>{texts.choose.loadHint}</p>
    </div>
  );
}

function AgencyField({
  plan,
  agency,
  onChange,
}: {
  readonly plan: Plan;
  readonly agency: Agency | null;
  onChange(agency: Agency | null): void;
}): ReactElement {
  const texts = useTexts();
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const matches = useMemo(() => {
    const wanted = fold(typed);
    return plan.agencies.filter(({ name, aliases }) => [name, ...aliases].some((known) => fold(known).includes(wanted)));
  }, [plan, typed]);
  return (
    <Field label={texts.choose.agency}>
      <Combobox
        className={styles.wide}
        placeholder={texts.choose.chooseAgency}
        value={agency ? agency.name : typed}
        selectedOptions={agency ? [agency.id] : []}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          onChange(null);
        }}
        onOptionSelect={(_, { optionValue }) => onChange(plan.agencies.find(({ id }) => id === optionValue) ?? null)}
      >
        {matches.length === 0 && (
          <Option disabled value="" text="">
            {texts.choose.noAgency}
          </Option>
        )}
        {matches.map(({ id, name, group }) => (
          <Option key={id} value={id} text={name}>
            {group ? `${name} (${texts.choose.group})` : name}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
