import { z } from 'zod';

/** Where a row comes from, precise enough to find it on paper. */
const sourceSchema = z.strictObject({
  /** Title of the document as an officer cites it ("Kế hoạch số 244/KH-UBND ngày 12/9/2025 của UBND tỉnh Đồng Tháp"). */
  document: z.string().min(1),
  /** Annex or section ("Phụ lục 1, mục I"). */
  place: z.string().min(1),
  /** Row inside it ("dòng 3", "gạch đầu dòng thứ 2"). */
  row: z.string().min(1),
});

/** How one part of an indicator is measured, and so which figures the sheet asks for. The labels are Vietnamese, shown as prompts. */
const measureSchema = z.discriminatedUnion('kind', [
  /** numerator / denominator; `bounded`: the numerator is a part of the denominator and cannot pass it. */
  z.strictObject({
    kind: z.literal('ratio'),
    numerator: z.string().min(1),
    denominator: z.string().min(1),
    bounded: z.boolean(),
  }),
  /** (this year - last year) / last year: numerator = this year's amount, denominator = last year's. */
  z.strictObject({ kind: z.literal('growth'), thisYear: z.string().min(1), lastYear: z.string().min(1) }),
  /** A plain number. `cumulative`: counted from the start of the plan, so it cannot fall from one period to the next. */
  z.strictObject({ kind: z.literal('count'), what: z.string().min(1), cumulative: z.boolean() }),
  /** Not a figure: a person judges it. */
  z.strictObject({ kind: z.literal('text') }),
]);

/** How the province's figure comes from the reporters' (DESIGN: Targets). */
export const aggregationSchema = z.enum(['leadFigure', 'ratioOfSums', 'sum', 'countOfUnits']);

const row = {
  /** Stable, unique in the plan, ASCII, e.g. "ct.I.1" for an indicator and "nv.II.3" for a task. */
  key: z.string().regex(/^[A-Za-z0-9.-]+$/),
  /** Heading the row stands under, word for word, with its number ("I. Về tạo môi trường cạnh tranh lành mạnh"). */
  section: z.string(),
  /** Number as printed ("1", "I.2"); "" where the document prints none. */
  no: z.string(),
  /** Word for word; line breaks joined, HTML tags dropped. */
  name: z.string().min(1),
  /** Agency ids; joint leads are several. Empty where the document names none. */
  lead: z.array(z.string()),
  cooperating: z.array(z.string()),
  /** Reason, in Vietnamese, where something in this row was decided by us and not read off the document; otherwise null. */
  inferred: z.string().nullable(),
  /** Contradictions and irregularities the officer should know, in Vietnamese. */
  notes: z.array(z.string()),
  source: sourceSchema,
};

const indicatorSchema = z.strictObject({
  ...row,
  /** Target word for word. */
  targetText: z.string(),
  /** Unit as printed, else "%" or the counted thing as read from the target. */
  unit: z.string(),
  dueYear: z.number().int().min(2020).max(2100),
  /** One for each part of the target. */
  measures: z.array(measureSchema).min(1),
  aggregation: aggregationSchema,
  /** Agency ids that report this indicator's figures. With leadFigure these are the leads. */
  reporters: z.array(z.string()),
});

const taskSchema = z.strictObject({
  ...row,
  /** Time of execution word for word, "" where the document gives none. */
  time: z.string(),
  /** First and last year read off `time`; null where none. */
  startYear: z.number().int().nullable(),
  endYear: z.number().int().nullable(),
});

const agencySchema = z.strictObject({
  /** Stable ASCII id, e.g. "so-cong-thuong". */
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  aliases: z.array(z.string()),
  /** True for "Các Sở, ngành liên quan", "UBND các xã, phường": many agencies under one name. */
  group: z.boolean(),
  /** For a group whose members are a list the province can give: "commune". Otherwise null. */
  members: z.enum(['commune']).nullable(),
});

const dutySchema = z.strictObject({
  id: z.string(),
  /** Agency ids it binds; empty when it binds a kind of body named only in `who`. */
  agencies: z.array(z.string()),
  who: z.string().min(1),
  what: z.string().min(1),
  to: z.string(),
  /** The document's words for the time ("trước ngày 15/6 hàng năm"). */
  rule: z.string(),
  /** Last day as month and day: "before 15/6" is {month: 6, day: 14}. null where the document gives no day or counts from an event. */
  lastDay: z.strictObject({ month: z.number().int().min(1).max(12), day: z.number().int().min(1).max(31) }).nullable(),
  /** Which report it closes: "year", "H1", or null for duties that are not a report of this plan's figures. */
  closes: z.enum(['year', 'H1']).nullable(),
  /** Counted from an event: so many days after it. */
  daysAfter: z.strictObject({ event: z.string(), days: z.number().int() }).nullable(),
  source: sourceSchema,
});

export const planSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Raised when the data of this plan change, e.g. "2026.1". */
  version: z.string().min(1),
  /** Title word for word, e.g. "Kế hoạch phát triển thương mại điện tử tỉnh Đồng Tháp giai đoạn 2026 - 2030". */
  title: z.string().min(1),
  /** Number and date as printed; "" where the document leaves them blank. */
  number: z.string(),
  date: z.string(),
  issuer: z.string(),
  /** "Đồng Tháp", "Quốc gia": the place the plan is for. */
  place: z.string(),
  fromYear: z.number().int(),
  toYear: z.number().int(),
  /** Agency id that consolidates (Sở Công Thương; Bộ Công Thương for the national plan). */
  consolidator: z.string(),
  /** Remarks about the document as a whole, in Vietnamese (e.g. the number is blank). */
  notes: z.array(z.string()),
  agencies: z.array(agencySchema),
  indicators: z.array(indicatorSchema),
  tasks: z.array(taskSchema),
  duties: z.array(dutySchema),
});

export type Source = z.infer<typeof sourceSchema>;
export type Measure = z.infer<typeof measureSchema>;
export type Aggregation = z.infer<typeof aggregationSchema>;
export type Indicator = z.infer<typeof indicatorSchema>;
export type Task = z.infer<typeof taskSchema>;
export type Agency = z.infer<typeof agencySchema>;
export type Duty = z.infer<typeof dutySchema>;
export type Plan = z.infer<typeof planSchema>;
