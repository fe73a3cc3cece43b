import type { FindingCode } from '../evidence/evidence.js';
import type { GermanComparison } from './comparison.js';
import { NO_MATTER, SOMEBODY } from '../lexicons/de/qualities/qualities.js';
import type { Certainty, Qualities } from './qualities/qualities.js';
import { maySame } from './qualities/relatives.js';
import type { GermanWord } from './words.js';

export type Verdict = 'same' | 'other' | 'partly' | null;

export interface QualityRule {
  readonly code: FindingCode;
  /** Of which words it is asked. */
  readonly isAbout: (comparison: GermanComparison, at: number) => boolean;
  /** How what the source says of a thing goes with what the sentence says; null where that tells nothing. */
  readonly compare: (said: Qualities, source: Qualities, word: GermanWord) => Verdict;
  /** A place counts that fits so nearly as well as the best one. */
  readonly nearlyBest: number;
}

const isThing = ({ sentence }: GermanComparison, at: number): boolean => {
  const word = sentence.words[at];
  return word?.weight === 1 && word.isNoun;
};
const isDrug = ({ sentence }: GermanComparison, at: number): boolean =>
  (sentence.words[at]?.drug ?? null) !== null;
const isClaim = ({ sentence }: GermanComparison, at: number): boolean => {
  const word = sentence.words[at];
  if (word === undefined || SOMEBODY.test(word.text)) return false;
  return word.weight === 1 || word.isAct;
};
const isWord = ({ sentence }: GermanComparison, at: number): boolean =>
  sentence.words[at]?.weight === 1;
/** "Geschwollen" is on a side, "arbeitet" and "relevant" are on none. */
const isSided = (comparison: GermanComparison, at: number): boolean => {
  const { text = '', isNoun = false } = comparison.sentence.words[at] ?? {};
  return isWord(comparison, at) && (isNoun || !/^(?!ge|be|ver|zer|ent|er)\p{L}+t$/u.test(text));
};
/** What is done to a patient; where a sentence names nothing that is known as such, its things. */
const isAct = (comparison: GermanComparison, at: number): boolean => {
  const { words, hasAct } = comparison.sentence;
  if (hasAct) return words[at]?.isAct === true;
  return isThing(comparison, at) && !isDrug(comparison, at) && !words[at]?.isProblem;
};
const isFinding = (comparison: GermanComparison, at: number): boolean =>
  isThing(comparison, at) && !comparison.sentence.words[at]?.isAct && !isDrug(comparison, at);
const isResult = (comparison: GermanComparison, at: number): boolean =>
  isThing(comparison, at) && !isDrug(comparison, at);

const isTreatment = (comparison: GermanComparison, at: number): boolean =>
  (isThing(comparison, at) || comparison.sentence.words[at]?.isAct === true) &&
  !isDrug(comparison, at);

/** What somebody can have: no day of the week, place or name. */
const isMatter = (comparison: GermanComparison, at: number): boolean =>
  isThing(comparison, at) && !NO_MATTER.test(comparison.sentence.words[at]?.text ?? '');
const isTimed = (comparison: GermanComparison, at: number): boolean =>
  isWord(comparison, at) && !NO_MATTER.test(comparison.sentence.words[at]?.text ?? '');

const NEARLY_BEST = 0.75;
const COURSE = /^(?:not )?(?:start|stop|continue|pause)$/;
/** A letter speaks of an examination before and after it took place. */
const NEARLY_BEST_OF_ACTS = 0.5;

export const QUALITY_RULES: readonly QualityRule[] = [
  { code: 'negation', isAbout: isClaim, compare: compareDenial, nearlyBest: NEARLY_BEST },
  { code: 'certainty', isAbout: isFinding, compare: compareCertainty, nearlyBest: NEARLY_BEST },
  { code: 'time', isAbout: isTimed, compare: compareTime, nearlyBest: NEARLY_BEST },
  { code: 'experiencer', isAbout: isMatter, compare: compareWho, nearlyBest: NEARLY_BEST },
  { code: 'side', isAbout: isSided, compare: compareSide, nearlyBest: NEARLY_BEST },
  { code: 'change', isAbout: isDrug, compare: compareChange, nearlyBest: NEARLY_BEST },
  { code: 'change', isAbout: isTreatment, compare: compareCourse, nearlyBest: NEARLY_BEST },
  { code: 'permission', isAbout: isWord, compare: comparePermission, nearlyBest: NEARLY_BEST },
  { code: 'realization', isAbout: isAct, compare: compareActs, nearlyBest: NEARLY_BEST_OF_ACTS },
  { code: 'result', isAbout: isResult, compare: compareLevel, nearlyBest: NEARLY_BEST },
];

function compareDenial(
  said: Qualities,
  source: Qualities,
  { isAct: isOfAct, drug }: GermanWord,
): Verdict {
  if (said.change !== null || source.change !== null)
    return compareTaken(said, source, drug !== null);
  if (said.polarity === 0 || source.polarity === 0) return null;
  if (!maySame(said.who, source.who)) return null;
  if (said.polarity === source.polarity) return 'same';
  // "klang ab" and "keine Übelkeit"
  const affirmed = said.polarity === 1 ? said : source;
  if (said.acts.has('refused') !== source.acts.has('refused') && isOfAct) {
    if (affirmed.acts.size === 0) return null;
  }
  if (affirmed.time === 'over' && !isOfAct) return 'partly';
  return said.acts.has('refused') && source.acts.has('refused') ? 'same' : 'other';
}

/** What was never begun is taken, or what goes on is not. */
function compareTaken(said: Qualities, source: Qualities, isOfDrug: boolean): Verdict {
  if (said.change === null && source.change === 'not start') {
    const isLeft = said.acts.has('planned') || said.acts.has('refused');
    return said.polarity === 1 && !isLeft ? 'other' : null;
  }
  const [going, other] = said.change === 'continue' ? [said, source] : [source, said];
  const isDenied = going.change === 'continue' && other.change === null && other.polarity === -1;
  return isDenied && isOfDrug ? 'other' : null;
}

function compareCertainty(said: Qualities, source: Qualities): Verdict {
  if (!maySame(said.who, source.who) || said.polarity === -1 || source.polarity === -1) return null;
  const pair = new Set<Certainty | null>([said.certainty, source.certainty]);
  if (said.certainty === source.certainty) return 'same';
  if (pair.has('unlikely')) {
    return pair.has('hinted') || pair.has('suspected') ? 'partly' : 'other';
  }
  if (said.polarity !== 1 || source.polarity !== 1) return null;
  if (pair.has('suspected')) return pair.has('hinted') ? 'same' : 'other';
  if (!pair.has('hinted')) return 'same';
  return source.certainty === 'hinted' || pair.has('certain') ? 'other' : 'partly';
}

function compareTime(said: Qualities, source: Qualities): Verdict {
  // "raucht nicht mehr" denies nothing of then
  if (said.polarity === -1 || source.polarity === -1 || !maySame(said.who, source.who)) return null;
  const [now, then] = [momentOf(said), momentOf(source)];
  if (now === then) return 'same';
  if (now === 'current') return then === 'past' ? 'other' : 'same';
  if (now === 'past') return then === 'current' ? 'other' : 'partly';
  return then === 'past' ? 'partly' : 'same';
}

function momentOf({ time }: Qualities): 'past' | 'current' | null {
  return time === 'over' ? 'past' : time;
}

function compareWho(said: Qualities, source: Qualities): Verdict {
  if (maySame(said.who, source.who)) return 'same';
  const isFamily = said.who !== 'patient' && source.who !== 'patient';
  return isFamily && (said.who === 'family' || source.who === 'family') ? 'same' : 'other';
}

function compareSide(said: Qualities, source: Qualities): Verdict {
  if (said.side === null) return null;
  if (source.side === null) return 'partly';
  return said.side === source.side ? 'same' : 'other';
}

function compareChange(said: Qualities, source: Qualities): Verdict {
  if (said.change === null || source.change === null) return null;
  if (said.change === source.change) return 'same';
  // begun and then reduced: both hold of it
  if ([said.change, source.change].includes('start') && isOfDose(said, source)) return 'partly';
  const isNot = said.change.startsWith('not ') || source.change.startsWith('not ');
  return isNot ? compareDeniedChange(said, source) : 'other';
}

function isOfDose(...both: readonly Qualities[]): boolean {
  return both.some(({ change }) => change === 'increase' || change === 'decrease');
}

function compareDeniedChange(said: Qualities, source: Qualities): Verdict {
  if (said.change === null || source.change === null) return null;
  return said.change === `not ${source.change}` || source.change === `not ${said.change}`
    ? 'other'
    : null;
}

/** Of a treatment that is no drug; values rise and fall by themselves. */
function compareCourse(said: Qualities, source: Qualities): Verdict {
  const isCourse = [said.change, source.change].every(
    (change) => change !== null && COURSE.test(change),
  );
  return isCourse ? compareChange(said, source) : compareDeniedChange(said, source);
}

function comparePermission(said: Qualities, source: Qualities): Verdict {
  if (said.permission === null || source.permission === null) return null;
  return said.permission === source.permission ? 'same' : 'other';
}

/** What was refused is denied as well; here it is asked of what was to be done. */
function compareActs(said: Qualities, source: Qualities): Verdict {
  if (said.acts.size === 0 || source.acts.size === 0) return null;
  if (said.polarity === -1 || source.polarity === -1) {
    return said.polarity === source.polarity ? 'same' : null;
  }
  return [...said.acts].some((act) => source.acts.has(act)) ? 'same' : 'other';
}

function compareLevel(said: Qualities, source: Qualities): Verdict {
  if (said.level === null || source.level === null) return null;
  if (said.level === source.level) return 'same';
  const levels = new Set([said.level, source.level]);
  return levels.has('abnormal') && !levels.has('normal') ? null : 'other';
}
