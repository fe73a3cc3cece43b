import type { EntailmentQuestion } from '@app/faithfulness';
import type { EngineInfo } from '@app/inference';

/** Injection token of the model that a process asks; null where it asks none. */
export const ENTAILMENT_MODEL = Symbol('EntailmentModel');

/** A model that compares statements with passages, where it can be had. */
export interface EntailmentModel {
  /** Null where it cannot be opened, for a reason that the log has. */
  open(signal: AbortSignal): Promise<OpenEntailmentModel | null>;
}

export interface OpenEntailmentModel {
  readonly info: Pick<EngineInfo, 'model' | 'adapter'>;
  /** Of each question, in order, how likely its passages say all of its statement, from 0 to 1. */
  entailed(questions: readonly EntailmentQuestion[], signal: AbortSignal): AsyncIterable<number>;
}
