import type { FoundSpan, ReplacedKind } from './found-spans.js';

/** What is known of a patient before anything is looked for. */
export interface KnownValue {
  readonly kind: Extract<ReplacedKind, 'patient' | 'identifier' | 'name'>;
  readonly value: string;
  /** @default 'ignored' */
  readonly letterCase?: 'exact' | 'ignored';
}

/** A word of a name so short is also a word of the language: it counts as it is written alone. */
const SHORT_WORD = 2;

/** The name as it stands, its words from either end, and each of them. */
export function valuesOfName(name: string): readonly KnownValue[] {
  const words = name.split(/[^\p{L}\p{M}'’-]+/u).filter((word) => word.length >= SHORT_WORD);
  return [
    ...[name, words.join(' '), words.toReversed().join(' ')].map((value): KnownValue => ({
      kind: 'patient',
      value,
    })),
    ...words.map((value): KnownValue => {
      const letterCase = value.length <= SHORT_WORD ? 'exact' : 'ignored';
      return { kind: 'patient', value, letterCase };
    }),
  ];
}

/** Everywhere that one of the values stands as a word of its own, the longest first. */
export function findKnown(text: string, known: readonly KnownValue[]): readonly FoundSpan[] {
  return known
    .filter(({ value }) => value.trim() !== '')
    .toSorted((one, other) => other.value.length - one.value.length)
    .flatMap(({ kind, value, letterCase }) =>
      [...text.matchAll(patternOf(value.trim(), letterCase === 'exact' ? 'gu' : 'giu'))].map(
        ({ index, 0: match }) => ({ kind, start: index, end: index + match.length }),
      ),
    );
}

function patternOf(value: string, flags: string): RegExp {
  const words = value
    .split(/\s+/)
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`, flags);
}
