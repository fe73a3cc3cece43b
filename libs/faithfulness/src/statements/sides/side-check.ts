import type { Check, Comparison, Mismatch } from '../comparison.js';
import type { Side } from '../../lexicons/findings/sides.js';
import { isOfClinic } from '../../absence/statements-of-record.js';
import { areNeighbours, bodyPartAt } from '../../lexicons/findings/body-parts.js';
import type { SourceIndex } from '../../text/source-index.js';
import type { Word } from '../../text/words.js';
import { type SidedParts, sidedParts } from './sided-parts.js';
import { sourceSides, type SidedMention } from './source-sides.js';
import { type ComparedSides, comparedSides } from './compared-sides.js';
import { wordsInLetters } from '../invented/other-names.js';
import { handednessIn, handsOf } from './handedness.js';
import { isOfOtherSide } from './side-contest.js';

const OPPOSITE: Readonly<Record<Side, Side | null>> = { left: 'right', right: 'left', both: null };

/** "RA" is room air, and no right arm. */
const LEAST_LETTERS = 3;

/** A side that the source has not for the same part of the body. */
export const checkSides: Check = (comparison) => {
  const { words } = comparison.sentence;
  const read = sidedParts(words);
  const compared = comparedSides(words);
  const inComparison = new Set(compared.flatMap(({ ats }) => ats));
  const inLetters = wordsInLetters(comparison, LEAST_LETTERS);
  return [
    ...otherHands(comparison),
    ...compared.flatMap((each) => comparedAt(each, comparison)),
    ...read.flatMap((sided): Mismatch[] => {
      const word = words[sided.at];
      // "left ventricular" of "LVEF"
      if (inComparison.has(sided.at) || (word && inLetters.has(word))) return [];
      const says = verdictOf(sided, read, comparison);
      return says === null ? [] : [mismatchAt(words, sided.at, says)];
    }),
  ];
};

function otherHands({ sentence, source }: Comparison): readonly Mismatch[] {
  const handed = handednessIn(sentence.words);
  if (handed.length === 0) return [];
  const hands = handsOf(source);
  return handed
    .filter(({ side }) => hands.size > 0 && !hands.has(side))
    .map(({ at }) => mismatchAt(sentence.words, at, 'contradicted'));
}

/** "Worse on the left than on the left", or the other way round than the source has it. */
function comparedAt(
  { more, than, ats }: ComparedSides,
  { sentence, source }: Comparison,
): readonly Mismatch[] {
  const [first = 0] = ats;
  if (more === than) return [mismatchAt(sentence.words, first, 'contradicted')];
  const said = sourceSides(source).compared;
  if (said.length === 0 || said.some((each) => each.more === more)) return [];
  return [mismatchAt(sentence.words, first, 'contradicted')];
}

function mismatchAt(words: readonly Word[], at: number, says: Mismatch['says']): Mismatch {
  const { start = 0, end = 0 } = words[at] ?? {};
  return { code: 'side', says, start, end };
}

function verdictOf(
  sided: SidedParts,
  all: readonly SidedParts[],
  comparison: Comparison,
): Mismatch['says'] | null {
  const { source } = comparison;
  const { side } = sided;
  const said = mentionsOf(sided, comparison);
  const sides = new Set(said.map((each) => each.side));
  // what a note calls bilateral is often said without a word for it: "your lungs are clear"
  if (side === 'both') return null;
  if (sides.size === 0) {
    if (isSaidNear(sided, source)) return null;
    return isShown(sided, source) ? 'partly' : 'unsupported';
  }
  const isNamedToo = all.some(
    (other) => other.side === OPPOSITE[side] && isOfSamePart(other, sided),
  );
  if (!sides.has(side)) return sides.has('both') && isNamedToo ? null : 'contradicted';
  if (sides.size === 1) return null;
  if (sides.has('both') && isMeantOfBoth(sided, comparison)) return 'contradicted';
  if (isOneOfPair(sided, all)) return null;
  return isNamedTwice(sided, all, comparison) || isOfOtherSide(sided, all, comparison)
    ? 'contradicted'
    : null;
}

/** A talk of that part that names no side at all, where a hand shows it: "does the hip hurt here?" */
function isShown({ parts }: SidedParts, source: SourceIndex): boolean {
  const isTalk = source.units.some(({ speaker }) => isOfClinic(speaker));
  if (!isTalk || sourceSides(source).mentions.length > 0) return false;
  const names = new Set(parts.map(({ name }) => name));
  return source.units.some(({ words }) =>
    words.some((_, at) => names.has(bodyPartAt(words, at)?.name ?? '')),
  );
}

/** The side is named of a region beside it, or of nothing that is known. */
function isSaidNear({ side, parts }: SidedParts, source: SourceIndex): boolean {
  return sourceSides(source).mentions.some(
    (each) =>
      each.side === side &&
      (each.parts.length === 0 ||
        each.parts.some((there) => parts.some((here) => areNeighbours(here.region, there.region)))),
  );
}

/** Where the source names a side of the same part, or else of one near it. */
function mentionsOf({ parts }: SidedParts, { source }: Comparison): readonly SidedMention[] {
  const { mentions } = sourceSides(source);
  if (parts.length === 0) return mentions;
  const names = new Set(parts.map(({ name }) => name));
  const same = mentions.filter((each) => each.parts.some(({ name }) => names.has(name)));
  if (same.length > 0) return same;
  const regions = new Set(parts.map(({ region }) => region));
  return mentions.filter((each) =>
    each.parts.some(({ region }) => regions.has(region) || region === 'body'),
  );
}

/** "Left knees", "left knee pain, worse on the left than on the right" */
function isMeantOfBoth({ at, parts }: SidedParts, { sentence: { words } }: Comparison): boolean {
  const isPlural =
    parts[0]?.isBoth === true &&
    !/^(?:and|or|than)$/.test(words[at - 1]?.text ?? '') &&
    !/^(?:side|one|more|less)$/.test(words[at + 1]?.text ?? '');
  return (
    isPlural ||
    comparedSides(words).some(({ than, ats }) => than !== null && ats.every((each) => each > at))
  );
}

/** "Right and left rotation" is said of both. */
function isOneOfPair({ at, side }: SidedParts, all: readonly SidedParts[]): boolean {
  return all.some((other) => Math.abs(other.at - at) === 2 && other.side === OPPOSITE[side]);
}

/** "4/5 on the left and 5/5 on the left" where the source names both in one sentence. */
function isNamedTwice(
  sided: SidedParts,
  all: readonly SidedParts[],
  { aligned, source }: Comparison,
): boolean {
  const [first, second] = all;
  if (!first || !second || all.some(({ side }) => side !== sided.side) || sided.at === first.at)
    return false;
  const { mentions } = sourceSides(source);
  return aligned.some((unit) => {
    const sides = new Set(
      mentions
        .filter((each) => each.unit === unit && isOfSame(each, sided))
        .map(({ side }) => side),
    );
    return sides.has('left') && sides.has('right');
  });
}

function isOfSamePart(one: SidedParts, other: SidedParts): boolean {
  if (one.parts.length === 0 || other.parts.length === 0) return true;
  return one.parts.some(({ name }) => other.parts.some((part) => part.name === name));
}

function isOfSame(one: SidedParts, other: SidedParts): boolean {
  if (one.parts.length === 0 || other.parts.length === 0) return true;
  return one.parts.some(({ region }) => other.parts.some((part) => part.region === region));
}
