import type { Engine } from '@app/inference';
import { Inject, Injectable } from '@nestjs/common';
import { DraftJudge } from '../entailment/draft-judge.js';
import { ENGINE } from '../generation/engine-token.js';
import { Generation } from '../generation/generation.js';
import { planReads } from '../generation/planning.js';
import { SUMMARIZE_OPTIONS, type SummarizeOptions } from '../requests/summarize-options.js';
import { accountFor } from '../sources/source-receipts.js';
import { draftToJudge } from '../tracing/judged-draft.js';
import type { ClaimedRun } from './run-claims.js';
import { RunCompletion } from './run-completion.js';
import type { RunEventWriter } from './run-event-writer.js';
import { RunInputs } from './run-inputs.js';

/** Writes a summary that is claimed: reads its sources, has the engine write, has that judged and makes it durable. */
@Injectable()
export class SummaryWriting {
  constructor(
    private readonly inputs: RunInputs,
    private readonly completion: RunCompletion,
    private readonly judge: DraftJudge,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(SUMMARIZE_OPTIONS) private readonly options: SummarizeOptions,
  ) {}

  /** Throws what keeps it from being written, and `LeaseLost`. */
  async write(claimed: ClaimedRun, writer: RunEventWriter, signal: AbortSignal): Promise<void> {
    const { actor, summary, documentIds } = claimed;
    const { profile, assignment, mustAnswer } = await this.inputs.profile(actor, summary);
    writer.event({ kind: 'started', run: claimed.number });
    const source = await this.inputs.source(actor, documentIds);
    await this.completion.requireUsable(claimed, source);
    const plan = await planReads(source, assignment, this.engine, signal);
    const generation = new Generation(
      assignment,
      this.engine,
      {
        reading: (call, calls, promptTokens) =>
          writer.event({ kind: 'reading', call, calls, promptTokens }),
        text: (of, text, tokens) => writer.text(of, text, tokens),
      },
      signal,
      this.options.candidates,
    );
    const written = await generation.write(source.text, plan);
    const receipt = accountFor(source, written.receipt);
    const draft = draftToJudge(written, profile, mustAnswer);
    const judged = await this.judge.judge(source, draft, signal, (sentence, sentences) =>
      writer.event({ kind: 'comparing', sentence, sentences }),
    );
    await writer.flush();
    signal.throwIfAborted();
    await this.completion.commit(claimed, writer, this.engine.info, assignment, {
      ...written,
      receipt,
      source,
      ...judged,
    });
  }
}
