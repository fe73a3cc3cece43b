import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { CHECK_VERSION } from '@app/faithfulness';
import { compiledEntry } from '@app/platform';
import { z } from 'zod';
import type { Source, SourceDocument } from '../sources/source.js';
import { evidenceOf, Traced } from './evidence-of.js';
import type { DraftToJudge } from './judged-draft.js';

/** Of so many characters the check takes some hundredths of a second, less than a thread to start. */
const AT_ONCE_MAX = 10_000;
/** A second for each 400,000 on two cores. A longer source is not checked, and its draft says so. */
export const CHECKED_CHARACTERS_MAX = 2_000_000;
/** A text that is made to take long costs its draft the check, not the worker its time. */
const CHECK_SECONDS = 60;

/** What the thread is given, by the process that starts it and nobody else. */
export const TraceRequest = z.object({
  documents: z.custom<readonly SourceDocument[]>(Array.isArray),
  draft: z.custom<DraftToJudge>((value) => typeof value === 'object'),
});
export type TraceRequest = z.infer<typeof TraceRequest>;

/**
 * Why a draft was not checked: its source has more characters than the limit, it took more seconds, or it was
 * checked by the rules of that earlier version (0: there were none) and not yet by those of today.
 */
export const Unchecked = z.object({
  reason: z.enum(['too-long', 'too-slow', 'earlier-check']),
  limit: z.int(),
});
export type Unchecked = z.infer<typeof Unchecked>;

/** What was found, or why nothing was looked for. */
export type TraceOutcome =
  | (Traced & { readonly unchecked: null })
  | (Record<'omissions' | 'unused' | 'conflicts' | 'instructions' | 'notMade', readonly []> & {
      readonly evidence: null;
      readonly unchecked: Unchecked;
      /** The one that gave up. */
      readonly checkVersion: number;
    });

/** Judges a draft against its documents, a long source in a thread of its own. */
export async function traceSources(
  source: Source,
  draft: DraftToJudge,
  signal: AbortSignal,
  seconds: number = CHECK_SECONDS,
): Promise<TraceOutcome> {
  if (source.text.length > CHECKED_CHARACTERS_MAX) {
    return withoutCheck({ reason: 'too-long', limit: CHECKED_CHARACTERS_MAX });
  }
  if (source.text.length <= AT_ONCE_MAX) {
    return { ...evidenceOf(source, draft), unchecked: null };
  }
  const deadline = AbortSignal.timeout(seconds * 1000);
  try {
    const request = { documents: source.documents, draft };
    const traced = await inThread(request, AbortSignal.any([signal, deadline]));
    return { ...traced, unchecked: null };
  } catch (error) {
    if (signal.aborted || !deadline.aborted) throw error;
    return withoutCheck({ reason: 'too-slow', limit: seconds });
  }
}

function withoutCheck(unchecked: Unchecked): TraceOutcome {
  return {
    evidence: null,
    omissions: [],
    unused: [],
    conflicts: [],
    instructions: [],
    notMade: [],
    unchecked,
    checkVersion: CHECK_VERSION,
  };
}

async function inThread(request: TraceRequest, signal: AbortSignal): Promise<Traced> {
  signal.throwIfAborted();
  const thread = new Worker(compiledEntry(import.meta.url, './trace-main.js'), {
    workerData: request,
    env: {},
    execArgv: [],
  });
  try {
    const [traced] = await once(thread, 'message', { signal });
    return Traced.parse(traced);
  } catch (error) {
    signal.throwIfAborted(); // with its own reason
    throw error;
  } finally {
    await thread.terminate();
  }
}
