import { amountInWords, LARGEST_IN_WORDS } from '../../vietnamese';
import type { Content } from '../build';

/**
 * "Bằng chữ: ..." for the amount in a cell. No formula can read a number aloud, so the words stand while the amount is the one they were made
 * for; after that the line says to fill the form again.
 * @param amount đồng
 */
export function amountAloud(cell: string, amount: number): Content {
  if (!Number.isInteger(amount) || amount < 0 || amount > LARGEST_IN_WORDS) return { value: `Bằng chữ: ${'.'.repeat(52)}` };
  const value = `Bằng chữ: ${amountInWords(amount)}`;
  return { value, formula: `=IF(${cell}=${amount},"${value}","Bằng chữ: (số tiền đã đổi, hãy lập lại biểu)")` };
}
