import { germanQualifier } from '../../lexicons/de/qualifiers.js';
import type { GermanComparison } from '../comparison.js';
import type { GermanUnit } from '../unit.js';

/** What a word says, and the name that it says it of; null where no name stands beside it. */
interface Said {
  readonly attribute: number;
  readonly value: number;
  readonly name: string | null;
}

const FURTHEST = 4;
const known = new WeakMap<GermanUnit, readonly Said[]>();

/**
 * Whether a sentence says how severe, of what kind or where something is, and its places in the source say otherwise, or
 * nothing: no German rule tells, so nobody vouches for it.
 */
export function isOtherwiseQualified({ sentence, source, aligned }: GermanComparison): boolean {
  const places = aligned.flatMap((at) => source.units[at] ?? []).flatMap(saidIn);
  return saidIn(sentence).some((claim) => {
    const alike = places.filter(({ attribute }) => attribute === claim.attribute);
    const same = alike.filter(({ value }) => value === claim.value);
    if (same.length === alike.length && same.length > 0) return false;
    return !same.some(({ name }) => name !== null && name === claim.name);
  });
}

function saidIn(unit: GermanUnit): readonly Said[] {
  const said = known.get(unit) ?? readUnit(unit);
  known.set(unit, said);
  return said;
}

function readUnit({ text, words }: GermanUnit): readonly Said[] {
  return words.flatMap((word, at): Said[] => {
    const qualifier = germanQualifier(word.text);
    if (!qualifier) return [];
    const next = words
      .slice(at + 1, at + 1 + FURTHEST)
      .find(({ isNoun, weight }) => isNoun && weight === 1);
    const isOfClause = next && !/[,;.:|\n]/.test(text.slice(word.end, next.start));
    const before = words.slice(0, at).findLast(({ isNoun, weight }) => isNoun && weight === 1);
    return [{ ...qualifier, name: (isOfClause ? next : before)?.key ?? null }];
  });
}
