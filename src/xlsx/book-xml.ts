import { absoluteAddress, quoteSheetName, tagName, type SheetSpec, type WorkbookSpec } from '../sheets';
import { childElements, findElement, rootPrefix, setElement, withPrefix } from './xml-edit';
import { attributes, escapeXml } from './xml-write';

const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
] as const;

/** A <sheet> of the workbook part. */
export interface SheetElement {
  readonly name: string;
  readonly sheetId: number;
  readonly relation: string;
  readonly state: SheetSpec['visibility'];
}

const unescape = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal !== undefined || hex !== undefined)
      return String.fromCodePoint(decimal === undefined ? parseInt(hex ?? '0', 16) : Number(decimal));
    return { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name ?? ''] ?? whole;
  });

const attribute = (element: string, name: string): string | undefined => {
  const value = new RegExp(`^<[^>]*?\\s(?:\\w+:)?${name}="([^"]*)"`).exec(element)?.[1];
  return value === undefined ? undefined : unescape(value);
};

function section(xml: string, name: string): string[] {
  const range = findElement(xml, name);
  return range ? childElements(xml.slice(range.innerStart, range.innerEnd)) : [];
}

/** The tabs a workbook part lists. */
export function sheetElements(xml: string): SheetElement[] {
  return section(xml, 'sheets').map((element) => {
    const state = attribute(element, 'state');
    return {
      name: attribute(element, 'name') ?? '',
      sheetId: Number(attribute(element, 'sheetId') ?? 0),
      relation: attribute(element, 'id') ?? '',
      state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    };
  });
}

/**
 * The workbook part with its tabs, names and first tab as drawn; all else in it stays.
 * @param before tabs of the part as it is, `after` as they shall be, in order
 */
export function rewriteBook(
  xml: string,
  before: readonly SheetElement[],
  after: readonly SheetElement[],
  spec: WorkbookSpec,
): string {
  const sheets = after.map(({ name, sheetId, state, relation }) => {
    return `<sheet${attributes({ name, sheetId, state: state === 'visible' ? undefined : state })} ${relationAttribute(xml, relation)}/>`;
  });
  const active = spec.sheets.find(({ code }) => code === spec.active)?.name;
  const steps: readonly [string, string][] = [
    ['sheets', `<sheets>${sheets.join('')}</sheets>`],
    ['definedNames', names(xml, before, after, spec)],
  ];
  const written = steps.reduce((text, [name, element]) => setElement(text, name, element, ORDER), xml);
  return showFirst(
    written,
    Math.max(
      0,
      after.findIndex(({ name }) => name === active),
    ),
  );
}

/** The workbook part told to compute all formulas when it is opened. */
export function withCalculation(xml: string): string {
  return setElement(xml, 'calcPr', '<calcPr calcId="191029" fullCalcOnLoad="1"/>', ORDER);
}

/** The relation namespace's own prefix, which withPrefix must not touch: declared by everybody, mostly as "r". */
function relationAttribute(xml: string, relation: string): string {
  const prefix = /xmlns:(\w+)="http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships"/.exec(xml)?.[1] ?? 'r';
  return `${prefix}:id="${escapeXml(relation)}"`;
}

function showFirst(xml: string, index: number): string {
  const view = section(xml, 'bookViews')[0];
  const shown = (view ?? withPrefix('<workbookView/>', rootPrefix(xml)))
    .replace(/\s(?:activeTab|firstSheet)="\d*"/g, '')
    .replace(/workbookView/, `workbookView activeTab="${index}"`);
  if (view !== undefined) return xml.replace(view, () => shown);
  return setElement(xml, 'bookViews', `<bookViews><workbookView activeTab="${index}"/></bookViews>`, ORDER);
}

/** Names of ours drawn anew, names of the person's kept, names of sheets that are gone left out. */
function names(xml: string, before: readonly SheetElement[], after: readonly SheetElement[], spec: WorkbookSpec): string {
  const drawn = new Set(spec.sheets.map(({ name }) => name));
  const tabs = new Map(spec.sheets.map(({ code, name }) => [code, name]));
  const own = spec.names.map(({ name, sheet, area }) =>
    nameElement({ name }, `${quoteSheetName(tabs.get(sheet) ?? sheet)}!${absoluteAddress(area)}`),
  );
  const replaced = new Set(
    [...spec.names.map(({ name }) => name), ...(spec.remove ?? []).map(tagName)].map((name) => name.toLowerCase()),
  );
  const kept = section(xml, 'definedNames').flatMap((element) => {
    const local = attribute(element, 'localSheetId');
    const sheet = local === undefined ? undefined : before[Number(local)];
    if (local === undefined) return replaced.has((attribute(element, 'name') ?? '').toLowerCase()) ? [] : [element];
    const index = after.findIndex(({ sheetId }) => sheetId === sheet?.sheetId);
    const redrawn = index < 0 || drawn.has(after[index]?.name ?? '');
    return redrawn ? [] : [element.replace(/\slocalSheetId="\d+"/, ` localSheetId="${index}"`)];
  });
  const all = [...kept.map((element) => bare(element, rootPrefix(xml))), ...own, ...printNames(after, spec)];
  return all.length === 0 ? '' : `<definedNames>${all.join('')}</definedNames>`;
}

const bare = (element: string, prefix: string): string =>
  prefix === '' ? element : element.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</');

/** Print area and heading rows, which the format keeps as names of their sheets. */
function printNames(after: readonly SheetElement[], spec: WorkbookSpec): string[] {
  return spec.sheets.flatMap(({ name, print }) => {
    const localSheetId = after.findIndex((sheet) => sheet.name === name);
    const tab = quoteSheetName(name);
    const area = print?.area
      ? [nameElement({ name: '_xlnm.Print_Area', localSheetId }, `${tab}!${absoluteAddress(print.area)}`)]
      : [];
    const rows = print?.titleRows
      ? [
          nameElement(
            { name: '_xlnm.Print_Titles', localSheetId },
            `${tab}!$${print.titleRows.row + 1}:$${print.titleRows.row + print.titleRows.rows}`,
          ),
        ]
      : [];
    return [...area, ...rows];
  });
}

function nameElement(own: { name: string; localSheetId?: number }, reference: string): string {
  return `<definedName${attributes(own)}>${escapeXml(reference)}</definedName>`;
}
