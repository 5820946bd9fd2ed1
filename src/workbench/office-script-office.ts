/** Levels of Excel's API that the host answers for. */
const EXCEL_API = '1.17';
const SUPPORTED: Readonly<Record<string, string>> = { ExcelApi: EXCEL_API };

/** Of Office.js's own names those that are only lists of values. */
const LISTS = [
  ...[
    'ApplicationMode',
    'AsyncResultStatus',
    'BindingType',
    'CoercionType',
    'DocumentMode',
    'EventType',
    'FileType',
    'FilterType',
  ],
  ...['GoToType', 'Index', 'InitializationReason', 'SelectionMode', 'StartupBehavior', 'Table', 'ValueFormat', 'VisibilityMode'],
];

/** What belongs to a pane, to a ribbon or to the API before Excel's own: none of them is here. */
const ABSENT: Readonly<Record<string, string>> = {
  addin: 'beforeDocumentCloseNotification getStartupBehavior hide onVisibilityModeChanged setStartupBehavior showAsTaskpane',
  auth: 'getAccessToken',
  devicePermission: 'requestPermissions requestPermissionsAsync',
  ribbon: 'requestCreateControls requestUpdate',
  'context.auth': 'getAuthContextAsync',
  'context.ui': 'addHandlerAsync closeContainer displayDialogAsync messageParent openBrowserWindow',
  'context.document':
    'addHandlerAsync getActiveViewAsync getFileAsync getFilePropertiesAsync getSelectedDataAsync goToByIdAsync removeHandlerAsync setSelectedDataAsync',
  'context.document.bindings':
    'addFromNamedItemAsync addFromPromptAsync addFromSelectionAsync getAllAsync getByIdAsync releaseByIdAsync',
};

type Members = Record<string, unknown>;
interface Answer {
  readonly status: 'succeeded' | 'failed';
  readonly value?: unknown;
  readonly error?: { readonly code: number; readonly name: string; readonly message: string };
}
type Callback = (answer: Answer) => unknown;

const callbackIn = (args: readonly unknown[]): Callback | undefined =>
  args.find((arg): arg is Callback => typeof arg === 'function');

/** A member that says by name that it is not here: to its callback where it is given one. */
function absent(name: string) {
  return (...args: unknown[]): void => {
    const message = `${name}: office-script chạy không có ngăn, ribbon và cửa sổ của Excel nên không có hàm này.`;
    const callback = callbackIn(args);
    if (!callback) throw Object.assign(new Error(message), { name: 'ApiNotFound', code: 'ApiNotFound' });
    // 5001 is Office's number for an internal failure, the only one that fits any call.
    queueMicrotask(() => callback({ status: 'failed', error: { code: 5001, name: 'ApiNotFound', message } }));
  };
}

/** Office.context.document.settings: the same as workbook.settings. */
function settingsOf(entries: Map<string, unknown>): Members {
  const done = (...args: unknown[]): void => {
    const callback = callbackIn(args);
    if (callback) queueMicrotask(() => callback({ status: 'succeeded' }));
  };
  return {
    get: (key: string) => entries.get(key) ?? null,
    set: (key: string, value: unknown) => void entries.set(key, JSON.parse(JSON.stringify(value ?? null))),
    remove: (key: string) => void entries.delete(key),
    saveAsync: done,
    refreshAsync: done,
    addHandlerAsync: absent('Office.context.document.settings.addHandlerAsync'),
    removeHandlerAsync: absent('Office.context.document.settings.removeHandlerAsync'),
  };
}

/** "1.10" is above "1.9". */
function levelOf(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1000 + minor;
}

const isSetSupported = (name: unknown, version: unknown = '1.1'): boolean => {
  const most = SUPPORTED[String(name)];
  return most !== undefined && levelOf(String(version)) <= levelOf(most);
};

function put(root: Members, path: string, value: unknown): void {
  const [first = '', ...rest] = path.split('.');
  if (rest.length === 0) root[first] ??= value;
  else put((root[first] ??= {}) as Members, rest.join('.'), value);
}

/** Runs what the script hands over once the script itself has begun. */
const start = (work: () => unknown): void => void Promise.resolve().then(work);

/**
 * Office as a script finds it, without a pane.
 * @param client the Office of the client: its lists of values
 * @param settings of the workbook
 */
export function officeOf(client: Members, settings: Map<string, unknown>): Members {
  const info = { host: 'Excel', platform: 'OfficeOnline' };
  const office: Members = {
    ...Object.fromEntries(LISTS.map((name) => [name, client[name]])),
    HostType: Object.fromEntries(['Excel', 'OneNote', 'Outlook', 'PowerPoint', 'Project', 'Word'].map((name) => [name, name])),
    PlatformType: Object.fromEntries(['Android', 'Mac', 'OfficeOnline', 'PC', 'Universal', 'iOS'].map((name) => [name, name])),
    context: {
      ...info,
      contentLanguage: 'vi-VN',
      displayLanguage: 'vi-VN',
      diagnostics: { ...info, version: '16.0' },
      requirements: { isSetSupported },
      document: { mode: 'readWrite', url: '', settings: settingsOf(settings) },
    },
    actions: { associate: () => undefined },
    isSetSupported,
    onReady: (callback?: (given: typeof info) => unknown) => {
      if (callback) start(() => callback(info));
      return Promise.resolve(info);
    },
    /** The older way to begin: what is put here is called once the script has run. */
    set initialize(callback: unknown) {
      if (typeof callback === 'function') start(() => (callback as (reason: string) => unknown)('documentOpened'));
    },
  };
  for (const [path, names] of Object.entries(ABSENT))
    for (const name of names.split(' ')) put(office, `${path}.${name}`, absent(`Office.${path}.${name}`));
  return office;
}
