import { amountInWords, readNumber } from '../../vietnamese';
import { EXIT, print, UsageError, type Command } from '../command';

export const wordsCommand: Command = {
  name: 'words',
  usage: 'words SỐ-TIỀN [--json]',
  summary: 'Đọc một số tiền (đồng) thành chữ.',
  options: {},
  async run(options, terminal) {
    // "1 234 567" without quotes comes as three words, and with "đồng" as four.
    const typed = options.positionals.join(' ').trim();
    if (typed === '') throw new UsageError('Thiếu số tiền.');
    const reading = readNumber(typed.replace(/\s*(?:đồng|đ)$/iu, ''));
    if (reading.kind !== 'number' && reading.kind !== 'ambiguous') throw new UsageError(`"${typed}" không phải là một số tiền.`);
    // Money is whole đồng, so of two readings ("1.234") the whole one is meant.
    const amount = reading.kind === 'number' ? reading.value : (reading.readings.find(Number.isInteger) ?? NaN);
    try {
      const words = amountInWords(amount);
      print(terminal, options, { amount, words }, () => [words]);
    } catch (error) {
      if (error instanceof RangeError) throw new UsageError(error.message, { cause: error });
      throw error;
    }
    return EXIT.fine;
  },
};
