import type { FindingCode } from '../evidence/evidence.js';
import type { Mismatch } from '../statements/comparison.js';
import type { Qualities } from './clauses.js';
import type { GermanCheck, GermanComparison } from './comparison.js';

/** A place counts that fits nearly as well as the best one. */
const NEARLY_BEST = 0.75;

type Verdict = 'same' | 'other' | 'partly' | null;

interface Rule {
  readonly code: FindingCode;
  /** Of which words it is asked. */
  readonly isAbout: (comparison: GermanComparison, at: number) => boolean;
  /** How what the source says of a thing goes with what the sentence says; null where that tells nothing. */
  readonly compare: (said: Qualities, source: Qualities) => Verdict;
}

const isThing = ({ sentence }: GermanComparison, at: number): boolean => {
  const word = sentence.words[at];
  return word?.weight === 1 && word.isNoun;
};
const isDrug = ({ sentence }: GermanComparison, at: number): boolean =>
  (sentence.words[at]?.drug ?? null) !== null;
const isWord = ({ sentence }: GermanComparison, at: number): boolean =>
  sentence.words[at]?.weight === 1;

const RULES: readonly Rule[] = [
  {
    code: 'negation',
    isAbout: isWord,
    compare: (said, source) => {
      if (said.polarity === 0 || source.polarity === 0) return null;
      if (said.change !== null || source.change !== null) return null;
      if (said.who !== source.who) return null;
      return said.polarity === source.polarity ? 'same' : 'other';
    },
  },
  {
    code: 'certainty',
    isAbout: isThing,
    compare: (said, source) => {
      if (said.polarity !== 1 || source.polarity !== 1) return null;
      if (said.who !== source.who) return null;
      if (said.isSuspected === null || source.isSuspected === null) return null;
      return said.isSuspected === source.isSuspected ? 'same' : 'other';
    },
  },
  {
    code: 'time',
    isAbout: isWord,
    compare: (said, source) => {
      // "raucht nicht mehr" denies nothing of then
      if (said.polarity === -1 || source.polarity === -1 || said.who !== source.who) return null;
      if (said.time === source.time) return 'same';
      if (said.time === 'current') return source.time === 'past' ? 'other' : 'same';
      if (said.time === 'past') return source.time === 'current' ? 'other' : 'partly';
      return source.time === 'past' ? 'partly' : 'same';
    },
  },
  {
    code: 'experiencer',
    isAbout: isThing,
    compare: (said, source) => {
      if (said.who === source.who) return 'same';
      const isFamily = said.who !== 'patient' && source.who !== 'patient';
      return isFamily && (said.who === 'family' || source.who === 'family') ? 'same' : 'other';
    },
  },
  {
    code: 'side',
    isAbout: isWord,
    compare: (said, source) => {
      if (said.side === null) return null;
      if (source.side === null) return 'partly';
      return said.side === source.side ? 'same' : 'other';
    },
  },
  {
    code: 'change',
    isAbout: isDrug,
    compare: (said, source) => {
      if (said.change === null || source.change === null) return null;
      if (said.change === source.change) return 'same';
      const isNot = said.change.startsWith('not ') || source.change.startsWith('not ');
      if (!isNot) return 'other';
      return said.change === `not ${source.change}` || source.change === `not ${said.change}`
        ? 'other'
        : null;
    },
  },
  {
    code: 'permission',
    isAbout: isWord,
    compare: (said, source) => {
      if (said.permission === null || source.permission === null) return null;
      return said.permission === source.permission ? 'same' : 'other';
    },
  },
];

/** Checks of what is said of a thing: whether it is so, for certain, when, of whom, on which side. */
export const QUALITY_CHECKS: readonly GermanCheck[] = RULES.map(
  (rule) => (comparison) => checkQuality(rule, comparison),
);

function checkQuality(rule: Rule, comparison: GermanComparison): readonly Mismatch[] {
  const { sentence } = comparison;
  return sentence.words.flatMap((word, at): Mismatch[] => {
    const said = sentence.qualities[at];
    if (!said || !rule.isAbout(comparison, at)) return [];
    const verdict = verdictOf(rule, said, comparison, at);
    if (verdict !== 'other' && verdict !== 'partly') return [];
    const { start, end } = word;
    return [{ code: rule.code, says: verdict === 'other' ? 'contradicted' : 'partly', start, end }];
  });
}

/** By the places that fit the sentence best; one that agrees is enough. */
function verdictOf(
  { compare }: Rule,
  said: Qualities,
  { mentions, scores, source }: GermanComparison,
  at: number,
): Verdict {
  const judged: { readonly score: number; readonly verdict: Verdict }[] = [];
  let best = 0;
  for (const { unit, word } of mentions[at] ?? []) {
    const qualities = source.units[unit]?.qualities[word];
    const verdict = qualities ? compare(said, qualities) : null;
    if (verdict === null) continue;
    const score = scores.get(unit) ?? 0;
    judged.push({ score, verdict });
    best = Math.max(best, score);
  }
  const near = judged.filter(({ score }) => score >= NEARLY_BEST * best);
  if (near.length === 0) return null;
  if (near.some(({ verdict }) => verdict === 'same')) return 'same';
  return near.some(({ verdict }) => verdict === 'partly') ? 'partly' : 'other';
}
