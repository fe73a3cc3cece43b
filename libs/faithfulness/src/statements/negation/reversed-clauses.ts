import { isBorder } from './clause-borders.js';
import type { Comparison, Mismatch } from '../comparison.js';
import { FRAME } from '../../lexicons/denials/denial-words.js';
import type { Polarity } from './denials/deny.js';
import { hasHalfDenial } from './denials/half-denials.js';
import type { ReadUnit } from '../../text/source-index.js';
import type { Word } from '../../text/words.js';

/** So many of a clause's words, small ones too, have to stand in one clause of the source. */
const SHARE = 0.8;
const LEAST_WORDS = 2;
/** Where all of them are words of every note. */
const LEAST_COMMON_WORDS = 3;
const MOST_PLACES = 200;

interface Clause {
  readonly from: number;
  readonly to: number;
  /** Of each of these what is said of it. */
  readonly said: ReadonlyMap<string, Polarity>;
}

/**
 * A clause that the source has word for word, but for the denial: "he is not on the diet" against "I am on the diet".
 * Said so literally, the small words count too.
 */
export function reversedClauses(comparison: Comparison): readonly Mismatch[] {
  const { sentence, source, mentions } = comparison;
  const { words, polarities, terms } = sentence;
  return clausesIn(words, polarities).flatMap((clause): Mismatch[] => {
    const { from, to, said } = clause;
    const clauseTerms = terms.filter((term) => term.from >= from && term.from < to);
    const [start, end] = [words[from]?.start, words[to - 1]?.end];
    const here = polarityOf(said.values());
    const least = clauseTerms.some(({ weight }) => weight === 1) ? LEAST_WORDS : LEAST_COMMON_WORDS;
    if (said.size < least || here === 0) return [];
    if (start === undefined || end === undefined) return [];
    if (hasHalfDenial(words.slice(from, to))) return [];
    const units = new Set(
      clauseTerms.flatMap((term) =>
        (mentions.get(term) ?? []).slice(0, MOST_PLACES).map(({ unit }) => unit),
      ),
    );
    const there = [...units].flatMap((unit) => likeIn(source.units[unit], said));
    const isReversed = there.length > 0 && there.every((each) => each === -here);
    return isReversed ? [{ code: 'negation', says: 'contradicted', start, end }] : [];
  });
}

/** What clauses of a unit say that have nearly all of some words. */
function likeIn(
  unit: ReadUnit | undefined,
  here: ReadonlyMap<string, Polarity>,
): readonly Polarity[] {
  if (!unit) return [];
  return clausesIn(unit.words, unit.polarities).flatMap(({ from, to, said }) => {
    const both = [...said].filter(([stem]) => here.has(stem));
    if (both.length < SHARE * here.size) return [];
    const polarity = polarityOf(both.map(([, each]) => each));
    const isOpen = hasHalfDenial(unit.words.slice(from, to));
    return [isOpen ? 0 : polarity];
  });
}

/** A denial of any word of a clause is one of the clause; what is left open in part is left open. */
function polarityOf(said: Iterable<Polarity>): Polarity {
  const all = new Set(said);
  if (all.has(-1)) return -1;
  return all.has(0) ? 0 : 1;
}

function clausesIn(words: readonly Word[], polarities: readonly Polarity[]): readonly Clause[] {
  const clauses: Clause[] = [];
  for (let from = 0; from < words.length;) {
    let to = from + 1;
    while (to < words.length && !isBorder(words, to)) to++;
    const said = new Map<string, Polarity>();
    for (let at = from; at < to; at++) {
      const word = words[at];
      if (word && !FRAME.has(word.text)) said.set(word.stem, polarities[at] ?? 0);
    }
    clauses.push({ from, to, said });
    from = to;
  }
  return clauses;
}
