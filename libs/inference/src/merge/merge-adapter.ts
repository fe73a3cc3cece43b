import { Worker } from 'node:worker_threads';
import { compiledEntry } from '@app/platform';
import { unlessAborted } from '../process/waiting.js';
import type { MergedFile } from './merge-files.js';
import { MergeReport, type MergeRequest } from './merge-messages.js';

export type MergeOutcome =
  | ({ readonly kind: 'merged' } & MergedFile)
  /** The files do not fit together; the reason is the end of a sentence. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Writes `request.target`, a model with an adapter merged into it, in a thread of its own. What an
 * end before the time has left of it is the caller's to remove.
 */
export async function mergeAdapter(
  request: MergeRequest,
  options: {
    readonly signal: AbortSignal;
    readonly onProgress: (bytes: number, total: number) => void;
  },
): Promise<MergeOutcome> {
  options.signal.throwIfAborted();
  const outcome = Promise.withResolvers<MergeOutcome>();
  const thread = new Worker(compiledEntry(import.meta.url, './merge-main.js'), {
    workerData: request,
    env: {},
    execArgv: [],
  });
  thread.on('message', (message) => {
    const report = MergeReport.parse(message);
    if (report.kind === 'progress') options.onProgress(report.bytes, report.total);
    else outcome.resolve(toOutcome(report));
  });
  thread.once('error', (error) => outcome.resolve({ kind: 'failed', reason: String(error) }));
  thread.once('exit', () => outcome.resolve({ kind: 'failed', reason: 'it stopped by itself' }));
  try {
    return await unlessAborted(outcome.promise, options.signal);
  } finally {
    await thread.terminate();
  }
}

function toOutcome(report: Exclude<MergeReport, { readonly kind: 'progress' }>): MergeOutcome {
  if (report.kind !== 'failed') return report;
  const isFull = report.code === 'ENOSPC' || report.code === 'EDQUOT';
  return isFull ? { kind: 'disk-full' } : { kind: 'failed', reason: report.reason };
}
