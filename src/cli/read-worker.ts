import { parentPort, workerData } from 'node:worker_threads';
import type { ReturnedContext } from '../actions';
import { readOne, type FileToRead } from './read-one';

// One thread of `readFiles`: reads and checks the files it is sent, one after the other.
const context = workerData as ReturnedContext;

let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (file: FileToRead) => {
  // In turn: a file that brings the thread down is then known to be the oldest one sent.
  last = last.then(async () => parentPort?.postMessage(await readOne(file, context)));
});
