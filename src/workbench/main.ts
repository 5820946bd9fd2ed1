import { buildWhereNeeded } from './build';
import { serveWorkbench } from './serve';

const DEFAULT_PORT = 3000;
/** What the manifest in dist/ names unless it is built for a server. */
const DEVELOPMENT_ADDRESS = 'https://localhost:3000/';
const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const port = Number(process.env.PORT ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_000)
    throw new Error(`PORT="${process.env.PORT}" không phải số cổng từ 1 đến 65000`);
  const started = Date.now();
  try {
    const built = await buildWhereNeeded(process.env.BAO_CAO_URL ?? DEVELOPMENT_ADDRESS, () =>
      say('Đang dựng bàn thử, lần đầu khoảng một phút...'),
    );
    if (built) say(`Đã dựng xong sau ${Math.round((Date.now() - started) / 1000)} giây.`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`bản dựng có lỗi, chưa chạy gì. Hãy sửa lỗi dưới đây rồi chạy lại "npm start".\n${reason}`, { cause: error });
  }
  const { address } = await serveWorkbench(port, {
    onTaken: (taken, next) => say(`Cổng ${taken} đang có chương trình khác dùng; thử cổng ${next}.`),
  });
  say(`Bàn thử đang chạy tại ${address} (Ctrl+C để dừng).`);
}

main().catch((error: unknown) => {
  process.stderr.write(`Không mở được bàn thử: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
