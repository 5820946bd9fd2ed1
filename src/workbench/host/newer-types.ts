/** How the client's own builder takes the members of a type: flags as it counts them. */
const IN_JSON = 1;
const READ_ONLY = 2;
const READS = 2;
const GONE_AFTER_SYNC = 8;
const INDEXER = 16;
const COLLECTION = 1;

/** Notes, which are newer than the client: [name, kind, properties, objects, methods, methods that give objects, path, type of items]. */
const TYPES = [
  [
    'Note',
    0,
    [
      ['authorName', IN_JSON | READ_ONLY],
      ['content', IN_JSON],
      ['height', IN_JSON],
      ['visible', IN_JSON],
      ['width', IN_JSON],
    ],
    0,
    [['delete', 0]],
    [['getLocation', 'Excel.Range', 0, READS | GONE_AFTER_SYNC]],
  ],
  [
    'NoteCollection',
    COLLECTION,
    0,
    0,
    [['getCount', 0, READS]],
    [
      ['add', 'Excel.Note', 2, GONE_AFTER_SYNC],
      ['getItem', 'Excel.Note', 1, READS | INDEXER],
      ['getItemAt', 'Excel.Note', 1, READS],
      ['getItemOrNullObject', 'Excel.Note', 1, READS],
    ],
    0,
    'Excel.Note',
  ],
] as const;

/** Enumerations of values and controls of cells, by the names of their fields; each value is its name with a capital. */
const ENUMERATIONS = [
  ['CellControlType', 'unknown empty mixed checkbox'],
  [
    'CellValueType',
    'array boolean double entity empty error formattedNumber function linkedEntity reference string notAvailable webImage',
  ],
  [
    'ErrorCellValueType',
    'blocked busy calc connect div0 external field gettingData notAvailable name null num placeholder ref spill value',
  ],
] as const;

type Builder = new (options: object) => unknown;

/** Makes the classes and enumerations that Excel's documentation has and the client lacks, where it lacks them. */
export function addNewerTypes(excel: object, extension: object): void {
  const Build = Reflect.get(extension, 'LibraryBuilder') as Builder;
  const lacking = TYPES.filter(([name]) => !(name in excel));
  const enumTypes = ENUMERATIONS.filter(([name]) => !(name in excel)).map(([name, fields]) => [name, fields.split(' ')]);
  Object.assign(Reflect.get(excel, 'ClearApplyTo') as object, { resetContents: 'ResetContents' });
  // The builder writes into what it is given.
  const clientObjectTypes = structuredClone(lacking);
  new Build({
    metadata: {
      name: 'Excel',
      defaultApiSetName: 'ExcelApi',
      hostName: 'Excel',
      strings: [],
      apiSets: [],
      enumTypes,
      clientObjectTypes,
    },
    targetNamespaceObject: excel,
    fullyInitialize: true,
  });
}
