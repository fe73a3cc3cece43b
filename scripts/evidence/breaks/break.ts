export const BREAKS = [
  'number',
  'unit',
  'negation',
  'side',
  'drug',
  'person',
  'experiencer',
  'realization',
  'certainty',
  'time',
  'change',
  'qualifier',
] as const;
export type BreakKind = (typeof BREAKS)[number];

/** A sentence with one fact changed. */
export interface Broken {
  readonly kind: BreakKind;
  /** How it was changed: "added", "dropped". */
  readonly how: string;
  readonly text: string;
  /**
   * Whether the fact that was changed stands in the source, by a look at its words alone. Where it does
   * not, the sentence was no true one in this fact, and the change is not from true to false.
   */
  readonly isFromTruth: boolean;
}

export interface BreakInput {
  readonly sentence: string;
  readonly source: SourceWords;
  readonly random: () => number;
}

/** What a simple look at the source says. */
export interface SourceWords {
  readonly text: string;
  /** In lower case, plurals without their "s". */
  readonly words: ReadonlySet<string>;
  readonly numbers: ReadonlySet<number>;
}

export type Breaker = (input: BreakInput) => readonly Broken[];

export function plainWords(text: string): readonly string[] {
  return (text.toLowerCase().match(/[a-z]+/g) ?? []).map((word) =>
    word.length > 3 ? word.replace(/s$/, '') : word,
  );
}

export function pick<T>(choices: readonly T[], random: () => number): T | undefined {
  return choices[Math.floor(random() * choices.length)];
}

/** Every place of a pattern, each changed by itself. */
export function changeEach(
  sentence: string,
  pattern: RegExp,
  change: (match: RegExpExecArray) => string | null,
): readonly { readonly text: string; readonly match: RegExpExecArray }[] {
  return [...sentence.matchAll(pattern)].flatMap((match) => {
    const put = change(match);
    if (put === null || put === match[0]) return [];
    const { index } = match;
    const text = sentence.slice(0, index) + put + sentence.slice(index + match[0].length);
    return [{ text, match }];
  });
}
