import { z } from 'zod';
import { projectNumber, type Dossier, type EstimateLine, type Project, type Voucher } from './dossier';

/** A text that may be left out: "" then. Accounting software also writes null. */
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const requiredText = z.string().refine((value) => value.trim() !== '', { error: 'không được để trống' });
/** A number of a đề án, a voucher or a document: 12 and "12" alike. */
const reference = z.union([z.string(), z.number().transform(String)], { error: 'phải là chữ hoặc số' });
const optionalReference = reference.nullish().transform((value) => value ?? '');
/** Whole đồng, but any number has the shape: negative and fractional amounts are findings. */
const money = z.number();
const optionalMoney = money.nullish().transform((value) => value ?? null);
const date = z.iso
  .date()
  .nullish()
  .transform((value) => value ?? null);
const year = z
  .int()
  .nullish()
  .transform((value) => value ?? null);

const unitSchema = z.strictObject({
  name: requiredText,
  qhnsCode: optionalReference,
  place: text,
  year,
  preparedBy: z
    .strictObject({ name: text, workplace: text, phone: optionalReference, email: text })
    .nullish()
    .transform((value) => value ?? { name: '', workplace: '', phone: '', email: '' }),
  chiefAccountant: text,
  head: text,
});

const estimateSchema = z.strictObject({
  year,
  item: requiredText,
  unit: text,
  quantity: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
  price: optionalMoney,
  programme: money,
  other: money,
  basis: text,
});

const scoreSchema = z.strictObject({ criterion: requiredText, score: z.number().nullable() });

const noLeader = { name: '', address: '', phone: '', email: '', position: '', title: '', degree: '' };

const projectSchema = z.strictObject({
  no: reference,
  name: requiredText,
  hostUnit: text,
  executingUnit: text,
  leader: z
    .strictObject({ name: text, address: text, phone: optionalReference, email: text, position: text, title: text, degree: text })
    .nullish()
    .transform((value) => value ?? noLeader),
  start: date,
  end: date,
  decisionNo: optionalReference,
  decisionDate: date,
  contractNo: optionalReference,
  contractDate: date,
  acceptanceDate: date,
  approvedProgramme: money,
  approvedOther: money,
  otherSource: text,
  carriedOverProgramme: optionalMoney,
  carriedOverOther: optionalMoney,
  allottedProgramme: optionalMoney,
  allottedOther: optionalMoney,
  receivedProgramme: optionalMoney,
  receivedOther: optionalMoney,
  ledgerProgramme: optionalMoney,
  ledgerOther: optionalMoney,
  accepted: optionalMoney,
  returned: optionalMoney,
  moved: optionalMoney,
  movedTo: optionalReference,
  reducedProgramme: optionalMoney,
  reducedOther: optionalMoney,
  content: text,
  products: z
    .array(z.string())
    .nullish()
    .transform((value) => value ?? []),
  beneficiaries: text,
  effect: text,
  difficulties: text,
  objectives: text,
  note: text,
  group: text,
  estimate: z
    .array(estimateSchema)
    .nullish()
    .transform((value) => value ?? []),
  scores: z
    .array(scoreSchema)
    .nullish()
    .transform((value) => value ?? []),
});

const voucherSchema = z.strictObject({
  project: reference,
  no: reference,
  date,
  content: text,
  item: text,
  programme: money,
  other: money,
  note: text,
});

/** The dossier as accounting software hands it over; docs/ho-so-json.md describes it. Keys that it does not know are refused, not dropped. */
const dossierJsonSchema = z.strictObject({
  unit: unitSchema,
  projects: z.array(projectSchema),
  vouchers: z.array(voucherSchema),
});

/** What may be written in the file (before defaults). */
export type DossierJson = z.input<typeof dossierJsonSchema>;

export type DossierResult = { readonly dossier: Dossier } | { readonly errors: readonly string[] };

/**
 * Reads a dossier from JSON. Everything that has no such shape is refused at once, each with its path ("vouchers[3].programme: ..."); figures
 * that only break a rule are read and left to `reconcile`.
 * @param json the parsed JSON
 */
export function parseDossier(json: unknown): DossierResult {
  const parsed = dossierJsonSchema.safeParse(json, { reportInput: true });
  return parsed.success ? { dossier: toDossier(parsed.data) } : { errors: parsed.error.issues.map(explain) };
}

/** Keys as the entry sheets give them: "p1", "p1.e3", "p1.s2", "v17", counted from 1 in the order of the file. */
function toDossier(json: z.output<typeof dossierJsonSchema>): Dossier {
  const projects = json.projects.map((project, index) => ({ ...project, key: `p${index + 1}`, no: projectNumber(project.no) }));
  return {
    unit: json.unit,
    projects: projects.map(({ estimate: _estimate, scores: _scores, ...project }): Project => project),
    estimate: projects.flatMap(({ key, no, estimate }) =>
      estimate.map((line, index): EstimateLine => ({ ...line, key: `${key}.e${index + 1}`, project: no })),
    ),
    vouchers: json.vouchers.map((voucher, index): Voucher => ({
      ...voucher,
      key: `v${index + 1}`,
      project: projectNumber(voucher.project),
      asText: {},
    })),
    scores: projects.flatMap(({ key, no, scores }) =>
      scores.map((score, index) => ({ ...score, key: `${key}.s${index + 1}`, project: no })),
    ),
  };
}

function explain(issue: z.core.$ZodIssue): string {
  const path = issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('');
  return `${path.replace(/^\./, '') || 'Cả tệp'}: ${reason(issue)}.`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'chữ trong dấu nháy',
  number: 'số',
  int: 'số nguyên',
  array: 'danh sách [...]',
  object: 'nhóm mục {...}',
};

function reason(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'thiếu mục này' : `phải là ${TYPES[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `có mục không biết (${issue.keys.join(', ')}); hãy kiểm tra cách viết tên mục`;
    case 'invalid_format':
      return 'phải là ngày có thật, dạng 2026-12-31';
    case 'invalid_union':
      return issue.input === undefined ? 'thiếu mục này' : issue.message;
    default:
      return issue.code === 'custom' ? issue.message : 'giá trị không dùng được';
  }
}
