import type { Guard } from './guard.js';

const PARTS = /[\p{L}\p{N}]+/gu;

/** Finds names in an answer of what its source does not have: drugs and sides of the body. */
export class WordGuard implements Guard {
  private readonly unsupported: ReadonlySet<string>;

  /** `unsupported` are single words in small letters. */
  constructor(unsupported: readonly string[]) {
    this.unsupported = new Set(unsupported);
  }

  allows(word: string): boolean {
    // "left-sided", "amlodipine/valsartan"
    const parts = word.toLowerCase().match(PARTS) ?? [];
    return parts.every((part) => !this.unsupported.has(part));
  }
}
