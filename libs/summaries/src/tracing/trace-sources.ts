import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { CHECK_VERSION, type EntailmentQuestion } from '@app/faithfulness';
import { compiledEntry } from '@app/platform';
import { z } from 'zod';
import type { Source, SourceDocument } from '../sources/source.js';
import { EntailmentAnswer } from '../entailment/comparison.js';
import { evidenceAndQuestions, Traced } from './evidence-of.js';
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
  answers: z.array(EntailmentAnswer).readonly(),
});
export type TraceRequest = z.infer<typeof TraceRequest>;

/** What the thread answers. */
const TraceReply = z.object({
  traced: Traced,
  questions: z.array(z.object({ passages: z.string(), statement: z.string() })).readonly(),
});
type TraceReply = z.infer<typeof TraceReply>;

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
      readonly compared: 0;
      readonly unchecked: Unchecked;
      /** The one that gave up. */
      readonly checkVersion: number;
    });

export interface TraceOptions {
  /** What a model has answered of the draft's sentences. */
  readonly answers: readonly EntailmentAnswer[];
  readonly seconds?: number;
}

/** What was found, and what a model can be asked of the draft that it has not answered yet. */
export interface TracedDraft {
  readonly outcome: TraceOutcome;
  readonly questions: readonly EntailmentQuestion[];
}

/** Judges a draft against its documents, a long source in a thread of its own. */
export async function traceSources(
  source: Source,
  draft: DraftToJudge,
  signal: AbortSignal,
  { answers, seconds = CHECK_SECONDS }: TraceOptions,
): Promise<TracedDraft> {
  if (source.text.length > CHECKED_CHARACTERS_MAX) {
    return withoutCheck({ reason: 'too-long', limit: CHECKED_CHARACTERS_MAX });
  }
  if (source.text.length <= AT_ONCE_MAX)
    return checked(evidenceAndQuestions(source, draft, answers));
  const deadline = AbortSignal.timeout(seconds * 1000);
  try {
    const request = { documents: source.documents, draft, answers };
    return checked(await inThread(request, AbortSignal.any([signal, deadline])));
  } catch (error) {
    if (signal.aborted || !deadline.aborted) throw error;
    return withoutCheck({ reason: 'too-slow', limit: seconds });
  }
}

function checked({ traced, questions }: TraceReply): TracedDraft {
  return { outcome: { ...traced, unchecked: null }, questions };
}

function withoutCheck(unchecked: Unchecked): TracedDraft {
  const outcome: TraceOutcome = {
    evidence: null,
    omissions: [],
    unused: [],
    conflicts: [],
    instructions: [],
    notMade: [],
    compared: 0,
    unchecked,
    checkVersion: CHECK_VERSION,
  };
  return { outcome, questions: [] };
}

async function inThread(request: TraceRequest, signal: AbortSignal): Promise<TraceReply> {
  signal.throwIfAborted();
  const thread = new Worker(compiledEntry(import.meta.url, './trace-main.js'), {
    workerData: request,
    env: {},
    execArgv: [],
  });
  try {
    const [reply] = await once(thread, 'message', { signal });
    return TraceReply.parse(reply);
  } catch (error) {
    signal.throwIfAborted(); // with its own reason
    throw error;
  } finally {
    await thread.terminate();
  }
}
