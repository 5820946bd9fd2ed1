import type { Filters } from '../host/model';
import { all, attributes, child, type Element } from './xml';

type Criteria = Readonly<Record<string, unknown>>;

const SIGNS: Readonly<Record<string, string>> = {
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
  notEqual: '<>',
  equal: '=',
};

function openCriteria(column: Element): Criteria | null {
  const values = child(column, 'filters');
  if (values) return { filterOn: 'Values', values: all(values, 'filter').map(({ attributes: own }) => own.val ?? '') };
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
export function openFilters(element: Element | undefined): Filters {
  const found = (element?.children ?? []).flatMap((column) => {
    const criteria = openCriteria(column);
    return criteria ? [[Number(column.attributes.colId), { ...criteria }] as const] : [];
  });
  return new Map(found);
}

function customFilter(criterion: string): string {
  const [, sign = '=', value = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const operator = Object.keys(SIGNS).find((name) => SIGNS[name] === sign);
  return `<customFilter${attributes({ operator: operator === 'equal' ? undefined : operator, val: value })}/>`;
}

function saveCriteria(criteria: Criteria): string {
  const kind = String(criteria.filterOn);
  if (kind === 'Values') {
    const texts = (criteria.values as unknown[]).filter((value) => typeof value !== 'object');
    return `<filters>${texts.map((val) => `<filter${attributes({ val })}/>`).join('')}</filters>`;
  }
  if (/^(Top|Bottom)/.test(kind))
    return `<top10${attributes({ top: kind.startsWith('Bottom') ? false : undefined, percent: kind.endsWith('Percent') ? true : undefined, val: criteria.criterion1 })}/>`;
  if (kind === 'Dynamic') {
    const name = String(criteria.dynamicCriteria);
    return `<dynamicFilter${attributes({ type: `${name.charAt(0).toLowerCase()}${name.slice(1)}` })}/>`;
  }
  if (kind !== 'Custom') return '';
  const parts = [criteria.criterion1, criteria.criterion2].filter(
    (part): part is string => typeof part === 'string' && part !== '',
  );
  const and = parts.length > 1 && criteria.operator !== 'Or' ? true : undefined;
  return `<customFilters${attributes({ and })}>${parts.map(customFilter).join('')}</customFilters>`;
}

/** An <autoFilter> with its criteria. */
export function saveFilters(ref: string, filters: Filters): string {
  const columns = [...filters]
    .sort(([a], [b]) => a - b)
    .map(([column, criteria]) => ({ column, content: saveCriteria(criteria) }))
    .filter(({ content }) => content !== '')
    .map(({ column, content }) => `<filterColumn colId="${column}">${content}</filterColumn>`);
  return `<autoFilter ref="${ref}">${columns.join('')}</autoFilter>`;
}
