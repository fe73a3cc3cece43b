import type { Mismatch } from '../statements/comparison.js';
import type { GermanCheck, GermanComparison } from './comparison.js';
import { germanStem } from './stem.js';
import type { GermanWord } from './words.js';
import type { Qualities } from './qualities/qualities.js';
import { QUALITY_RULES, type QualityRule, type Verdict } from './quality-rules.js';

/** Checks of what is said of a thing: whether it is so, for certain, when, of whom, on which side. */
export const QUALITY_CHECKS: readonly GermanCheck[] = QUALITY_RULES.map(
  (rule) => (comparison) => checkQuality(rule, comparison),
);

function checkQuality(rule: QualityRule, comparison: GermanComparison): readonly Mismatch[] {
  const { sentence } = comparison;
  return sentence.words.flatMap((word, at): Mismatch[] => {
    if (!rule.isAbout(comparison, at)) return [];
    const said = sentence.qualities()[at];
    const verdict = said ? verdictOf(rule, said, comparison, at) : null;
    if (verdict !== 'other' && verdict !== 'partly') return [];
    const { start, end } = word;
    return [{ code: rule.code, says: verdict === 'other' ? 'contradicted' : 'partly', start, end }];
  });
}

/** Whether the source was found to say of some word what the sentence says of it, in one class. */
export function isAgreed(code: string, comparison: GermanComparison): boolean {
  return QUALITY_RULES.filter((rule) => rule.code === code).some((rule) =>
    comparison.sentence.words.some((_, at) => {
      const said = comparison.sentence.qualities()[at];
      if (!said || !rule.isAbout(comparison, at) || !isSaid(code, said)) return false;
      return verdictOf(rule, said, comparison, at) === 'same';
    }),
  );
}

function isSaid(code: string, { certainty, time, acts }: Qualities): boolean {
  if (code === 'certainty') return certainty !== null;
  return code === 'time' ? time !== null : acts.size > 0;
}

/** "Kein Harnsäurestein" denies no stone: of a compound and its last part only the wider one denies both. */
function isOther(said: Qualities, word: GermanWord, source: Qualities, there: GermanWord): boolean {
  if (word.key === there.key || said.polarity === source.polarity) return false;
  const isLonger = word.text.length > there.text.length;
  return isLonger ? said.polarity === -1 : source.polarity === -1;
}

/** By the places that fit the sentence best; one that agrees is enough. */
function verdictOf(
  { code, compare, nearlyBest }: QualityRule,
  said: Qualities,
  { sentence, mentions, scores, bestScore, source }: GermanComparison,
  at: number,
): Verdict {
  const word = sentence.words[at];
  if (!word) return null;
  // "kein Fieber" and "fieberfrei"
  const isFree = code === 'negation' && said.polarity === -1;
  if (isFree && source.mentions(germanStem(`${word.text}frei`)).length > 0) return null;
  const scoreOf = ({ unit }: { readonly unit: number }): number => scores.get(unit) ?? 0;
  const places = (mentions[at] ?? []).toSorted((one, other) => scoreOf(other) - scoreOf(one));
  // "Vorstellung" has many places: only those of the sentence count
  let best = word.weight < 1 ? bestScore : null;
  let found: Verdict = null;
  for (const place of places) {
    const score = scoreOf(place);
    if (best !== null && score < nearlyBest * best) break;
    const unit = source.units[place.unit];
    const qualities = unit?.qualities()[place.word];
    const there = unit?.words[place.word];
    if (code === 'negation' && qualities && there && isOther(said, word, qualities, there))
      continue;
    const verdict = qualities ? compare(said, qualities, word) : null;
    if (verdict === null) continue;
    if (verdict === 'same') return 'same';
    best ??= score;
    if (found !== 'partly') found = verdict;
  }
  return found;
}
