import { join } from 'node:path';
import { loadAgency, prefillFrom } from '../../actions';
import type { Agency, Plan, Roster } from '../../plans';
import { periodText, type Period } from '../../reporting';
import type { Entries } from '../../sheets';
import { FileBook } from '../../xlsx';
import { NODE_CODEC } from '../../xlsx/codec-node';
import { EXIT, flag, print, required, text, UsageError, type Command, type Options, type Terminal } from '../command';
import { agencyOf, openFile, planOf, rosterOf, writeWhole } from '../files';
import { periodOf } from '../period';

export const loadCommand: Command = {
  name: 'load',
  usage:
    'load --plan MÃ --agency "TÊN" --period KỲ --out TỆP [--from TỆP-CŨ] [--roster TỆP] | load --plan MÃ --all --period KỲ --out THƯ-MỤC [--roster TỆP]',
  summary: 'Tạo sổ báo cáo của một cơ quan, hoặc của mọi cơ quan (--all).',
  options: {
    plan: { type: 'string' },
    'plan-file': { type: 'string' },
    agency: { type: 'string' },
    period: { type: 'string' },
    out: { type: 'string' },
    all: { type: 'boolean' },
    from: { type: 'string' },
    roster: { type: 'string' },
  },
  async run(options, terminal) {
    const plan = await planOf(options);
    const roster = await rosterOf(options, plan);
    const period = periodOf(options, plan);
    const out = required(options, 'out');
    if (flag(options, 'all')) return loadAll(plan, roster, period, out, options, terminal);
    const agency = agencyOf(plan, required(options, 'agency'), roster);
    const made = await loadOne({ plan, agency, period, roster, out, prefill: await prefillOf(options, plan, agency) });
    print(terminal, options, made, () => [
      `Đã tạo ${made.file}: ${made.indicators} dòng chỉ tiêu, ${made.tasks} nhiệm vụ của ${agency.name}.`,
    ]);
    return EXIT.fine;
  },
};

async function prefillOf(options: Options, plan: Plan, agency: Agency): Promise<Entries> {
  const path = text(options, 'from');
  if (path === undefined) return {};
  const old = await prefillFrom(await openFile(path));
  if (old.planId !== plan.id || old.agencyId !== agency.id)
    throw new UsageError(`Tệp "${path}" là báo cáo của cơ quan hoặc kế hoạch khác.`);
  return old.entries;
}

interface LoadOne {
  readonly plan: Plan;
  readonly agency: Agency;
  readonly period: Period;
  readonly roster: Roster;
  readonly out: string;
  readonly prefill?: Entries;
}

async function loadOne({
  plan,
  agency,
  period,
  roster,
  out,
  prefill,
}: LoadOne): Promise<{ file: string; agency: string; indicators: number; tasks: number }> {
  const book = FileBook.empty({ codec: NODE_CODEC });
  const { indicators, tasks } = await loadAgency(book, plan, agency, period, { roster, prefill });
  await writeWhole(out, book.bytes(), false);
  return { file: out, agency: agency.name, indicators, tasks };
}

const BAR = 24;

async function loadAll(plan: Plan, roster: Roster, period: Period, folder: string, options: Options, terminal: Terminal) {
  // With the communes listed, their group is not an agency of its own.
  const groups = roster.communes.length > 0 ? plan.agencies.filter(({ members }) => members !== 'commune') : plan.agencies;
  const agencies = [...groups, ...roster.communes];
  const made = [];
  for (const [index, agency] of agencies.entries()) {
    const done = Math.round((index / agencies.length) * BAR);
    terminal.progress(`[${'#'.repeat(done)}${'.'.repeat(BAR - done)}] ${index}/${agencies.length} ${agency.name}`);
    made.push(
      await loadOne({ plan, agency, period, roster, out: join(folder, `${plan.id}_${periodText(period)}_${agency.id}.xlsx`) }),
    );
  }
  terminal.progress('');
  print(terminal, options, made, () => [`Đã tạo ${made.length} sổ trong ${folder}.`]);
  return EXIT.fine;
}
