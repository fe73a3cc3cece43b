import { drugNamed, drugsWithin, knownDrugNames } from '../lexicons/drugs.js';
import { type Side, sideNamed, wordsOfSide } from '../lexicons/sides.js';

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
