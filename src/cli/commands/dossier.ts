import { sampleDossier } from '../../settlement';
import { EXIT, flag, print, required, type Command } from '../command';
import { dossierBook } from '../dossier-file';
import { writeWhole } from '../files';

export const dossierCommand: Command = {
  name: 'dossier',
  usage: 'dossier --out TỆP [--sample] [--json]',
  summary: 'Tạo sổ hồ sơ quyết toán để nhập đề án, dự toán, chứng từ; --sample có sẵn ba đề án giả định.',
  options: { out: { type: 'string' }, sample: { type: 'boolean' } },
  async run(options, terminal) {
    const out = required(options, 'out');
    const dossier = flag(options, 'sample') ? sampleDossier(terminal.today()) : undefined;
    const book = await dossierBook(dossier);
    await writeWhole(out, book.bytes(), false);
    const made = { file: out, projects: dossier?.projects.length ?? 0, vouchers: dossier?.vouchers.length ?? 0 };
    print(terminal, options, made, () => [
      `Đã tạo ${out}: ${made.projects} đề án, ${made.vouchers} chứng từ. Nhập xong thì chạy: bao-cao forms ${out}`,
    ]);
    return EXIT.fine;
  },
};
