import { isSame, overlap, without } from '../address';
import { itemNotFound } from '../errors';
import type { Rect, Sheet, Validation } from '../model';
import { guardStructure } from './cells';
import { truth } from './check';
import { errorAlert, kindOf, promptOf, ruleOf, ruleRead, shiftRule, TYPES } from './validation-rules';
import { invalidAreas, verdictOf } from './validation-verdict';
import type { HostContext, HostObject, Of, TypeDefinition } from './types';

type Owner = Sheet['validations'][number];

const shifted = (validation: Validation, rows: number, columns: number): Validation => ({
  ...validation,
  rule: shiftRule(validation.rule, rows, columns),
});

/** Checks whose rectangle another takes over keep what is left of it; their formulas are then told from the first cell that is left. */
export function clearValidations(sheet: Sheet, rect: Rect): void {
  sheet.validations = sheet.validations.flatMap((owner) =>
    overlap(owner.rect, rect) === null
      ? [owner]
      : without(owner.rect, rect).map((left) => ({
          rect: left,
          validation: shifted(owner.validation, left.row1 - owner.rect.row1, left.column1 - owner.rect.column1),
        })),
  );
}

const NONE: Validation = { rule: null, prompt: null, errorAlert: null, ignoreBlanks: true };
type Place = Of<'DataValidation'>;

/** Checks that touch the object, and whether some of its cells have none. */
function found({ sheet, rect, areas = [rect] }: Place): { owners: Owner[]; gaps: boolean } {
  const owners = sheet.validations.filter((owner) => areas.some((area) => overlap(owner.rect, area)));
  const left = owners.reduce<Rect[]>((rest, owner) => rest.flatMap((area) => without(area, owner.rect)), [...areas]);
  return { owners, gaps: left.length > 0 };
}

/** The check of the object's first cell, as it would be written there. */
function first(object: Place): Validation {
  const { sheet, rect } = object;
  const corner = { ...rect, row2: rect.row1, column2: rect.column1 };
  const owner = sheet.validations.find((candidate) => overlap(candidate.rect, corner));
  return owner ? shifted(owner.validation, rect.row1 - owner.rect.row1, rect.column1 - owner.rect.column1) : NONE;
}

function change(object: Place, part: Partial<Validation>): void {
  const { sheet, rect } = object;
  guardStructure(sheet);
  // Rule, prompt and alert of one check are set one after the other.
  const index = sheet.validations.findIndex((owner) => isSame(owner.rect, rect));
  const owner = sheet.validations[index];
  if (owner) {
    sheet.validations[index] = { rect, validation: { ...owner.validation, ...part } };
    return;
  }
  const validation = { ...first(object), ...part };
  clearValidations(sheet, rect);
  sheet.validations.push({ rect, validation });
}

/** A part that all cells share; null where they differ. */
function shared<Value>(object: Place, pick: (validation: Validation) => Value): Value | null {
  const { owners, gaps } = found(object);
  const values = [...owners.map(({ validation }) => pick(validation)), ...(gaps ? [pick(NONE)] : [])];
  return new Set(values.map((value) => JSON.stringify(value))).size === 1 ? (values[0] ?? null) : null;
}

function typeOf(object: Place): string {
  const { owners, gaps } = found(object);
  const { row1, column1 } = object.rect;
  // Rules that go along with their cells are the same once they are told from the same cell.
  const rules = new Set(
    owners.map(({ rect, validation }) => JSON.stringify(shiftRule(validation.rule, row1 - rect.row1, column1 - rect.column1))),
  );
  if (rules.size === 0) return 'None';
  if (gaps) return rules.size === 1 && rules.has('null') ? 'None' : 'MixedCriteria';
  if (rules.size > 1) return 'Inconsistent';
  const kind = kindOf(owners[0]?.validation.rule ?? null);
  return kind === null ? 'None' : (TYPES[kind] ?? 'None');
}

/** Cells of the object that its checks call wrong. */
function invalidCells(object: Place, host: HostContext): HostObject | null {
  const areas = invalidAreas(object, found(object).owners, host);
  const [rect] = areas;
  return rect ? { type: 'RangeAreas', sheet: object.sheet, rect, areas } : null;
}

export const dataValidationType: TypeDefinition<'DataValidation'> = {
  get: {
    ErrorAlert: (object) => shared(object, (own) => own.errorAlert ?? { message: '', showAlert: true, style: 'Stop', title: '' }),
    IgnoreBlanks: (object) => shared(object, (own) => own.ignoreBlanks),
    Prompt: (object) => shared(object, (own) => own.prompt ?? { message: '', showPrompt: true, title: '' }),
    Rule: (object) => {
      const type = typeOf(object);
      return type === 'None' || type === 'Inconsistent' || type === 'MixedCriteria' ? {} : ruleRead(first(object).rule);
    },
    Type: typeOf,
    Valid: (object, host) => verdictOf(object, found(object).owners, host),
  },
  set: {
    ErrorAlert: (object, alert) => change(object, { errorAlert: errorAlert(alert) }),
    IgnoreBlanks: (object, ignore) => change(object, { ignoreBlanks: truth(ignore) }),
    Prompt: (object, prompt) => change(object, { prompt: promptOf(prompt) }),
    Rule: (object, rule) => change(object, { rule: ruleOf(rule, object.sheet) }),
  },
  call: {
    Clear: ({ sheet, rect, areas = [rect] }) => {
      guardStructure(sheet);
      for (const area of areas) clearValidations(sheet, area);
    },
  },
  child: {
    GetInvalidCells: (object, _args, host) => {
      const cells = invalidCells(object, host);
      if (!cells) throw itemNotFound();
      return cells;
    },
    GetInvalidCellsOrNullObject: (object, _args, host) => invalidCells(object, host),
  },
};
