import {
  CLASS_ENDINGS,
  drugNamed,
  drugsWithin,
  knownDrugNames,
  NO_DRUG,
} from '../lexicons/drugs/drugs.js';
import { OPERATION_ENDINGS, OPERATIONS } from '../lexicons/findings/operations.js';
import { type Side, sideNamed, wordsOfSide } from '../lexicons/findings/sides.js';

const WORDS = /[\p{L}\p{N}]+/gu;

/**
 * Names of drugs and sides of the body that a source has under no name, in small letters: a draft of it
 * that has one of them is wrong. By single words alone, and so for any language that has them.
 */
export function unsupportedNames(source: string): readonly string[] {
  const words = new Set(source.toLowerCase().match(WORDS));
  return [...unsupportedSides(words), ...unsupportedDrugs(words)];
}

function unsupportedDrugs(words: ReadonlySet<string>): readonly string[] {
  const named = new Set(
    [...words].flatMap((word) => {
      const drug = drugNamed(word);
      return drug === null ? [] : drugsWithin(drug);
    }),
  );
  return [...knownDrugNames()].filter(
    (name) => !words.has(name) && !named.has(drugNamed(name) ?? name),
  );
}

function unsupportedSides(words: ReadonlySet<string>): readonly string[] {
  const sides = new Set([...words].map(sideNamed));
  if (sides.has('both')) return [];
  const absent: readonly Side[] = (['left', 'right'] as const).filter((side) => !sides.has(side));
  return absent.flatMap(wordsOfSide);
}

const ENDINGS = [...CLASS_ENDINGS, ...OPERATION_ENDINGS];
/** What exists: which of it the source has is another question. */
const EXISTING = [...knownDrugNames(), ...NO_DRUG, ...OPERATIONS].filter(endsAsName);

/**
 * How names of drugs and operations end, and those that exist or stand in the source, in small letters: a model that does not
 * read a short form makes a word of it that ends so ("methylocyclosporine" of "methylpred").
 */
export function namesByEnding(source: string): {
  readonly endings: readonly string[];
  readonly known: readonly string[];
} {
  const own = (source.toLowerCase().match(WORDS) ?? []).filter(endsAsName);
  const known = new Set([...EXISTING, ...own]);
  return { endings: ENDINGS, known: [...known].flatMap(inBothNumbers) };
}

function endsAsName(word: string): boolean {
  return ENDINGS.some((ending) => word.endsWith(ending));
}

function inBothNumbers(word: string): readonly string[] {
  if (word.endsWith('y')) return [word, word.replace(/y$/, 'ies')];
  return word.endsWith('ies') ? [word, word.replace(/ies$/, 'y')] : [word];
}
