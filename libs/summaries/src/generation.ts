import { createHash } from 'node:crypto';
import { type Engine, type GenerationEnd, NEAR_GREEDY } from '@app/inference';
import { ContextTooSmall, NothingWritten, ReceiptMismatch } from './generation.errors.js';
import type { ReadingPlan } from './planning.js';
import type { Profile } from './profiles.js';
import { type Ask, promptFor } from './prompts.js';
import type { CallReceipt, Receipt } from './receipt.js';

export interface GenerationListener {
  /** A call begins; `calls` is how many there will be, as far as is known. */
  reading(call: number, calls: number, promptTokens: number): void;
  /** Words of the notes on a part, or of the draft itself. */
  text(of: 'part' | 'draft', text: string, tokens: number): void;
}

/** Reads a text as planned: in one call, or part by part and then the notes on the parts together. */
export class Generation {
  private readonly calls: CallReceipt[] = [];

  constructor(
    private readonly profile: Profile,
    private readonly engine: Engine,
    private readonly listener: GenerationListener,
    private readonly signal: AbortSignal,
  ) {}

  /** Throws `ReceiptMismatch`, `NothingWritten`, `ContextTooSmall`, and what the engine throws. */
  async write(
    text: string,
    plan: ReadingPlan,
  ): Promise<{ readonly text: string; readonly receipt: Receipt }> {
    const draft =
      plan.kind === 'whole'
        ? await this.ask({ kind: 'whole' }, 'draft', text, 0)
        : await this.readParts(text, plan);
    if (draft === '') throw new NothingWritten();
    return {
      text: draft,
      receipt: {
        sourceCharacters: text.length,
        readCharacters: plan.spans.reduce((sum, { start, end }) => sum + end - start, 0),
        sourceTokens: plan.sourceTokens,
        calls: this.calls,
      },
    };
  }

  private async readParts(text: string, { spans }: ReadingPlan): Promise<string> {
    const notes: string[] = [];
    const parts = spans.length;
    for (const [index, { start, end }] of spans.entries()) {
      const ask: Ask = { kind: 'part', part: index + 1, parts };
      notes.push(await this.ask(ask, 'part', text.slice(start, end), parts - index));
    }
    return this.combine(notes);
  }

  /** In one call if the notes fit; otherwise neighbours first, as many at once as the context holds. */
  private async combine(notes: readonly string[]): Promise<string> {
    const groups = await this.groupsThatFit(notes);
    const [only] = groups;
    if (groups.length === 1 && only)
      return this.ask({ kind: 'combine' }, 'draft', only.join('\n'), 0);
    const combined: string[] = [];
    for (const [index, group] of groups.entries()) {
      const text = group.join('\n');
      combined.push(
        group.length === 1
          ? text
          : await this.ask({ kind: 'combine' }, 'part', text, groups.length - index),
      );
    }
    return this.combine(combined);
  }

  private async groupsThatFit(notes: readonly string[]): Promise<string[][]> {
    const groups: string[][] = [];
    for (const note of notes) {
      const last = groups.at(-1);
      const needed = last ? await this.tokensToCombine([...last, note]) : 0;
      if (last && needed <= this.engine.info.contextTokens) last.push(note);
      else groups.push([note]);
    }
    if (groups.length === notes.length && notes.length > 1) {
      const needed = await this.tokensToCombine(notes.slice(0, 2));
      throw new ContextTooSmall(needed, this.engine.info.contextTokens);
    }
    return groups;
  }

  private async tokensToCombine(notes: readonly string[]): Promise<number> {
    const messages = promptFor(this.profile, { kind: 'combine' }, notes.join('\n'));
    return (await this.engine.countPromptTokens(messages, this.signal)) + this.profile.outputTokens;
  }

  private async ask(
    ask: Ask,
    of: 'part' | 'draft',
    source: string,
    callsAfter: number,
  ): Promise<string> {
    const messages = promptFor(this.profile, ask, source);
    const sentTokens = await this.engine.countPromptTokens(messages, this.signal);
    this.listener.reading(this.calls.length + 1, this.calls.length + 1 + callsAfter, sentTokens);
    const maxTokens = this.profile.outputTokens;
    const request = { messages, maxTokens, sampling: NEAR_GREEDY, source };
    let text = '';
    let end: GenerationEnd | null = null;
    for await (const event of this.engine.generate(request, this.signal)) {
      if (event.kind === 'text') {
        text += event.text;
        this.listener.text(of, event.text, event.tokens);
      } else if (event.kind === 'end') {
        end = event;
      }
    }
    if (!end) throw new NothingWritten();
    if (end.evaluatedTokens !== sentTokens)
      throw new ReceiptMismatch(sentTokens, end.evaluatedTokens);
    this.calls.push({
      ask: ask.kind,
      promptSha256: createHash('sha256').update(JSON.stringify(messages)).digest('hex'),
      sentTokens,
      evaluatedTokens: end.evaluatedTokens,
      generatedTokens: end.generatedTokens,
      ended: end.reason,
      promptMs: end.promptMs,
      generateMs: end.generateMs,
    });
    return text.trim();
  }
}
