import type { FieldKey } from '../checks';
import {
  estimateField,
  projectField,
  projectName,
  SOURCES,
  voucherField,
  voucherName,
  type Dossier,
  type Project,
} from './dossier';
import { ESTIMATE_FIELDS, PROJECT_FIELDS, VOUCHER_FIELDS } from './entry-fields';

/** An amount typed somewhere in the dossier, in đồng. */
export interface TypedAmount {
  readonly sheet: 'projects' | 'estimate' | 'vouchers';
  readonly at: FieldKey;
  readonly label: string;
  readonly rowName: string;
  readonly value: number;
}

type MoneyField = {
  [Key in keyof Project]: Project[Key] extends number | null ? Key : never;
}[keyof Project];

const PROJECT_MONEY = PROJECT_FIELDS.filter(
  (field): field is typeof field & { readonly code: MoneyField } => field.kind === 'money',
);
const labelOf = (fields: readonly { readonly code: string; readonly label: string }[], code: string): string =>
  fields.find((field) => field.code === code)?.label ?? code;

/** Every amount of money that is typed, in the order of the sheets. Unit prices are not amounts of đồng: they may have decimals. */
export function typedAmounts(dossier: Dossier): TypedAmount[] {
  const projects = dossier.projects.flatMap((project) =>
    PROJECT_MONEY.flatMap(({ code, label }) =>
      amount('projects', projectField(project, code), label, projectName(project), project[code]),
    ),
  );
  const estimate = dossier.estimate.flatMap((line) =>
    SOURCES.flatMap((source) =>
      amount('estimate', estimateField(line, source), labelOf(ESTIMATE_FIELDS, source), line.item, line[source]),
    ),
  );
  const vouchers = dossier.vouchers.flatMap((voucher) =>
    SOURCES.flatMap((source) =>
      amount('vouchers', voucherField(voucher, source), labelOf(VOUCHER_FIELDS, source), voucherName(voucher), voucher[source]),
    ),
  );
  return [...projects, ...estimate, ...vouchers];
}

function amount(sheet: TypedAmount['sheet'], at: FieldKey, label: string, rowName: string, value: number | null): TypedAmount[] {
  return value === null ? [] : [{ sheet, at, label, rowName, value }];
}
