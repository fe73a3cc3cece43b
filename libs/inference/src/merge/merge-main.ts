import { parentPort, workerData } from 'node:worker_threads';
import { mergeFiles } from './merge-files.js';
import { type MergeReport, MergeRequest } from './merge-messages.js';
import { NotMergeable } from './not-mergeable.js';

// Entry point of the thread that merges an adapter into its model: half a minute of arithmetic,
// during which the process that wants it goes on answering.
const say = (report: MergeReport): void => parentPort?.postMessage(report, []);

try {
  const merged = await mergeFiles(MergeRequest.parse(workerData), (bytes, total) =>
    say({ kind: 'progress', bytes, total }),
  );
  say({ kind: 'merged', ...merged });
} catch (error) {
  if (error instanceof NotMergeable) say({ kind: 'refused', reason: error.message });
  else say({ kind: 'failed', code: codeOf(error), reason: String(error) });
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}
