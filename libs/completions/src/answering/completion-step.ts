import { keepLease, LeaseLost, Notices, UnitOfWork } from '@app/database';
import { type Engine, PromptTooLong } from '@app/inference';
import { type Actor, DomainError, withDeadline } from '@app/platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { z } from 'zod';
import { AnswerWriter } from './answer-writer.js';
import { type ClaimedCall, CompletionClaims, LEASE_MS } from './completion-claims.js';
import { type CompletionEvent, openRequest } from '../completion-content.js';
import { COMPLETION_ENGINE, modelIdOf } from '../completion-engine.js';
import { CompletionsRepository } from '../completions.repository.js';

export const COMPLETION_TIMEOUT_MS = Symbol('CompletionTimeoutMs');

const Recalled = z.tuple([z.object({ recalled: z.boolean() })]);
// An end is a notice and, should that be lost, the next renewal.
const RENEW_MS = 1000;

type Last = Exclude<CompletionEvent, { readonly kind: 'started' | 'text' }>;

/** The worker's side of a call: takes it, has the engine answer, and says how it ended. */
@Injectable()
export class CompletionStep {
  private readonly logger = new Logger(CompletionStep.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly claims: CompletionClaims,
    private readonly completions: CompletionsRepository,
    private readonly notices: Notices,
    @Inject(COMPLETION_ENGINE) private readonly engine: Engine,
    @Inject(COMPLETION_TIMEOUT_MS) private readonly timeoutMs: number,
  ) {}

  /** A call to carry out, if one waits. */
  async claim(): Promise<ClaimedCall | null> {
    return this.claims.claim();
  }

  async carryOut(claimed: ClaimedCall, signal: AbortSignal): Promise<void> {
    const { actor, call, key } = claimed;
    const writer = new AnswerWriter(this.unitOfWork, actor, call, key);
    const ended = new AbortController();
    const stopListening = this.notices.on('completion_ended', call.id, () =>
      ended.abort(new LeaseLost('The client has gone.')),
    );
    await using lease = keepLease(
      LEASE_MS,
      AbortSignal.any([signal, ended.signal]),
      () => this.unitOfWork.run(actor, (tx) => this.completions.renew(tx, call.id, LEASE_MS)),
      RENEW_MS,
    );
    try {
      const until = withDeadline(lease.signal, this.timeoutMs);
      const last = await this.answer(claimed, writer, until);
      await writer.flush();
      until.throwIfAborted();
      await this.end(claimed, writer, last);
    } catch (error) {
      await this.fail(claimed, writer, error, signal);
    } finally {
      stopListening();
    }
  }

  private async answer(
    { actor, call, key }: ClaimedCall,
    writer: AnswerWriter,
    signal: AbortSignal,
  ): Promise<Last> {
    if (await this.isRecalled(actor)) return { kind: 'failed', code: 'model-recalled' };
    const { messages, maxTokens: wished, sampling } = openRequest(key, call);
    const maxTokens = wished ?? (await this.room(messages, signal));
    for await (const event of this.engine.generate({ messages, maxTokens, sampling }, signal)) {
      if (event.kind === 'prompt') {
        writer.event({ kind: 'started', promptTokens: event.evaluatedTokens });
      } else if (event.kind === 'text') {
        writer.add(event.text, event.tokens);
      } else if (event.evaluatedTokens + event.reusedTokens !== event.promptTokens) {
        return { kind: 'failed', code: 'receipt-mismatch' };
      } else {
        const { reason, promptTokens, generatedTokens } = event;
        return { kind: 'finished', reason, promptTokens, generatedTokens };
      }
    }
    return { kind: 'failed', code: 'generation-failed' };
  }

  private async isRecalled(actor: Actor): Promise<boolean> {
    const { model, adapter } = this.engine.info;
    const [{ recalled }] = await this.unitOfWork.run(actor, async (tx) =>
      Recalled.parse(
        await tx.query('select is_model_recalled($1, $2, $3) as recalled', [
          model?.sha256 ? Buffer.from(model.sha256, 'hex') : null,
          adapter ? Buffer.from(adapter.sha256, 'hex') : null,
          modelIdOf(this.engine.info),
        ]),
      ),
    );
    return recalled;
  }

  /** What the context holds beside the messages; one token at least, so that the engine refuses what does not fit. */
  private async room(
    messages: Parameters<Engine['countPromptTokens']>[0],
    signal: AbortSignal,
  ): Promise<number> {
    const promptTokens = await this.engine.countPromptTokens(messages, signal);
    return Math.max(1, this.engine.info.contextTokens - promptTokens);
  }

  private async end({ actor, call }: ClaimedCall, writer: AnswerWriter, last: Last): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const ours = await this.completions.end(tx, actor, call, {
        outcome: last.kind === 'finished' ? 'success' : 'failed',
        ...reasonOf(last),
        details: { engine: this.engine.info.engine, ...numbersOf(last) },
      });
      if (ours) await writer.insert(tx, last);
    });
  }

  private async fail(
    claimed: ClaimedCall,
    writer: AnswerWriter,
    error: unknown,
    shutdown: AbortSignal,
  ): Promise<void> {
    await writer.flush().catch(() => undefined); // the failure at hand is the one to report
    if (error instanceof LeaseLost) return; // whoever ended it has said so
    const last = lastOf(error, shutdown);
    if (last.kind === 'failed') {
      this.logger.warn('completion failed', {
        completionId: claimed.call.id,
        code: last.code,
        err: error,
      });
    }
    await this.end(claimed, writer, last);
  }
}

function lastOf(error: unknown, shutdown: AbortSignal): Last {
  if (error instanceof PromptTooLong) {
    const { promptTokens, maxTokens, contextTokens } = error;
    return { kind: 'too-long', promptTokens, maxTokens, contextTokens };
  }
  return { kind: 'failed', code: codeOf(error, shutdown) };
}

function codeOf(error: unknown, shutdown: AbortSignal): string {
  if (shutdown.aborted) return 'worker-stopped';
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'deadline-exceeded';
  return error instanceof DomainError ? error.code : 'unexpected';
}

function reasonOf(last: Last): { readonly reason?: string } {
  if (last.kind === 'finished') return {};
  return { reason: last.kind === 'failed' ? last.code : 'context_length_exceeded' };
}

function numbersOf(last: Last): Readonly<Record<string, string | number>> {
  switch (last.kind) {
    case 'finished': {
      const { promptTokens, generatedTokens, reason } = last;
      return { promptTokens, generatedTokens, finish: reason };
    }
    case 'too-long': {
      const { promptTokens, maxTokens, contextTokens } = last;
      return { promptTokens, maxTokens, contextTokens };
    }
    case 'failed':
      return {};
  }
}
