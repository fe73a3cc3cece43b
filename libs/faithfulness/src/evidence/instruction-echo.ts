import type { Span } from '@app/text';
import { isGeneric } from '../lexicons/common-words.js';
import type { SourceIndex } from '../text/source-index.js';

const WORD = /[\p{L}\p{N}]{4,}/gu;
const LEAST = 2;
const LEAST_WORDS = 3;

/** Finds sentences that repeat lines of the source that are evidence for nothing, such as what a program is told to write. */
export class InstructionEcho {
  /** Words that stand in such lines and nowhere else; null until asked for. */
  private instructionWords: ReadonlySet<string> | null = null;

  private readonly spans: readonly Span[];
  /** Such lines word for word; null until asked for. */
  private lines: readonly string[] | null = null;

  constructor(private readonly source: SourceIndex) {
    this.spans = [...source.instructions, ...source.strange];
  }

  /** Whether a sentence is one of them, or a part of one, and stands nowhere else. */
  repeats(sentence: string): boolean {
    if (this.spans.length === 0) return false;
    this.lines ??= this.spans.map(({ start, end }) => plain(this.source.source.slice(start, end)));
    const text = plain(sentence);
    const isLong = text.split(' ').length >= LEAST_WORDS;
    const isThere = this.lines.some((line) => (isLong ? line.includes(text) : line === text));
    return text !== '' && isThere && this.source.sentencesLike(sentence).length === 0;
  }

  /** Whether most of the words of a sentence are from there. */
  isIn(sentence: string): boolean {
    if (this.spans.length === 0) return false;
    this.instructionWords ??= this.read();
    const words = new Set(wordsOf(sentence).filter((word) => !isGeneric(word)));
    const taken = [...words].filter((word) => this.instructionWords?.has(word));
    return (
      2 * taken.length >= words.size &&
      (taken.length >= LEAST || taken.length === words.size) &&
      taken.length > 0
    );
  }

  private read(): ReadonlySet<string> {
    const { source, units } = this.source;
    const elsewhere = new Set(units.flatMap(({ text }) => wordsOf(text)));
    const instructed = this.spans.flatMap(({ start, end }) => wordsOf(source.slice(start, end)));
    return new Set(instructed.filter((word) => !elsewhere.has(word)));
  }
}

function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
}

function plain(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}
