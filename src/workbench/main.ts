import { serveWorkbench } from './serve';

const DEFAULT_PORT = 3000;

serveWorkbench(Number(process.env.PORT ?? DEFAULT_PORT)).then(
  ({ address }) => process.stdout.write(`Bàn thử đang chạy tại ${address} (Ctrl+C để dừng).\n`),
  (error: unknown) => {
    process.stderr.write(`Không mở được bàn thử: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
