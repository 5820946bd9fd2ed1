import { SLIP_STATES, type SlipAnswer } from '../consolidation';
import type { ReadBook } from '../sheets';

/** What stands on the return slip that came back with the workbook. */
export function slipAnswers(read: ReadBook): SlipAnswer[] {
  return (read.sheets.get('returnSlip')?.rows ?? []).map(({ row, values }) => ({
    id: row,
    state: SLIP_STATES.find((state) => state === values.state) ?? 'Chưa sửa',
    reply: String(values.reply ?? '').trim(),
    message: String(values.message ?? ''),
    place: String(values.place ?? ''),
  }));
}

/** Why the agency leaves an error as it is, by `findingId`, as answered on the slip. */
export function slipReasons(read: ReadBook): Map<string, string> {
  const explained = slipAnswers(read).filter(({ state, reply }) => state === 'Giải trình' && reply !== '');
  return new Map(explained.map(({ id, reply }) => [id, reply]));
}
