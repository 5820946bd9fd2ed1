import type { FieldKey, Figure } from '../checks';
import { BLANK_DOSSIER, blankProject } from './blank';
import { projectField, sourceField, SOURCES, voucherField, type Dossier, type Project, type Source } from './dossier';
import { figureLabel, projectFieldLabel, SOURCE_NAMES } from './figure-labels';
import { figureId, figuresOf, namedFigures, TOTAL, type DossierFigures, type FormCode, type ProjectFigures } from './figures';

/** A figure read back from a form: computed by its formula, typed over it, or filled by hand. Blank cells are left out. */
export interface FormFigure {
  readonly form: FormCode;
  /** Row key of the đề án ("p1"), or `TOTAL` for a total row. */
  readonly project: string;
  /** As in `figureId`: "c4", "l5.c2", "total.programme", "g1.other", "v17.programme"; "rest.programme" is the line of vouchers not yet listed in Mẫu 04e. */
  readonly code: string;
  readonly value: number;
  readonly at: FieldKey;
}

/**
 * The figures of all forms, as they stand: those read back from the forms, and where a form was not read, those that the entries give.
 * Money in đồng.
 */
export interface FigureBook {
  readonly projects: readonly ProjectFigures[];
  /** Figures read back, by `figureId`. */
  readonly onForms: ReadonlyMap<string, Figure>;
  /** The figure of a form; null where it is blank or does not exist. */
  figure(form: FormCode, project: string, code: string): Figure | null;
  /** What the entry sheets say of the same figure; null where they are blank or hold no voucher. */
  entered(form: FormCode, project: string, code: string): Figure | null;
  /** Codes read back for one đề án of a form. */
  codesOnForm(form: FormCode, project: string): readonly string[];
}

/** Lays the figures read back from forms over those that the entries give. */
export function figureBook(dossier: Dossier, formFigures: readonly FormFigure[]): FigureBook {
  const derived = figuresOf(dossier);
  const named = namedFigures(derived);
  const known = new Map(derived.projects.map((figures) => [figures.project.key, figures]));
  const onForms = new Map<string, Figure>();
  const codes = new Map<string, string[]>();
  for (const { form, project, code, value, at } of formFigures) {
    onForms.set(figureId(form, project, code), { label: figureLabel(form, project, code), value, at });
    const key = figureId(form, project, '');
    const those = codes.get(key);
    if (those) those.push(code);
    else codes.set(key, [code]);
  }
  const entered = (form: FormCode, project: string, code: string): Figure | null => {
    const value = named.get(figureId(form, project, code)) ?? null;
    const figures = known.get(project);
    if (value === null || (figures?.vouchers.length === 0 && spentSource(form, code))) return null;
    return enteredFigure(value, figures, form, project, code);
  };
  return {
    projects: [...derived.projects, ...onlyOnForms(derived, formFigures)],
    onForms,
    entered,
    figure: (form, project, code) => onForms.get(figureId(form, project, code)) ?? entered(form, project, code),
    codesOnForm: (form, project) => codes.get(figureId(form, project, '')) ?? [],
  };
}

/** Đề án that stand on forms filled by hand, with nothing entered: their identities hold or fail on the forms alone. */
function onlyOnForms(figures: DossierFigures, formFigures: readonly FormFigure[]): ProjectFigures[] {
  const known = new Set(figures.projects.map(({ project }) => project.key));
  const others = new Set(formFigures.map(({ project }) => project).filter((key) => key !== TOTAL && !known.has(key)));
  const blank: Dossier = { ...BLANK_DOSSIER, projects: [...others].map(projectOnForm) };
  return [...figuresOf(blank).projects];
}

/** A đề án of which only the row key is known ("p3" is number 3). */
const projectOnForm = (key: string): Project => blankProject(key, key.replace(/^p/, ''), '');

/** Where an entered figure stands: its cell on "Đề án", or for a sum of vouchers the first of them; null for what is computed. */
function enteredFigure(
  value: number,
  figures: ProjectFigures | undefined,
  form: FormCode,
  project: string,
  code: string,
): Figure {
  const label = figureLabel(form, project, code);
  if (!figures) return { label, value, at: null };
  const source = spentSource(form, code);
  if (source) return voucherSum(figures, source);
  const field = ORIGINS[`${form}.${code}`];
  return field
    ? { label: `Trang "Đề án", cột "${projectFieldLabel(field)}"`, value, at: projectField(figures.project, field) }
    : { label, value, at: form === 'f04e' ? voucherLine(code) : null };
}

/** Sum of a đề án's vouchers from one source, placed at the first of them. */
export function voucherSum({ vouchers, f04e }: ProjectFigures, source: Source): Figure {
  const first = vouchers.find((voucher) => voucher[source] !== null) ?? vouchers[0];
  return {
    label: `Tổng chứng từ đã nhập, ${SOURCE_NAMES[source]}`,
    value: f04e.total[source],
    at: first ? voucherField(first, source) : null,
  };
}

/** "v17.programme" is a cell of "Chứng từ"; sums of groups ("g1.other") stand in no cell there. */
function voucherLine(code: string): FieldKey | null {
  const dot = code.lastIndexOf('.');
  const row = code.slice(0, dot);
  return /^g\d+$/.test(row) ? null : { sheet: 'vouchers', row, field: code.slice(dot + 1) };
}

const SPENT: Readonly<Record<string, Source>> = {
  'f04a.spentProgramme': 'programme',
  'f04a.spentOther': 'other',
  'f04b.c4': 'programme',
  'f04c.l5.c2': 'programme',
  'f04c.l5.c3': 'other',
  'f04d.programme': 'programme',
  'f04d.other': 'other',
  'f04e.total.programme': 'programme',
  'f04e.total.other': 'other',
};

/** The source whose vouchers a figure sums, or null where it is no such sum. */
export function spentSource(form: FormCode, code: string): Source | null {
  return SPENT[`${form}.${code}`] ?? null;
}

const STEMS = { l1: 'carriedOver', l2: 'allotted', l4: 'received', l6: 'reduced' } as const;

/** Field of "Đề án" that a figure shows unchanged. */
const ORIGINS: Readonly<Record<string, keyof Project>> = {
  'f04a.approvedProgramme': 'approvedProgramme',
  'f04a.approvedOther': 'approvedOther',
  'f04b.c2': 'approvedOther',
  'f04b.c3': 'approvedProgramme',
  'f04b.c5': 'accepted',
  'f04b.c6': 'returned',
  'f04b.c7': 'moved',
  ...Object.fromEntries(
    Object.entries(STEMS).flatMap(([line, stem]) =>
      SOURCES.map((source, index) => [`f04c.${line}.c${index + 2}`, sourceField(stem, source)]),
    ),
  ),
};

/** Codes of the figures that a form shows as entered on "Đề án", by form. */
export function originCodes(form: FormCode): readonly string[] {
  return Object.keys(ORIGINS).flatMap((id) => (id.startsWith(`${form}.`) ? [id.slice(form.length + 1)] : []));
}

const OPPOSITES: readonly (readonly [form: RegExp, one: string, other: string])[] = [
  [/^f04a$/, 'approvedProgramme', 'approvedOther'],
  [/^f04a$/, 'spentProgramme', 'spentOther'],
  [/^f04b$/, 'c3', 'c2'],
  [/^f04c$/, 'c2', 'c3'],
  [/^f04[de]$/, 'programme', 'other'],
];

/** Code of the same figure's other source on the same form: ("f04c", "l5.c2") -> "l5.c3"; null where the form shows none. */
export function otherSourceCode(form: FormCode, code: string): string | null {
  const dot = code.lastIndexOf('.') + 1;
  const [row, field] = [code.slice(0, dot), code.slice(dot)];
  for (const [forms, one, other] of OPPOSITES) {
    if (!forms.test(form)) continue;
    if (field === one) return row + other;
    if (field === other) return row + one;
  }
  return null;
}
