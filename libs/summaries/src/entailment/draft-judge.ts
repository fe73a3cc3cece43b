import type { EntailmentQuestion } from '@app/faithfulness';
import { withDeadline } from '@app/platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Source } from '../sources/source.js';
import type { DraftToJudge } from '../tracing/judged-draft.js';
import { type TraceOutcome, traceSources } from '../tracing/trace-sources.js';
import { answerTo, type Comparison, type EntailmentAnswer } from './comparison.js';
import {
  ENTAILMENT_MODEL,
  type EntailmentModel,
  type OpenEntailmentModel,
} from './entailment-model.js';

/** A draft waits for it no longer: the sentences that are left are judged by the rules alone. */
const COMPARE_SECONDS = 120;

export interface JudgedDraft {
  readonly outcome: TraceOutcome;
  /** Null where the rules judged alone. */
  readonly comparison: Comparison | null;
}

type Comparing = (sentence: number, sentences: number) => void;

/** Judges a draft by the rules, and again with what a model answers of its sentences, where there is one to ask. */
@Injectable()
export class DraftJudge {
  private readonly logger = new Logger(DraftJudge.name);

  constructor(@Inject(ENTAILMENT_MODEL) private readonly model: EntailmentModel | null) {}

  /** `onComparing` is told of each sentence before the model is asked of it. */
  async judge(
    source: Source,
    draft: DraftToJudge,
    signal: AbortSignal,
    onComparing: Comparing = () => undefined,
  ): Promise<JudgedDraft> {
    const { outcome, questions } = await traceSources(source, draft, signal, { answers: [] });
    const comparison = await this.compare(questions, signal, onComparing);
    if (!comparison) return { outcome, comparison };
    const { answers } = comparison;
    const again = await traceSources(source, draft, signal, { answers });
    // a second check that took too long does not cost the draft the first one
    return again.outcome.unchecked === null
      ? { outcome: again.outcome, comparison }
      : { outcome, comparison: null };
  }

  private async compare(
    questions: readonly EntailmentQuestion[],
    signal: AbortSignal,
    onComparing: Comparing,
  ): Promise<Comparison | null> {
    if (!this.model || questions.length === 0) return null;
    const inTime = withDeadline(signal, COMPARE_SECONDS * 1000);
    const answers: EntailmentAnswer[] = [];
    let info: OpenEntailmentModel['info'] | null = null;
    try {
      const model = await this.model.open(inTime);
      if (!model) return null;
      ({ info } = model);
      onComparing(1, questions.length);
      for await (const entailed of model.entailed(questions, inTime)) {
        const question = questions[answers.length];
        if (question) answers.push(answerTo(question, entailed));
        if (answers.length < questions.length) onComparing(answers.length + 1, questions.length);
      }
    } catch (error) {
      signal.throwIfAborted();
      // a draft is not lost for that: what was answered counts
      this.logger.warn('not all sentences were compared', {
        asked: questions.length,
        answered: answers.length,
        err: error,
      });
    }
    if (!info) return null;
    return {
      model: info.model?.name ?? '',
      modelSha256: info.model?.sha256 ?? null,
      adapterSha256: info.adapter?.sha256 ?? null,
      asked: questions.length,
      answers,
    };
  }
}
