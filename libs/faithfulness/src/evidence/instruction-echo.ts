import type { SourceIndex } from '../text/source-index.js';

const WORD = /[\p{L}\p{N}]{4,}/gu;
const LEAST = 2;

/** Finds sentences that repeat what lines of the source tell a program to write. */
export class InstructionEcho {
  /** Words that stand in such lines and nowhere else; null until asked for. */
  private spoken: ReadonlySet<string> | null = null;

  constructor(private readonly source: SourceIndex) {}

  /** Whether most of the words of a sentence are from there. */
  isIn(sentence: string): boolean {
    if (this.source.instructions.length === 0) return false;
    this.spoken ??= this.read();
    const words = new Set(wordsOf(sentence));
    const taken = [...words].filter((word) => this.spoken?.has(word));
    return (
      2 * taken.length >= words.size &&
      (taken.length >= LEAST || taken.length === words.size) &&
      taken.length > 0
    );
  }

  private read(): ReadonlySet<string> {
    const { source, instructions, units } = this.source;
    const elsewhere = new Set(units.flatMap(({ text }) => wordsOf(text)));
    const spoken = instructions.flatMap(({ start, end }) => wordsOf(source.slice(start, end)));
    return new Set(spoken.filter((word) => !elsewhere.has(word)));
  }
}

function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
}
