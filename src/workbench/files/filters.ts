import type { Filters } from '../host/model';
import type { Palette } from './colors';
import { openDxf, saveDxf } from './dxf';
import { all, attributes, child, type Element } from './xml';

type Criteria = Readonly<Record<string, unknown>>;

/** What a filter by colour is read with: the looks of the file, and its colours. */
export interface FilterLooks {
  readonly changes: readonly Element[];
  readonly palette: Palette;
}

const SIGNS: Readonly<Record<string, string>> = {
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
  notEqual: '<>',
  equal: '=',
};
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
const small = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** "M1" and "Q1" of a file are the first month and quarter of any year. */
function periodNamed(type: string): string {
  const [, kind, number = ''] = /^([MQ])(\d+)$/.exec(type) ?? [];
  if (kind === undefined) return capital(type);
  return `AllDatesInPeriod${kind === 'Q' ? `Quarter${number}` : (MONTHS[Number(number) - 1] ?? '')}`;
}

function periodType(name: string): string {
  const period = /^AllDatesInPeriod(\w+)$/.exec(name)?.[1];
  if (period === undefined) return small(name);
  return period.startsWith('Quarter') ? `Q${period.slice(-1)}` : `M${MONTHS.indexOf(period) + 1}`;
}

/** How much of a date counts, in the order in which its parts stand. */
const PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

function openDate({ attributes: own }: Element): object {
  const grouping = own.dateTimeGrouping ?? 'day';
  const part = (name: (typeof PARTS)[number]): string => (own[name] ?? '').padStart(name === 'year' ? 4 : 2, '0');
  const count = PARTS.indexOf(grouping as (typeof PARTS)[number]) + 1;
  const day = PARTS.slice(0, Math.min(3, count)).map(part).join('-');
  const time = PARTS.slice(3, count).map(part).join(':');
  return { date: time === '' ? day : `${day}T${time}`, specificity: capital(grouping) };
}

function saveDate({ date = '', specificity = 'Day' }: { date?: string; specificity?: string }): string {
  // A week is no group of a file's; its Monday is a day.
  const grouping = specificity === 'Monday' ? 'day' : small(specificity);
  const numbers = date.split(/\D+/);
  const count = PARTS.indexOf(grouping as (typeof PARTS)[number]) + 1;
  const given = PARTS.slice(0, count).map((name, index) => [name, Number(numbers[index] ?? (index < 3 ? 1 : 0))] as const);
  return `<dateGroupItem${attributes({ ...Object.fromEntries(given), dateTimeGrouping: grouping })}/>`;
}

function openCriteria(column: Element, { changes, palette }: FilterLooks): Criteria | null {
  const values = child(column, 'filters');
  if (values)
    return {
      filterOn: 'Values',
      values: [
        ...all(values, 'filter').map(({ attributes: own }) => own.val ?? ''),
        ...(values.attributes.blank === '1' ? [''] : []),
        ...all(values, 'dateGroupItem').map(openDate),
      ],
    };
  const color = child(column, 'colorFilter')?.attributes;
  if (color) {
    const filterOn = color.cellColor === '0' ? 'FontColor' : 'CellColor';
    const look = new Map(openDxf(changes[Number(color.dxfId)], '', palette));
    return { filterOn, color: look.get(filterOn === 'FontColor' ? '/font/color' : '/fill/color') ?? '' };
  }
  const dynamic = child(column, 'dynamicFilter')?.attributes;
  if (dynamic) return { filterOn: 'Dynamic', dynamicCriteria: periodNamed(dynamic.type ?? '') };
  const top = child(column, 'top10')?.attributes;
  if (top)
    return {
      filterOn: `${top.top === '0' ? 'Bottom' : 'Top'}${top.percent === '1' ? 'Percent' : 'Items'}`,
      criterion1: top.val ?? '10',
    };
  const custom = child(column, 'customFilters');
  if (!custom) return null;
  const [criterion1, criterion2] = all(custom, 'customFilter').map(
    ({ attributes: own }) => `${SIGNS[own.operator ?? 'equal'] ?? '='}${own.val ?? ''}`,
  );
  return {
    filterOn: 'Custom',
    criterion1,
    ...(criterion2 === undefined ? {} : { criterion2, operator: custom.attributes.and === '1' ? 'And' : 'Or' }),
  };
}

/** What a file's <autoFilter> filters by, by column. */
export function openFilters(element: Element | undefined, looks: FilterLooks): Filters {
  const found = (element?.children ?? []).flatMap((column) => {
    const criteria = openCriteria(column, looks);
    return criteria ? [[Number(column.attributes.colId), { ...criteria }] as const] : [];
  });
  return new Map(found);
}

function customFilter(criterion: string): string {
  const [, sign = '=', value = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const operator = Object.keys(SIGNS).find((name) => SIGNS[name] === sign);
  return `<customFilter${attributes({ operator: operator === 'equal' ? undefined : operator, val: value })}/>`;
}

function valuesXml(values: readonly unknown[]): string {
  const dates = values.filter((value): value is object => typeof value === 'object' && value !== null);
  const texts = values.filter((value) => typeof value !== 'object' && value !== '');
  const blank = values.includes('') ? true : undefined;
  const inner = texts.map((val) => `<filter${attributes({ val })}/>`).join('') + dates.map(saveDate).join('');
  return `<filters${attributes({ blank })}>${inner}</filters>`;
}

/** Takes a look into the file. @returns its number */
export type TakeLook = (dxf: string) => number;

function saveCriteria(criteria: Criteria, take: TakeLook): string {
  const kind = String(criteria.filterOn);
  if (kind === 'Values') return valuesXml(criteria.values as unknown[]);
  if (/^(Top|Bottom)/.test(kind))
    return `<top10${attributes({ top: kind.startsWith('Bottom') ? false : undefined, percent: kind.endsWith('Percent') ? true : undefined, val: criteria.criterion1 })}/>`;
  if (kind === 'Dynamic') return `<dynamicFilter${attributes({ type: periodType(String(criteria.dynamicCriteria)) })}/>`;
  if (kind.endsWith('Color')) {
    const isFont = kind === 'FontColor';
    const look = saveDxf(new Map([[isFont ? '/font/color' : '/fill/color', criteria.color]]), '');
    return `<colorFilter${attributes({ dxfId: take(look), cellColor: isFont ? false : undefined })}/>`;
  }
  if (kind !== 'Custom') return '';
  const parts = [criteria.criterion1, criteria.criterion2].filter(
    (part): part is string => typeof part === 'string' && part !== '',
  );
  const and = parts.length > 1 && criteria.operator !== 'Or' ? true : undefined;
  return `<customFilters${attributes({ and })}>${parts.map(customFilter).join('')}</customFilters>`;
}

/** An <autoFilter> with its criteria. */
export function saveFilters(ref: string, filters: Filters, take: TakeLook): string {
  const columns = [...filters]
    .sort(([a], [b]) => a - b)
    .map(([column, criteria]) => ({ column, content: saveCriteria(criteria, take) }))
    .filter(({ content }) => content !== '')
    .map(({ column, content }) => `<filterColumn colId="${column}">${content}</filterColumn>`);
  return `<autoFilter ref="${ref}">${columns.join('')}</autoFilter>`;
}
