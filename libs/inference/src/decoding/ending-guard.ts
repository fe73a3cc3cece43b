import type { NamesByEnding } from '../engines/engine.js';
import type { Guard } from './guard.js';

const PARTS = /[\p{L}\p{N}]+/gu;
/** A name has so many letters before its ending, and so many in all. */
const LEAST_BEFORE = 2;
const SHORTEST = 6;

/** Finds names in an answer that nobody knows: "tenectomies", "methylocyclosporine". */
export class EndingGuard implements Guard {
  private readonly endings: readonly string[];
  private readonly known: ReadonlySet<string>;

  constructor({ endings, known }: NamesByEnding) {
    this.endings = endings;
    this.known = new Set(known);
  }

  allows(word: string): boolean {
    const parts = word.toLowerCase().match(PARTS) ?? [];
    return parts.every((part) => this.known.has(part) || !this.isName(part));
  }

  private isName(part: string): boolean {
    return (
      part.length >= SHORTEST &&
      this.endings.some(
        (ending) => part.endsWith(ending) && part.length >= ending.length + LEAST_BEFORE,
      )
    );
  }
}
