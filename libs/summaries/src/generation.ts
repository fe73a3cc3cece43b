import type { Engine } from '@app/inference';
import { tellingAnswers } from './answers.js';
import type { Assignment } from './assignment.js';
import { Draft, type WrittenSection } from './draft.js';
import { ContextTooSmall, NothingWritten } from './generation.errors.js';
import type { ReadingPlan } from './planning.js';
import type { ProfileSection } from './profiles.js';
import type { Receipt } from './receipt.js';
import { SectionCalls } from './section-calls.js';

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

type Words = (text: string, tokens: number) => void;

/**
 * Reads a text as planned: each section is asked for in one call, or of part after part and then of
 * the answers together.
 */
export class Generation {
  private readonly calls: SectionCalls;
  private readonly onPart: Words;

  constructor(
    { profile }: Assignment,
    private readonly engine: Engine,
    private readonly listener: GenerationListener,
    signal: AbortSignal,
  ) {
    const onReading = listener.reading.bind(listener);
    this.calls = new SectionCalls(profile, engine, onReading, signal);
    this.onPart = (words, tokens) => listener.text('part', words, tokens);
  }

  /** Throws `ReceiptMismatch`, `NothingWritten`, `ContextTooSmall`, and what the engine throws. */
  async write(text: string, plan: ReadingPlan): Promise<GeneratedText> {
    const draft = new Draft(plan.sections.length > 1 ? 'titled' : 'untitled', (words, tokens) =>
      this.listener.text('draft', words, tokens),
    );
    if (plan.kind === 'whole') await this.readWhole(draft, text, plan);
    else await this.readParts(draft, text, plan);
    if (draft.sections.every(({ start, end }) => start === end)) throw new NothingWritten();
    return {
      text: draft.text,
      sections: this.engine.info.followsRequests ? draft.sections : [],
      receipt: {
        sourceCharacters: text.length,
        readCharacters: plan.spans.reduce((sum, { start, end }) => sum + end - start, 0),
        sourceTokens: plan.sourceTokens,
        calls: this.calls.receipts,
      },
    };
  }

  private async readWhole(draft: Draft, source: string, { sections }: ReadingPlan): Promise<void> {
    for (const [index, section] of sections.entries()) {
      const callsAfter = sections.length - index - 1;
      await draft.add(section, async (onText) => {
        await this.calls.ask({ ask: 'whole', section, source, callsAfter, onText });
      });
    }
  }

  private async readParts(
    draft: Draft,
    text: string,
    { spans, sections }: ReadingPlan,
  ): Promise<void> {
    const answers = new Map(sections.map((section) => [section, [] as string[]] as const));
    // each section combines once, unless no or only one part says something of it
    let callsAfter = (spans.length + 1) * sections.length;
    for (const { start, end } of spans) {
      const source = text.slice(start, end);
      for (const [section, soFar] of answers) {
        callsAfter -= 1;
        const { onPart: onText } = this;
        soFar.push(await this.calls.ask({ ask: 'part', section, source, callsAfter, onText }));
      }
    }
    const telling = [...answers].map(([section, all]) => [section, tellingAnswers(all)] as const);
    let combinesAfter = telling.filter(([, notes]) => notes.length > 1).length;
    for (const [section, notes] of telling) {
      if (notes.length > 1) combinesAfter -= 1;
      await draft.add(section, (onText) => this.combine(section, notes, combinesAfter, onText));
    }
  }

  /** In one call if the answers fit; otherwise neighbours first, as many at once as the context holds. */
  private async combine(
    section: ProfileSection,
    answers: readonly string[],
    callsAfter: number,
    onDraft: Words,
  ): Promise<void> {
    const notes = tellingAnswers(answers);
    if (notes.length < 2) {
      onDraft(notes[0] ?? '', 0);
      return;
    }
    const groups = await this.groupsThatFit(section, notes);
    const [only] = groups;
    if (groups.length === 1 && only) {
      const source = joined(only);
      await this.calls.ask({ ask: 'combine', section, source, callsAfter, onText: onDraft });
      return;
    }
    const combined: string[] = [];
    for (const [index, group] of groups.entries()) {
      const call = { section, source: joined(group), onText: this.onPart };
      const after = callsAfter + groups.length - index;
      combined.push(
        group.length === 1
          ? call.source
          : await this.calls.ask({ ask: 'combine', ...call, callsAfter: after }),
      );
    }
    await this.combine(section, combined, callsAfter, onDraft);
  }

  private async groupsThatFit(
    section: ProfileSection,
    notes: readonly string[],
  ): Promise<string[][]> {
    const { contextTokens } = this.engine.info;
    const tokens = (some: readonly string[]): Promise<number> =>
      this.calls.tokensNeeded(section, joined(some));
    const groups: string[][] = [];
    for (const note of notes) {
      const last = groups.at(-1);
      if (last && (await tokens([...last, note])) <= contextTokens) last.push(note);
      else groups.push([note]);
    }
    if (groups.length === notes.length) {
      throw new ContextTooSmall(await tokens(notes.slice(0, 2)), contextTokens);
    }
    return groups;
  }
}

function joined(notes: readonly string[]): string {
  return notes.join('\n\n');
}
