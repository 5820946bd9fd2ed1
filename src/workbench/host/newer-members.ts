/** Members of Excel's API that are newer than the client: those that the host answers for, by class. */
const ANSWERED: Readonly<Record<string, readonly string[]>> = {
  ConditionalFormat: [
    'changeRuleToCellValue',
    'changeRuleToColorScale',
    'changeRuleToContainsText',
    'changeRuleToCustom',
    'changeRuleToDataBar',
    'changeRuleToIconSet',
    'changeRuleToPresetCriteria',
    'changeRuleToTopBottom',
    'setRanges',
  ],
  WorksheetProtection: ['checkPassword', 'setPassword', 'updateOptions'],
};

/** Those that neither knows. */
const UNKNOWN: Readonly<Record<string, string>> = {
  Application: 'activeWindow windows checkSpelling enterEditingMode union',
  Workbook: 'linkedEntityDataDomains notes focus getActiveShape getActiveShapeOrNullObject getLinkedEntityCellValue',
  Worksheet: 'onFiltered notes showDataTypeIcons checkSpelling clearArrows evaluate',
  WorksheetProtection:
    'allowEditRanges canPauseProtection isPasswordProtected isPaused savedOptions pauseProtection resumeProtection',
  Range:
    'control formulaArray valuesAsJson valuesAsJsonLocal checkSpelling clearOrResetContents getDisplayedCellProperties showDependents showPrecedents',
  RangeAreas: 'clearOrResetContents select',
  RangeView: 'valuesAsJson valuesAsJsonLocal',
  NamedItem: 'valueAsJson valueAsJsonLocal',
  NamedItemArrayValues: 'valuesAsJson valuesAsJsonLocal',
  WorksheetCollection: 'onFiltered',
  TableCollection: 'onFiltered',
  Table: 'onFiltered',
  TableColumnCollection: 'addAsJson',
  TableColumn: 'valuesAsJson valuesAsJsonLocal',
  TableRowCollection: 'addAsJson',
  TableRow: 'valuesAsJson valuesAsJsonLocal',
  ConditionalRangeFormat: 'clearFormat',
  ChartDataLabels: 'leaderLines geometricShapeType showAsStickyCallout showLeaderLines',
  ChartDataLabel: 'geometricShapeType showAsStickyCallout getSubstring getTailAnchor setHeight setWidth',
  ChartFill: 'getSolidColor',
  PageLayout: 'alignMarginsHeaderFooter printQuality',
  HeaderFooter:
    'centerFooterPicture centerHeaderPicture leftFooterPicture leftHeaderPicture rightFooterPicture rightHeaderPicture',
};

interface Client {
  readonly Excel: object;
  readonly OfficeExtension: object;
}
type Invoke = (
  object: unknown,
  name: string,
  operation: number,
  args: readonly unknown[],
  flags: number,
  result: number,
) => unknown;
type Failure = new (error: { code: string; message: string; debugInfo: { errorLocation: string } }) => Error;

/**
 * Adds to the client what Excel's documentation has and the client lacks: what the host answers for works, the rest fails with ApiNotFound and its
 * name, and not with "is not a function". Members that the client has stay its own.
 */
export function addNewerMembers({ Excel: excel, OfficeExtension: extension }: Client): void {
  const { invokeMethod } = Reflect.get(extension, 'BatchApiHelper') as { invokeMethod: Invoke };
  const Failed = Reflect.get(extension, 'Error') as Failure;
  const define = (type: string, name: string, descriptor: PropertyDescriptor): void => {
    const prototype = (Reflect.get(excel, type) as { prototype?: object } | undefined)?.prototype;
    if (prototype && !(name in prototype)) Object.defineProperty(prototype, name, { configurable: true, ...descriptor });
  };
  for (const [type, names] of Object.entries(ANSWERED))
    for (const name of names) {
      const onTheWire = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      define(type, name, {
        value(this: unknown, ...args: unknown[]) {
          return invokeMethod(this, onTheWire, 0, args, 0, 0);
        },
      });
    }
  for (const [type, names] of Object.entries(UNKNOWN))
    for (const name of names.split(' '))
      define(type, name, {
        get() {
          const errorLocation = `${type}.${name}`;
          const message = `The API you are trying to use could not be found: ${errorLocation}.`;
          throw new Failed({ code: 'ApiNotFound', message, debugInfo: { errorLocation } });
        },
      });
}
