import { formatRect } from '../address';
import { apiNotFound } from '../errors';
import { commentRepliesType, commentReplyType, commentsType, commentType } from './comments';
import { rangeAreasCollectionType, rangeCollectionType, workbookRangeAreasType } from './dependencies';
import { functionCall, functionResultType } from './functions';
import { keyedCollectionType, keyedItemType } from './keyed';
import { rangeViewsType, rangeViewType } from './range-view';
import { worksheetsType } from './sheets';
import { rangeSortType, rangeType, removeDuplicatesResultType } from './range';
import { rangeAreasType } from './range-areas';
import { headerFooterGroupType, headerFooterType, pageLayoutType } from './page';
import { pageBreaksType, pageBreakType } from './page-breaks';
import { rangeBordersType, rangeBorderType } from './borders';
import { formatProtectionType, rangeFillType, rangeFontType, rangeFormatType } from './range-format';
import { conditionalFormatsType, conditionalFormatType } from './conditional-formats';
import { dataValidationType } from './validation';
import { stylesType, styleType } from './styles';
import { callSetting, getSetting, hasSettingPart, partOf, setSetting, settingItems, settingNames } from './settings';
import type { HostContext, HostObject, Of, TypeDefinition, TypeName } from './types';
import { chartSeriesCollectionType, chartSeriesType } from './chart-series';
import { trendlinesType, trendlineType } from './chart-trendlines';
import { chartsType, chartType } from './charts';
import { freezePanesType } from './freeze';
import { namedItemArrayType, namedItemType, namesType } from './names';
import { notesType, noteType } from './notes';
import { protectionType, workbookProtectionType } from './protection';
import { autoFilterType, filterType } from './filters';
import { tableColumnsType, tableColumnType, tableSortType } from './table-columns';
import { tableRowsType, tableRowType } from './table-rows';
import { tableStylesType, tableStyleType } from './table-styles';
import { scopedTablesType, tablesType, tableType } from './tables';
import {
  applicationType,
  cultureInfoType,
  datetimeFormatInfoType,
  documentPropertiesType,
  iterativeCalculationType,
  numberFormatInfoType,
  runtimeType,
  workbookType,
} from './workbook';
import { worksheetType } from './worksheet';

/** Every type the host knows. What is not here, or not in a type's members, is answered with ApiNotFound and its name. */
const TYPES: { readonly [Name in TypeName]: TypeDefinition<Name> } = {
  Workbook: workbookType,
  Application: applicationType,
  Runtime: runtimeType,
  DocumentProperties: documentPropertiesType,
  KeyedCollection: keyedCollectionType,
  KeyedItem: keyedItemType,
  Functions: {},
  FunctionResult: functionResultType,
  CultureInfo: cultureInfoType,
  NumberFormatInfo: numberFormatInfoType,
  DatetimeFormatInfo: datetimeFormatInfoType,
  IterativeCalculation: iterativeCalculationType,
  RemoveDuplicatesResult: removeDuplicatesResultType,
  RangeView: rangeViewType,
  RangeViewCollection: rangeViewsType,
  RangeCollection: rangeCollectionType,
  WorkbookRangeAreas: workbookRangeAreasType,
  RangeAreasCollection: rangeAreasCollectionType,
  WorkbookProtection: workbookProtectionType,
  WorksheetCollection: worksheetsType,
  Worksheet: worksheetType,
  WorksheetProtection: protectionType,
  WorksheetFreezePanes: freezePanesType,
  PageLayout: pageLayoutType,
  HeaderFooterGroup: headerFooterGroupType,
  HeaderFooter: headerFooterType,
  PageBreakCollection: pageBreaksType,
  PageBreak: pageBreakType,
  NoteCollection: notesType,
  Note: noteType,
  CommentCollection: commentsType,
  Comment: commentType,
  CommentReplyCollection: commentRepliesType,
  CommentReply: commentReplyType,
  NamedItemCollection: namesType,
  NamedItem: namedItemType,
  NamedItemArrayValues: namedItemArrayType,
  TableCollection: tablesType,
  Table: tableType,
  TableScopedCollection: scopedTablesType,
  TableRowCollection: tableRowsType,
  TableRow: tableRowType,
  TableColumnCollection: tableColumnsType,
  TableColumn: tableColumnType,
  TableSort: tableSortType,
  TableStyleCollection: tableStylesType,
  TableStyle: tableStyleType,
  Filter: filterType,
  AutoFilter: autoFilterType,
  ChartCollection: chartsType,
  Chart: chartType,
  ChartSeriesCollection: chartSeriesCollectionType,
  ChartSeries: chartSeriesType,
  ChartTrendlineCollection: trendlinesType,
  ChartTrendline: trendlineType,
  Range: rangeType,
  RangeAreas: rangeAreasType,
  RangeFormat: rangeFormatType,
  RangeFont: rangeFontType,
  RangeFill: rangeFillType,
  RangeBorderCollection: rangeBordersType,
  RangeBorder: rangeBorderType,
  FormatProtection: formatProtectionType,
  StyleCollection: stylesType,
  Style: styleType,
  RangeSort: rangeSortType,
  DataValidation: dataValidationType,
  ConditionalFormatCollection: conditionalFormatsType,
  ConditionalFormat: conditionalFormatType,
  Settings: {},
};

const definitionOf = (object: HostObject): TypeDefinition<TypeName> => TYPES[object.type] as unknown as TypeDefinition<TypeName>;
type Any = Of<TypeName>;

const pascal = (name: string): string => `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;

/** What Excel's documentation calls the type of an object. */
export function typeNameOf(object: HostObject): string {
  if (object.type === 'Settings') return object.owner;
  if (object.type === 'KeyedItem') return object.of;
  return object.type === 'KeyedCollection' ? `${object.of}Collection` : object.type;
}

/** What instantiating an object answers. */
export function identityOf(object: HostObject): Record<string, unknown> {
  return definitionOf(object).identity?.(object as Any) ?? {};
}

/** A property's value. */
export function getProperty(object: HostObject, name: string, host: HostContext): unknown {
  if (object.type === 'Settings') return getSetting(object, name);
  const get = definitionOf(object).get?.[name];
  if (!get) throw apiNotFound(typeNameOf(object), name);
  return get(object as Any, host);
}

export function setProperty(object: HostObject, name: string, value: unknown, host: HostContext): void {
  if (object.type === 'Settings') return setSetting(object, name, value);
  const set = definitionOf(object).set?.[name];
  if (!set) throw apiNotFound(typeNameOf(object), name);
  // What is set on a RangeAreas is set on each of its rectangles.
  const areas = 'areas' in object ? object.areas : undefined;
  for (const rect of areas ?? []) set({ ...object, rect } as Any, value, host);
  if (!areas) set(object as Any, value, host);
  if (LOOKS.has(object.type) && 'rect' in object)
    host.fire({
      kind: 'formatChanged',
      sheetId: object.sheet.id,
      address: (areas ?? [object.rect]).map(formatRect).join(','),
      trigger: 'ThisLocalAddin',
    });
}

/** What is set on these changes how cells look. */
const LOOKS: ReadonlySet<TypeName> = new Set([
  'RangeFormat',
  'RangeFont',
  'RangeFill',
  'RangeBorder',
  'FormatProtection',
] satisfies TypeName[]);

/** Calls a method that answers a value. */
export function callMethod(object: HostObject, name: string, args: readonly unknown[], host: HostContext): unknown {
  if (object.type === 'Settings') return callSetting(object, name, args);
  const call = definitionOf(object).call?.[name];
  if (!call) throw apiNotFound(typeNameOf(object), name);
  return call(object as Any, args, host) ?? null;
}

/** The object behind a property or method; null is a null object. */
export function childOf(object: HostObject, name: string, args: readonly unknown[], host: HostContext): HostObject | null {
  if (object.type === 'Settings') return partOf(object, name, args);
  if (object.type === 'Functions') return functionCall(name, args);
  const child = definitionOf(object).child?.[name];
  if (!child) throw apiNotFound(typeNameOf(object), name);
  const found = child(object as Any, args, host);
  return found && 'areas' in object && object.areas && 'rect' in found && !('areas' in found)
    ? ({ ...found, areas: object.areas } as HostObject)
    : found;
}

/** A collection's item by id or name. */
export function itemOf(object: HostObject, args: readonly unknown[], host: HostContext): HostObject | null {
  if (object.type === 'Settings') return partOf(object, 'GetItem', args);
  const { item } = definitionOf(object);
  if (!item) throw apiNotFound(typeNameOf(object), 'getItem');
  return item(object as Any, args, host);
}

/** What a load asks for: properties by their paths, and which items of a collection. */
export interface Query {
  readonly Select?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** Answers a load: the asked properties, nested ones ("format/font/name") as nested objects; of a collection, of each of its items. */
export function load(object: HostObject, query: Query | undefined, host: HostContext): Record<string, unknown> {
  const { Select: select, Top: top, Skip: skip = 0 } = query ?? {};
  const { items, get = {} } = definitionOf(object);
  const all = object.type === 'Settings' ? settingItems(object) : (items?.(object as Any, host) ?? null);
  if (!all) return loadOne(object, select, host);
  // A collection has properties of its own (count) beside those of its items.
  const names = object.type === 'Settings' ? settingNames(object) : Object.keys(get);
  const isOwn = (path: string): boolean => names.includes(pascal(path));
  const asked = (select ?? []).filter((path) => !isOwn(path));
  const wantsAll = !select || select.length === 0 || select.includes('*');
  const own = wantsAll ? names : select.filter(isOwn);
  const answer: Record<string, unknown> = own.length > 0 ? loadOne(object, own, host) : {};
  const paths = asked.filter((path) => path !== 'items');
  if (asked.length > 0 || !select || select.length === 0)
    answer._Items = all
      .slice(skip, top === undefined ? undefined : skip + top)
      .map((item) => ({ ...identityOf(item), ...loadOne(item, paths, host) }));
  return answer;
}

function loadOne(object: HostObject, select: readonly string[] | undefined, host: HostContext): Record<string, unknown> {
  const named = (select ?? []).map((path) => path.replace(/^items\//, ''));
  const asked = named.length > 0 ? named.flatMap((path) => (path === '*' ? scalarsOf(object) : [path])) : scalarsOf(object);
  const answer: Record<string, unknown> = {};
  const nested = new Map<string, string[]>();
  for (const path of asked) {
    const [first = '', ...rest] = path.split('/');
    const name = pascal(first);
    // The client knows by itself whether there is an object; a script may ask for it all the same.
    if (name === 'IsNullObject') continue;
    if (rest.length > 0) nested.set(name, [...(nested.get(name) ?? []), rest.join('/')]);
    else if (isPart(object, name)) nested.set(name, nested.get(name) ?? []);
    else if (isKnown(object, name)) answer[name] = getProperty(object, name, host);
  }
  for (const [name, paths] of nested) {
    const part = childOf(object, name, [], host);
    answer[name] = part === null ? null : load(part, { Select: paths }, host);
  }
  return answer;
}

/** Parts of a workbook or sheet that the host lacks. */
const LACKING = /^(Bindings|CustomXmlParts|LinkedWorkbooks|NamedSheetViews|PivotTables?|Queries|Shapes|Slicers|.+Styles)$/;
/** Whether a property is asked for that Excel has. It passes over a name that is none; of charts and parts of rules the host lacks some. */
const isKnown = (object: HostObject, name: string): boolean =>
  definitionOf(object).get?.[name] !== undefined ||
  object.type === 'Settings' ||
  object.type.startsWith('Chart') ||
  LACKING.test(name);

const isPart = (object: HostObject, name: string): boolean =>
  object.type === 'Settings'
    ? hasSettingPart(object, name)
    : !definitionOf(object).get?.[name] && definitionOf(object).child?.[name] !== undefined;

/** All plain properties of an object, for a load without names. */
function scalarsOf(object: HostObject): string[] {
  if (object.type === 'Settings') return settingNames(object);
  return Object.keys(definitionOf(object).get ?? {});
}
