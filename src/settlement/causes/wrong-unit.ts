import { formatMoney } from '../../vietnamese';
import { voucherField, voucherName } from '../dossier';
import { missingAmount, type Candidate, type Difference } from './difference';

/** Units people type instead of đồng. */
const UNITS = {
  factor1000: { factor: 1_000, name: 'nghìn đồng' },
  factor1000000: { factor: 1_000_000, name: 'triệu đồng' },
} as const;

/** One voucher, or the figure as a whole, that the factor makes right. */
export function wrongUnit(difference: Difference, kind: keyof typeof UNITS): Candidate[] {
  const { source, vouchers, expected, found } = difference;
  const { factor, name } = UNITS[kind];
  const missing = missingAmount(difference);
  const right = (typed: number, change: number): number | null => {
    if (typed === 0) return null;
    if (typed * factor - typed === change) return typed * factor;
    return typed % factor === 0 && typed / factor - typed === change ? typed / factor : null;
  };
  const ofVouchers = vouchers.flatMap((voucher): Candidate[] => {
    const typed = source === null ? 0 : (voucher[source] ?? 0);
    const meant = right(typed, missing);
    if (source === null || meant === null) return [];
    return [
      {
        kind,
        ground: 'voucherInThousands',
        sentence: `Số tiền của ${voucherName(voucher)} có thể nhập nhầm đơn vị (${name}): đang ghi ${formatMoney(typed)}, đúng ra là ${formatMoney(meant)}.`,
        at: [voucherField(voucher, source)],
      },
    ];
  });
  if (!inUnits(found.value, expected.value, factor) && !inUnits(expected.value, found.value, factor)) return ofVouchers;
  const sentence = `Hai số chênh nhau ${factor === 1_000 ? '1.000' : '1.000.000'} lần: một bên có thể ghi theo ${name}.`;
  return [...ofVouchers, { kind, ground: 'figureInThousands', sentence, at: [expected, found].flatMap(({ at }) => at ?? []) }];
}

/** Whether a figure is another one in thousands (or millions) of đồng, exactly or rounded to whole ones. */
function inUnits(figure: number, dong: number, factor: number): boolean {
  return figure !== 0 && Math.abs(dong) >= factor && Math.abs(figure - dong / factor) < (Number.isInteger(figure) ? 1 : 1e-6);
}
