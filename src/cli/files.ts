import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FileBook, readBook } from '../xlsx';
import { NODE_CODEC } from '../xlsx/codec-node';
import {
  findAgency,
  planById,
  PLAN_IDS,
  readRoster,
  readUserPlan,
  rosterOfCommunes,
  EMPTY_ROSTER,
  type Agency,
  type Plan,
  type Roster,
} from '../plans';
import { UsageError, text, type Options } from './command';

/** In bytes: more than this is not even looked into, as in the pane. */
export const LARGEST_FILE = 30_000_000;

/** Opens a workbook file. @throws UsageError where it cannot be read at all; what is inside is judged when it is read */
export async function openFile(path: string): Promise<FileBook> {
  return FileBook.open(await readBytes(path), { codec: NODE_CODEC });
}

/** A file's bytes. @throws UsageError with the path for a file that is missing, a folder, or too large to be a workbook */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (!found.isFile()) throw new UsageError(`"${path}" không phải một tệp thường nên không được đọc.`);
    const { size } = found;
    if (size > LARGEST_FILE) throw new UsageError(`Tệp "${path}" quá lớn (${Math.round(size / 1e6)} MB) so với một sổ báo cáo.`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`Không đọc được tệp "${path}". Hãy kiểm tra đường dẫn và quyền đọc.`, { cause: error });
  }
}

/** Writes a file whole or not at all. @param overwrite false refuses a file that is there already */
export async function writeWhole(path: string, bytes: Uint8Array, overwrite: boolean): Promise<void> {
  if (!overwrite && existsSync(path)) {
    throw new UsageError(`Tệp "${path}" đã có; không ghi đè. Hãy chọn tên khác.`);
  }
  const temporary = join(dirname(path), `.${process.pid}-${Date.now()}.tmp`);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, bytes);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new UsageError(`Không ghi được tệp "${path}". Hãy kiểm tra thư mục và quyền ghi.`, { cause: error });
  }
}

/** The plan an option names, or the user's own of --plan-file. */
export async function planOf(options: Options): Promise<Plan> {
  const [own] = await ownPlans(options);
  if (own) return own;
  const id = text(options, 'plan');
  if (!id) throw new UsageError(`Thiếu --plan. Các kế hoạch: ${PLAN_IDS.join(', ')}.`);
  const plan = planById(id);
  if (!plan) throw new UsageError(`Không có kế hoạch "${id}". Các kế hoạch: ${PLAN_IDS.join(', ')}.`);
  return plan;
}

/** The user's own plan file, validated; none where the option is absent. */
export async function ownPlans(options: Options): Promise<Plan[]> {
  const path = text(options, 'plan-file');
  if (path === undefined) return [];
  const result = readUserPlan(Buffer.from(await readBytes(path)).toString('utf8'));
  if ('errors' in result)
    throw new UsageError(`Tệp kế hoạch "${path}" có lỗi:\n${result.errors.map((error) => `- ${error}`).join('\n')}`);
  return [result.plan];
}

/** The roster of --roster: JSON, a text list of communes, or an .xlsx whose first column lists them. */
export async function rosterOf(options: Options, plan: Plan): Promise<Roster> {
  const path = text(options, 'roster');
  if (path === undefined) return EMPTY_ROSTER;
  const bytes = await readBytes(path);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return rosterOfCommunes(firstColumn(bytes));
  const content = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  if (!content.trimStart().startsWith('{')) return rosterOfCommunes(content.split(/\r?\n/));
  const result = readRoster(plan, content);
  if ('errors' in result)
    throw new UsageError(`Tệp danh bạ "${path}" có lỗi:\n${result.errors.map((error) => `- ${error}`).join('\n')}`);
  return result.roster;
}

/** The first text of each row of the first sheet. */
function firstColumn(bytes: Uint8Array): string[] {
  const [sheet] = readBook(bytes, { codec: NODE_CODEC, everySheet: true }).sheets;
  return (sheet?.values ?? []).map((cells) =>
    String(cells.find((cell) => typeof cell === 'string' && !/^\d+$/.test(cell)) ?? ''),
  );
}

/** The agency a name means. @throws UsageError with the nearest names */
export function agencyOf(plan: Plan, name: string, roster: Roster): Agency {
  const found = findAgency(plan, name, roster.communes);
  if ('agency' in found) return found.agency;
  throw new UsageError(
    `Kế hoạch không có cơ quan "${name}". Có phải là: ${found.nearest.map((agency) => agency.name).join('; ')}?`,
  );
}
