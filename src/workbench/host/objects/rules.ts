import { formatRect, overlap, without } from '../address';
import { invalidArgument, itemNotFound } from '../errors';
import type { ConditionalFormat, Rect, Sheet, Validation } from '../model';
import { guardStructure } from './cells';
import type { HostObject, Of, TypeDefinition } from './types';

/** Owners whose rectangles a new one takes over keep what is left of theirs. */
function carve<Owner extends { rect: Rect }>(owners: readonly Owner[], rect: Rect): Owner[] {
  return owners.flatMap((owner) => without(owner.rect, rect).map((left) => ({ ...owner, rect: left })));
}

const NONE: Validation = { rule: null, prompt: null, errorAlert: null, ignoreBlanks: true };

function validationAt({ sheet, rect }: Of<'DataValidation'>): Validation {
  return (
    sheet.validations.find((own) => formatRect(own.rect) === formatRect(rect))?.validation ??
    sheet.validations.find((own) => overlap(own.rect, rect))?.validation ??
    NONE
  );
}

function change(object: Of<'DataValidation'>, part: Partial<Validation>): void {
  const { sheet, rect } = object;
  guardStructure(sheet);
  const validation = { ...validationAt(object), ...part };
  sheet.validations = [...carve(sheet.validations, rect), { rect, validation }];
}

const TYPES: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** A rule as Excel takes it: exactly one known kind, lists of at most 255 characters. */
function checkedRule(value: unknown): Record<string, unknown> {
  const rule = value as Record<string, unknown>;
  const kinds = Object.keys(rule ?? {}).filter((kind) => rule[kind] !== null && rule[kind] !== undefined);
  const [kind] = kinds;
  if (kinds.length !== 1 || kind === undefined || !(kind in TYPES)) throw invalidArgument();
  const source = (rule.list as { source?: unknown } | undefined)?.source;
  if (typeof source === 'string' && !source.startsWith('=') && source.length > 255) throw invalidArgument();
  return rule;
}

const limited = (value: unknown): Record<string, unknown> => {
  const { title, message } = (value ?? {}) as { title?: string; message?: string };
  if ((title?.length ?? 0) > 32 || (message?.length ?? 0) > 255) throw invalidArgument();
  return value as Record<string, unknown>;
};

export const dataValidationType: TypeDefinition<'DataValidation'> = {
  get: {
    Rule: (object) => validationAt(object).rule ?? {},
    Prompt: (object) => validationAt(object).prompt ?? { showPrompt: true, title: '', message: '' },
    ErrorAlert: (object) => validationAt(object).errorAlert ?? { showAlert: true, style: 'Stop', title: '', message: '' },
    IgnoreBlanks: (object) => validationAt(object).ignoreBlanks,
    Type: (object) => TYPES[Object.keys(validationAt(object).rule ?? {})[0] ?? ''] ?? 'None',
  },
  set: {
    Rule: (object, rule) => change(object, { rule: checkedRule(rule) }),
    Prompt: (object, prompt) => change(object, { prompt: limited(prompt) }),
    ErrorAlert: (object, alert) => change(object, { errorAlert: limited(alert) }),
    IgnoreBlanks: (object, ignore) => change(object, { ignoreBlanks: ignore === true }),
  },
  call: {
    Clear: ({ sheet, rect }) => {
      guardStructure(sheet);
      sheet.validations = carve(sheet.validations, rect);
    },
  },
};

const FORMAT_TYPES = ['Custom', 'DataBar', 'ColorScale', 'IconSet', 'TopBottom', 'PresetCriteria', 'ContainsText', 'CellValue'];
let nextFormat = 1;

function addFormat({ sheet, rect }: Of<'ConditionalFormatCollection'>, type: unknown): HostObject {
  guardStructure(sheet);
  if (!FORMAT_TYPES.includes(String(type))) throw invalidArgument();
  const format: ConditionalFormat = { id: `{CF-${nextFormat++}}`, type: String(type), rect, settings: new Map() };
  sheet.conditionalFormats.push(format);
  return { type: 'ConditionalFormat', sheet, format };
}

const touching = ({ sheet, rect }: { sheet: Sheet; rect: Rect }): ConditionalFormat[] =>
  sheet.conditionalFormats.filter((format) => overlap(format.rect, rect));

export const conditionalFormatsType: TypeDefinition<'ConditionalFormatCollection'> = {
  call: {
    ClearAll: ({ sheet, rect }) => {
      guardStructure(sheet);
      const removed = new Set(touching({ sheet, rect }));
      sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => !removed.has(format));
    },
    GetCount: (object) => touching(object).length,
  },
  child: {
    Add: (object, [type]) => addFormat(object, type),
    GetItemAt: (object, [index]) => wrap(object.sheet, touching(object)[Number(index)]),
    GetItem: (object, [id]) =>
      wrap(
        object.sheet,
        touching(object).find((format) => format.id === id),
      ),
  },
  item: (object, [id]) =>
    wrap(
      object.sheet,
      touching(object).find((format) => format.id === id),
    ),
  items: (object) => touching(object).map((format) => wrap(object.sheet, format)),
};

function wrap(sheet: Sheet, format: ConditionalFormat | undefined): HostObject {
  if (!format) throw itemNotFound();
  return { type: 'ConditionalFormat', sheet, format };
}

const settings =
  (owner: string, path: string) =>
  ({ format }: Of<'ConditionalFormat'>): HostObject => ({ type: 'Settings', owner, path, settings: format.settings });

export const conditionalFormatType: TypeDefinition<'ConditionalFormat'> = {
  identity: ({ format }) => ({ Id: format.id }),
  get: {
    Id: ({ format }) => format.id,
    Type: ({ format }) => format.type,
    Priority: ({ sheet, format }) => sheet.conditionalFormats.indexOf(format),
    StopIfTrue: ({ format }) => format.settings.get('stopIfTrue') === true,
  },
  set: {
    StopIfTrue: ({ format }, value) => void format.settings.set('stopIfTrue', value),
    Priority: () => undefined,
  },
  call: {
    Delete: ({ sheet, format }) => {
      sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
    },
  },
  child: {
    Custom: settings('CustomConditionalFormat', 'custom'),
    CustomOrNullObject: settings('CustomConditionalFormat', 'custom'),
    DataBar: settings('DataBarConditionalFormat', 'dataBar'),
    DataBarOrNullObject: settings('DataBarConditionalFormat', 'dataBar'),
    CellValue: settings('CellValueConditionalFormat', 'cellValue'),
    CellValueOrNullObject: settings('CellValueConditionalFormat', 'cellValue'),
    GetRange: ({ sheet, format }) => ({ type: 'Range', sheet, rect: format.rect }),
  },
};
