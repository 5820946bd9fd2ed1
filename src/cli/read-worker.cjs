// Node starts a worker from plain JavaScript only; from here on it runs TypeScript as the command itself does.
require('tsx/cjs');
require('./read-worker.ts');
