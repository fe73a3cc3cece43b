import type { GermanUnit } from '../unit.js';

/** A thing of their own, or what any plan has. */
export function sharesThing(one: GermanUnit, other: GermanUnit): boolean {
  const keys = new Set(
    one.words.filter(({ weight, isNoun }) => weight > 0 && isNoun).map(({ key }) => key),
  );
  return other.words.some(({ key, weight }) => weight > 0 && keys.has(key));
}

/** A name of their own, as a word or as a part of one. */
export function sharesName(one: GermanUnit, other: GermanUnit): boolean {
  const names = namesIn(one);
  return namesIn(other).some((name) =>
    names.some((said) => said === name || said.endsWith(name) || name.endsWith(said)),
  );
}

function namesIn({ words }: GermanUnit): readonly string[] {
  return words.flatMap(({ key, weight, isNoun }) =>
    weight === 1 && isNoun && key.length > 3 ? [key] : [],
  );
}
