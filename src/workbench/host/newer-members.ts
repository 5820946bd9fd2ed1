import { addNewerTypes } from './newer-types';

/** Methods of Excel's API that are newer than the client and that the host answers for, by class. */
const METHODS: Readonly<Record<string, string>> = {
  ConditionalFormat:
    'changeRuleToCellValue changeRuleToColorScale changeRuleToContainsText changeRuleToCustom changeRuleToDataBar changeRuleToIconSet changeRuleToPresetCriteria changeRuleToTopBottom setRanges',
  Range: 'clearOrResetContents',
  RangeAreas: 'clearOrResetContents select',
  Workbook: 'focus',
  WorksheetProtection: 'checkPassword setPassword updateOptions',
};

/** Properties of the same kind; "!" stands behind those that nobody can set. */
const PROPERTIES: Readonly<Record<string, string>> = {
  NamedItem: 'valueAsJson! valueAsJsonLocal!',
  NamedItemArrayValues: 'valuesAsJson! valuesAsJsonLocal!',
  NumberFormatInfo: 'currencySymbol!',
  Range: 'valuesAsJson valuesAsJsonLocal',
  RangeView: 'valuesAsJson valuesAsJsonLocal',
  Worksheet: 'showDataTypeIcons',
  WorksheetProtection: 'canPauseProtection! isPasswordProtected! isPaused!',
};

/** Properties that are objects, with their types. */
const PARTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Workbook: { notes: 'NoteCollection' },
  Worksheet: { notes: 'NoteCollection' },
};

/** Those that neither knows. */
const UNKNOWN: Readonly<Record<string, string>> = {
  Application: 'activeWindow windows checkSpelling enterEditingMode union',
  Workbook: 'linkedEntityDataDomains getActiveShape getActiveShapeOrNullObject getLinkedEntityCellValue',
  Worksheet: 'onFiltered checkSpelling clearArrows evaluate',
  WorksheetProtection: 'allowEditRanges savedOptions pauseProtection resumeProtection',
  Range: 'control checkSpelling formulaArray getDisplayedCellProperties showDependents showPrecedents',
  WorksheetCollection: 'onFiltered',
  TableCollection: 'onFiltered',
  Table: 'onFiltered',
  TableColumn: 'valuesAsJson valuesAsJsonLocal',
  TableColumnCollection: 'addAsJson',
  TableRow: 'valuesAsJson valuesAsJsonLocal',
  TableRowCollection: 'addAsJson',
  ConditionalRangeFormat: 'clearFormat',
  ChartDataLabels: 'leaderLines geometricShapeType showAsStickyCallout showLeaderLines',
  ChartDataLabel: 'geometricShapeType showAsStickyCallout getSubstring getTailAnchor setHeight setWidth',
  ChartFill: 'getSolidColor',
  NumberFormatInfo: 'currencySymbol',
  Image: 'brightness colorType contrast cropBottom cropLeft cropRight cropTop incrementBrightness incrementContrast',
  PageLayout: 'alignMarginsHeaderFooter printQuality',
  HeaderFooter:
    'centerFooterPicture centerHeaderPicture leftFooterPicture leftHeaderPicture rightFooterPicture rightHeaderPicture',
};

interface Client {
  readonly Excel: object;
  readonly OfficeExtension: object;
}
type Loaded = Record<string, unknown>;
interface Batch {
  invokeMethod(
    object: unknown,
    name: string,
    operation: number,
    args: readonly unknown[],
    flags: number,
    result: number,
  ): unknown;
  invokeSetProperty(object: unknown, name: string, value: unknown, flags: number): void;
  createPropertyObject(type: unknown, parent: unknown, name: string, isCollection: boolean, flags: number): unknown;
}
interface Utility {
  throwIfNotLoaded(name: string, value: unknown, type: string, isNull: unknown): void;
}
type Failure = new (error: { code: string; message: string; debugInfo: { errorLocation: string } }) => Error;

const pascal = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
const members = (table: Readonly<Record<string, string>>): [type: string, name: string][] =>
  Object.entries(table).flatMap(([type, names]) => names.split(' ').map((name): [string, string] => [type, name]));

/** Takes what the host answers for a property, and shows it as the client shows its own. */
function keep(prototype: Loaded, name: string): void {
  const handle = prototype._handleResult as (this: Loaded, value: Loaded | null) => void;
  const json = prototype.toJSON as (this: Loaded) => Loaded;
  prototype._handleResult = function (value): void {
    handle.call(this, value);
    const own = value?.[pascal(name)];
    if (own !== undefined) this[`m_${name}`] = own;
  } satisfies typeof handle;
  prototype.toJSON = function (): Loaded {
    const own = this[`m_${name}`];
    return { ...json.call(this), ...(own === undefined ? {} : { [name]: own }) };
  } satisfies typeof json;
}

/**
 * Adds to the client what Excel's documentation has and the client lacks: what the host answers for works, the rest fails with ApiNotFound and its
 * name, and not with "is not a function". Members that the client has stay its own.
 */
export function addNewerMembers({ Excel: excel, OfficeExtension: extension }: Client): void {
  const batch = Reflect.get(extension, 'BatchApiHelper') as Batch;
  const utility = Reflect.get(extension, 'Utility') as Utility;
  const Failed = Reflect.get(extension, 'Error') as Failure;
  addNewerTypes(excel, extension);
  const define = (type: string, name: string, descriptor: PropertyDescriptor): Loaded | null => {
    const prototype = (Reflect.get(excel, type) as { prototype?: Loaded } | undefined)?.prototype;
    if (!prototype || name in prototype) return null;
    Object.defineProperty(prototype, name, { configurable: true, ...descriptor });
    return prototype;
  };
  for (const [type, name] of members(METHODS))
    define(type, name, {
      value(this: unknown, ...args: unknown[]) {
        return batch.invokeMethod(this, pascal(name), 0, args, 0, 0);
      },
    });
  for (const [type, marked] of members(PROPERTIES)) {
    const name = marked.replace('!', '');
    const prototype = define(type, name, {
      enumerable: true,
      get(this: Loaded) {
        utility.throwIfNotLoaded(name, this[`m_${name}`], type, this._isNull);
        return this[`m_${name}`];
      },
      ...(marked === name && {
        set(this: Loaded, value: unknown) {
          this[`m_${name}`] = value;
          batch.invokeSetProperty(this, pascal(name), value, 0);
        },
      }),
    });
    if (prototype) keep(prototype, name);
  }
  for (const [type, parts] of Object.entries(PARTS))
    for (const [name, partType] of Object.entries(parts))
      define(type, name, {
        get(this: Loaded) {
          this[`m_${name}`] ??= batch.createPropertyObject(Reflect.get(excel, partType), this, pascal(name), true, 4);
          return this[`m_${name}`];
        },
      });
  for (const [type, name] of members(UNKNOWN))
    define(type, name, {
      get() {
        const errorLocation = `${type}.${name}`;
        const message = `The API you are trying to use could not be found: ${errorLocation}.`;
        throw new Failed({ code: 'ApiNotFound', message, debugInfo: { errorLocation } });
      },
    });
}
