import { parseAddress } from '../host/address';
import type { ConditionalFormat, HostBook, Sheet } from '../host/model';
import type { Palette } from './colors';
import { BOUNDS, CELL_OPERATORS, ICONS, keyOf, PRESETS, TEXT_KINDS } from './conditional-kinds';
import { colorOf, openDxf } from './dxf';
import { all, child, type Element } from './xml';

type Settings = Map<string, unknown>;
interface Opened {
  readonly type: string;
  readonly settings: Settings;
}

const formula = (element: Element, index = 0): string => {
  const found = element.children.filter(({ name }) => name === 'formula' || name === 'f')[index];
  return found?.text ?? '';
};

/** A bound of a scale or bar: <cfvo type="num" val="5"/>. */
function bound(cfvo: Element | undefined): { type: string; formula: string | null } {
  const { type = 'min', val } = cfvo?.attributes ?? {};
  const value = (cfvo && child(cfvo, 'f')?.text) ?? val ?? null;
  if (type === 'autoMin' || type === 'autoMax') return { formula: null, type: 'Automatic' };
  const name = keyOf(BOUNDS, type) ?? 'Number';
  if (name === 'LowestValue' || name === 'HighestValue' || value === null) return { formula: null, type: name };
  return { formula: Number.isFinite(Number(value)) ? value : `=${value}`, type: name };
}

/** A rule that changes a cell's look. */
function plainRule(element: Element): readonly [type: string, path: string, name: string, rule: unknown] | null {
  const { type = '', operator = '', text = '' } = element.attributes;
  if (type === 'expression') return ['Custom', 'custom', 'rule/formula', `=${formula(element)}`];
  if (type === 'cellIs') {
    const two = formula(element, 1);
    const rule = {
      formula1: `=${formula(element)}`,
      ...(two === '' ? {} : { formula2: `=${two}` }),
      operator: keyOf(CELL_OPERATORS, operator),
    };
    return ['CellValue', 'cellValue', 'rule', rule];
  }
  const kind = Object.keys(TEXT_KINDS).find((name) => TEXT_KINDS[name]?.type === type);
  if (kind) return ['ContainsText', 'textComparison', 'rule', { operator: kind, text }];
  if (type === 'top10') {
    const { rank = '10', percent, bottom } = element.attributes;
    const name = `${bottom === '1' ? 'Bottom' : 'Top'}${percent === '1' ? 'Percent' : 'Items'}`;
    return ['TopBottom', 'topBottom', 'rule', { rank: Number(rank), type: name }];
  }
  const criterion = presetOf(element);
  return criterion === undefined ? null : ['PresetCriteria', 'preset', 'rule', { criterion }];
}

function presetOf({ attributes: own }: Element): string | undefined {
  return Object.keys(PRESETS).find((name) => {
    const preset = PRESETS[name];
    if (!preset || preset.type !== own.type) return false;
    const wanted = preset.attributes ?? {};
    const [above, equal, deviation] = [own.aboveAverage ?? '1', own.equalAverage ?? '0', own.stdDev ?? '0'];
    if (preset.type === 'aboveAverage')
      return (
        above === (wanted.aboveAverage ?? '1') && equal === (wanted.equalAverage ?? '0') && deviation === (wanted.stdDev ?? '0')
      );
    return Object.entries(wanted).every(([key, value]) => own[key] === value);
  });
}

function openScale(element: Element, palette: Palette): Opened {
  const bounds = all(element, 'cfvo').map(bound);
  const colors = all(element, 'color').map((color) => colorOf(color, palette));
  const points = bounds.map((point, index) => ({ ...point, color: colors[index] ?? '#FFFFFF' }));
  const [minimum, middle, last] = points;
  const criteria = last ? { minimum, midpoint: middle, maximum: last } : { minimum, maximum: middle };
  return { type: 'ColorScale', settings: new Map([['colorScale/criteria', criteria]]) };
}

function openIcons(element: Element): Opened {
  const set = all(element, 'iconSet')[0];
  const { iconSet: name = '3TrafficLights1', showValue, reverse } = set?.attributes ?? {};
  const criteria = (set ? all(set, 'cfvo') : []).map((cfvo, index) => {
    if (index === 0) return { type: 'Invalid', operator: 'Invalid', formula: '', customIcon: null };
    const { type, formula: value } = bound(cfvo);
    const operator = cfvo.attributes.gte === '0' ? 'GreaterThan' : 'GreaterThanOrEqual';
    return { type, operator, formula: `=${String(value ?? '').replace(/^=/, '')}`, customIcon: null };
  });
  const settings: Settings = new Map<string, unknown>([
    ['iconSet/style', keyOf(ICONS, name) ?? 'ThreeTrafficLights1'],
    ['iconSet/criteria', criteria],
  ]);
  if (showValue === '0') settings.set('iconSet/showIconOnly', true);
  if (reverse === '1') settings.set('iconSet/reverseIconOrder', true);
  return { type: 'IconSet', settings };
}

/** A data bar; what only the extension of 2010 says comes from there. */
function openBar(element: Element, extension: Element | undefined, palette: Palette): Opened {
  const bar = extension ? all(extension, 'dataBar')[0] : undefined;
  const own = bar?.attributes ?? {};
  const [lower, upper] = all(bar ?? element, 'cfvo').map(bound);
  const settings: Settings = new Map<string, unknown>([
    ['dataBar/positiveFormat/fillColor', colorOf(all(element, 'color')[0], palette) || '#638EC6'],
    ['dataBar/lowerBoundRule', lower],
    ['dataBar/upperBoundRule', upper],
    // Bars of 2007 have no other way than to fade.
    ['dataBar/positiveFormat/gradientFill', own.gradient !== '0'],
  ]);
  const put = (name: string, value: unknown): void => {
    if (value !== undefined && value !== '') settings.set(`dataBar/${name}`, value);
  };
  if ((all(element, 'dataBar')[0]?.attributes.showValue ?? own.showValue) === '0') put('showDataBarOnly', true);
  if (!bar) return { type: 'DataBar', settings };
  put('barDirection', { leftToRight: 'LeftToRight', rightToLeft: 'RightToLeft' }[own.direction ?? '']);
  put('axisFormat', { none: 'None', middle: 'CellMidPoint' }[own.axisPosition ?? '']);
  put('positiveFormat/borderColor', colorOf(child(bar, 'borderColor'), palette));
  put('negativeFormat/fillColor', colorOf(child(bar, 'negativeFillColor'), palette));
  put('negativeFormat/borderColor', colorOf(child(bar, 'negativeBorderColor'), palette));
  put('axisColor', colorOf(child(bar, 'axisColor'), palette));
  if (own.negativeBarColorSameAsPositive === '1') put('negativeFormat/matchPositiveFillColor', true);
  if (own.negativeBarBorderColorSameAsPositive === '0') put('negativeFormat/matchPositiveBorderColor', false);
  return { type: 'DataBar', settings };
}

function openRule(
  element: Element,
  extensions: ReadonlyMap<string, Element>,
  looks: readonly Element[],
  palette: Palette,
): Opened | null {
  const { type = '', dxfId } = element.attributes;
  if (type === 'colorScale') return openScale(element, palette);
  if (type === 'iconSet') return openIcons(element);
  if (type === 'dataBar') return openBar(element, extensions.get(all(element, 'id')[0]?.text ?? ''), palette);
  const found = plainRule(element);
  if (!found) return null;
  const [kind, path, name, rule] = found;
  const look = child(element, 'dxf') ?? (dxfId === undefined ? undefined : looks[Number(dxfId)]);
  return {
    type: kind,
    settings: new Map<string, unknown>([[`${path}/${name}`, rule], ...openDxf(look, `${path}/format`, palette)]),
  };
}

/** The conditional formats in the XML of a sheet, by priority. */
export function openConditionalFormats(
  root: Element,
  looks: readonly Element[],
  palette: Palette,
  sheet: Sheet,
  book: HostBook,
): void {
  const groups = all(root, 'conditionalFormatting');
  const extensions = new Map(
    groups.flatMap((group) =>
      all(group, 'cfRule').flatMap((rule) => (rule.attributes.id ? [[rule.attributes.id, rule] as const] : [])),
    ),
  );
  const found: { priority: number; format: ConditionalFormat }[] = [];
  for (const group of groups) {
    const places = group.attributes.sqref ?? child(group, 'sqref')?.text ?? '';
    const [rect, ...others] = places.trim().split(/\s+/).filter(Boolean).map(parseAddress);
    if (!rect) continue;
    for (const rule of all(group, 'cfRule')) {
      // The counterpart of a bar in the extension has no priority of its own.
      if (rule.attributes.type === 'dataBar' && rule.attributes.priority === undefined) continue;
      const opened = openRule(rule, extensions, looks, palette);
      if (!opened) continue;
      const format = { id: book.newId(), ...opened, rect, others, stopIfTrue: rule.attributes.stopIfTrue === '1' };
      found.push({ priority: Number(rule.attributes.priority ?? 0), format });
    }
  }
  sheet.conditionalFormats = found.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
}
