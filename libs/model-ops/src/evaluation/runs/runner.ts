import {
  type Engine,
  EngineClosed,
  EngineCrashed,
  EngineTimeout,
  GenerationFailed,
} from '@app/inference';
import { DomainError, withDeadline } from '@app/platform';
import { type Assignment, Generation, type GenerationListener, planReads } from '@app/summaries';
import type { SetItem } from '../evaluation-set.js';
import type { FinishedItem } from './run-folder.js';

/** Faults of the machine, not of the item: the run stops, and goes on when it is started again. */
const OF_THE_MACHINE = [EngineClosed, EngineCrashed, EngineTimeout, GenerationFailed];
const SILENT: GenerationListener = { reading: () => undefined, text: () => undefined };

export interface SetRun {
  readonly items: readonly SetItem[];
  readonly engine: Engine;
  readonly assignmentOf: (item: SetItem) => Assignment;
  /** How many items are under way at once. */
  readonly parallel: number;
  /** How many answers a section may be given, of which the check chooses one. */
  readonly candidates: number;
  /** Of one item. */
  readonly timeoutMs: number;
  readonly onFinished: (item: FinishedItem) => void;
  readonly signal: AbortSignal;
}

/** Summarizes every item as the service does: plan, calls, receipt. Items end in any order. */
export async function runItems(run: SetRun): Promise<void> {
  const failed = new AbortController();
  const signal = AbortSignal.any([run.signal, failed.signal]);
  const waiting = run.items.values();
  const lane = async (): Promise<void> => {
    try {
      for (const item of waiting) {
        signal.throwIfAborted();
        run.onFinished(await summarize(run, item, signal));
      }
    } catch (error) {
      failed.abort(error);
      throw error;
    }
  };
  await Promise.allSettled(Array.from({ length: run.parallel }, lane));
  // the reason of the first lane that failed, or of the caller
  signal.throwIfAborted();
}

async function summarize(run: SetRun, item: SetItem, signal: AbortSignal): Promise<FinishedItem> {
  const assignment = run.assignmentOf(item);
  const started = performance.now();
  const finished = (
    outcome: Pick<FinishedItem, 'summary' | 'failed' | 'receipt'>,
  ): FinishedItem => ({
    id: item.id,
    profile: assignment.profile.id,
    section: item.section === undefined ? null : (assignment.sections[0]?.id ?? null),
    ...outcome,
    wallMs: Math.round(performance.now() - started),
  });
  const deadline = withDeadline(signal, run.timeoutMs);
  try {
    const plan = await planReads({ text: item.source }, assignment, run.engine, deadline);
    const generation = new Generation(assignment, run.engine, SILENT, deadline, run.candidates);
    const { text, receipt } = await generation.write(item.source, plan);
    return finished({ summary: text, failed: null, receipt });
  } catch (error) {
    signal.throwIfAborted();
    return finished({ summary: '', failed: reasonOf(error), receipt: null });
  }
}

/** The code that a summary of the service would fail with. */
function reasonOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'deadline-exceeded';
  const isOfTheMachine = OF_THE_MACHINE.some((kind) => error instanceof kind);
  if (error instanceof DomainError && !isOfTheMachine) return error.code;
  throw error;
}
