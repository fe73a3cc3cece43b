import { clauseSpan } from '../clause-borders.js';
import type { Comparison, Mismatch } from '../../comparison.js';
import {
  DENIES_CLAUSE,
  DENIES_NEXT,
  KNOWS,
  NOT_A_DENIAL,
  PRONOUNS,
  THOUGHTS,
} from '../../../lexicons/denials/denial-words.js';
import { DENYING } from '../../../lexicons/denials/denying.js';
import { limitsOf } from './denial-limits.js';
import type { SourceIndex } from '../../../text/source-index.js';
import type { Term } from '../../../text/terms.js';
import type { Word } from '../../../text/words.js';

/** These many of the next words the source has to have in one breath; of more than these, most. */
const LEAST_WORDS = 2;
const ENOUGH_WORDS = 3;
const MOST_WORDS = 4;
const SHARE = 0.75;

/**
 * "We will not send an order" where the source says all of what follows in one breath, and has no word of denial there:
 * common words, of which nobody looks for one alone.
 */
export function bareDenials(comparison: Comparison): readonly Mismatch[] {
  const { sentence, source, aligned } = comparison;
  const { words, terms, polarities } = sentence;
  const found = words.flatMap(({ text, start }, at): Mismatch[] => {
    // 0 of what is only a condition
    if (!isDenial(words, at) || polarities[at + 1] !== -1) return [];
    const [, to] = clauseSpan(words, at);
    const isIn = (term: Term): boolean =>
      term.from > at && term.from < (DENIES_CLAUSE.has(text) ? words.length : to);
    const denied = terms.filter(isIn).slice(0, MOST_WORDS);
    const end = words[(denied.at(-1)?.to ?? 0) - 1]?.end;
    if (denied.length < LEAST_WORDS || end === undefined) return [];
    const units = unitsWith(denied, comparison);
    const isEnough =
      (denied.length >= ENOUGH_WORDS && units.length > 0) ||
      (denied.some(({ weight }) => weight === 1) && units.some((unit) => aligned.includes(unit)));
    const limits = limitsOf(words.slice(at, denied.at(-1)?.to), 0);
    if (!isEnough || units.some((unit) => isDenyingAt(source, unit, limits))) return [];
    return [{ code: 'negation', says: 'contradicted', start, end }];
  });
  return found.length > 0 ? found : deniedClauses(comparison);
}

/** "No sample was sent", "it is not recommended": a clause of which a record has nearly every word, and none of denial. */
function deniedClauses(comparison: Comparison): readonly Mismatch[] {
  const { sentence, source } = comparison;
  const { words, terms, polarities } = sentence;
  return words.flatMap(({ text }, at): Mismatch[] => {
    if (text !== 'no' && !isDenial(words, at)) return [];
    const [from, to] = clauseSpan(words, at);
    if (!polarities.slice(from, to).includes(-1)) return [];
    const clause = terms.filter((term) => term.from >= from && term.from < to);
    const [start, end] = [words[from]?.start, words[to - 1]?.end];
    if (start === undefined || end === undefined || clause.length < LEAST_WORDS) return [];
    if (!clause.some(({ weight }) => weight === 1)) return [];
    const units = unitsWith(clause, comparison);
    const limits = limitsOf(words, at);
    const isSaid =
      units.length > 0 &&
      units.every(
        (unit) => source.units[unit]?.speaker === '' && !isDenyingAt(source, unit, limits),
      );
    return isSaid ? [{ code: 'negation', says: 'contradicted', start, end }] : [];
  });
}

function isDenial(words: readonly Word[], at: number): boolean {
  const { text = '' } = words[at] ?? {};
  const next = words[at + 1]?.text ?? '';
  if (DENIES_CLAUSE.has(text)) return next === 'that' || PRONOUNS.has(next);
  if (text === 'non' || !DENIES_NEXT.has(text)) return false;
  return !NOT_A_DENIAL.has(next) && !KNOWS.has(next) && !THOUGHTS.has(next);
}

/** The units that have all of some terms, or of many most. */
function unitsWith(terms: readonly Term[], { mentions }: Comparison): readonly number[] {
  const counts = new Map<number, number>();
  for (const term of terms) {
    for (const unit of new Set((mentions.get(term) ?? []).map((place) => place.unit)))
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const least = terms.length > ENOUGH_WORDS ? Math.ceil(SHARE * terms.length) : terms.length;
  return [...counts].flatMap(([unit, count]) => (count >= least ? [unit] : []));
}

/** Whether a unit has a word of denial, asks something, answers a question with one, or lacks what limits a denial. */
function isDenyingAt({ units }: SourceIndex, at: number, limits: readonly string[]): boolean {
  const { text = '', words = [], isAnswered = true } = units[at] ?? {};
  if (isAnswered && DENYING.test(units[at + 1]?.text ?? '')) return true;
  if (!limits.every((limit) => words.some((word) => word.text === limit))) return true;
  return text.includes('?') || DENYING.test(text);
}
