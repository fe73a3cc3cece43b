import { wordsOfOthers } from '@app/faithfulness';
import type { Engine } from '@app/inference';
import type { Assignment } from '../requests/assignment.js';
import { Draft, type WrittenSection } from './draft.js';
import { CoverageMismatch, NothingWritten } from './generation.errors.js';
import type { ReadPlan } from './planning.js';
import type { Receipt } from './receipt.js';
import { SectionCalls } from './section-calls.js';
import { SectionWriter } from './section-writer.js';
import type { Words } from './whole-words.js';
import { withoutCodes } from './without-codes.js';

export interface GenerationListener {
  /** A call begins; `calls` is how many there will be, as far as is known. */
  reading(call: number, calls: number, promptTokens: number): void;
  /** Words of the notes on a part, or of the draft itself with the titles of its sections. */
  text(of: 'part' | 'draft', text: string, tokens: number): void;
}

/** A draft and the account of how it came about. */
export interface GeneratedText {
  readonly text: string;
  /** None where the engine writes one text whatever is asked. */
  readonly sections: readonly WrittenSection[];
  readonly receipt: Receipt;
}

/**
 * Reads a text as planned: each section is copied, or asked for in one call of the text or of passages of it, or of
 * part after part and then of the answers together.
 */
export class Generation {
  constructor(
    private readonly assignment: Assignment,
    private readonly engine: Engine,
    private readonly listener: GenerationListener,
    private readonly signal: AbortSignal,
    /** How many answers a section may be given, of which the check chooses one. */
    private readonly candidates: number,
  ) {}

  /**
   * Throws `CoverageMismatch`, `ReceiptMismatch`, `NothingWritten`, `ContextTooSmall`, and what the
   * engine throws.
   */
  async write(text: string, plan: ReadPlan): Promise<GeneratedText> {
    const { engine, listener } = this;
    const readCharacters = plan.stretches.reduce((sum, { start, end }) => sum + end - start, 0);
    if (readCharacters !== text.length) throw new CoverageMismatch(text.length, readCharacters);
    const draft = new Draft(
      isTitled(plan, this.assignment) ? 'titled' : 'untitled',
      (words, tokens) => listener.text('draft', words, tokens),
    );
    await using session = engine.openSession();
    const calls = new SectionCalls(
      {
        profile: this.assignment.profile,
        engine,
        session,
        candidates: this.candidates,
        boundWords: engine.info.followsRequests ? wordsOfOthers(text) : null,
        language: plan.language,
        signal: this.signal,
      },
      (call, of, promptTokens) => listener.reading(call, of, promptTokens),
    );
    const onPart: Words = (words, tokens) => listener.text('part', words, tokens);
    await new SectionWriter(calls, draft, engine.info.contextTokens, onPart).write(text, plan);
    if (draft.sections.every(({ start, end }) => start === end)) throw new NothingWritten();
    const isAsked = plan.isSectioned && plan.sections.length > 0;
    return {
      text: draft.text,
      sections: plan.isSectioned ? draft.sections : [],
      receipt: {
        sourceCharacters: text.length,
        readCharacters,
        sourceTokens: plan.sourceTokens,
        codeCharacters: isAsked ? text.length - withoutCodes(text).length : 0,
        sources: [],
        stretches: plan.stretches.map((stretch) => ({ ...stretch, pages: [] })),
        passages: plan.passages && {
          spans: plan.passages.spans,
          tokens: plan.passages.tokens,
          pages: [],
        },
        language: plan.language,
        untrainedLanguage: plan.untrainedLanguage,
        extractive: plan.extractive,
        candidates: this.candidates,
        calls: calls.receipts,
        copied: plan.copied.map(({ section, rows, rowsLeftOut, spans }) => ({
          section: section.id,
          rows,
          rowsLeftOut,
          spans,
        })),
      },
    };
  }
}

/** One section alone needs no title, unless it stands in the place of the one that was asked for. */
function isTitled({ order }: ReadPlan, { whereCopied = [] }: Assignment): boolean {
  return order.length > 1 || order.some(({ id }) => whereCopied.includes(id));
}
