import type { FindingCode } from '../../evidence/evidence.js';
import {
  CERTAINTY_MARKS,
  COURSE_MARKS,
  REALIZATION_MARKS,
  TIME_MARKS,
} from '../../lexicons/qualities/mark-words.js';
import type { Term } from '../../text/terms.js';
import type { Word } from '../../text/words.js';
import type { Comparison } from '../comparison.js';
import type { Polarity } from '../negation/denials/deny.js';
import { isDiagnosis, isProcedure } from './findings.js';
import { type Claim, MarkedReader } from './marked-places.js';

/** What a claim or a place says in one respect; null where that cannot be said. */
export type Stance = string | null;

export interface MarkedRespect {
  readonly code: FindingCode;
  readonly reader: MarkedReader;
  /** What the draft says, and what a place of the source says. */
  readonly stanceOf: (values: ReadonlySet<string>, polarity: Polarity) => Stance;
  /** By what the draft says: what contradicts it. */
  readonly opposites: Readonly<Record<string, readonly string[]>>;
  /** What a claim is about in the first place; others only say which. */
  readonly isHead: (term: Term, words: readonly Word[]) => boolean;
  /** Whether the claim is one that is compared. */
  readonly isCompared: (stance: string, claim: Claim, comparison: Comparison) => boolean;
}

const certainty: MarkedRespect = {
  code: 'certainty',
  reader: new MarkedReader(CERTAINTY_MARKS),
  stanceOf: (values, polarity) => {
    if (values.has('open') || values.has('other')) return null;
    const isSure = values.has('sure');
    const isUnsure = values.has('unsure') || values.has('weak');
    if (values.has('unlikely')) {
      if (isSure) return null;
      return values.has('unsure') ? 'refuted' : 'no';
    }
    if (polarity === -1) return isUnsure ? null : 'no';
    if (polarity === 0) return isUnsure ? 'unsure' : null;
    if (isUnsure && isSure) return null;
    if (values.has('unsure')) return 'unsure';
    if (values.has('weak')) return 'weak';
    return isSure ? 'sure' : 'plain';
  },
  opposites: {
    sure: ['unsure', 'weak', 'no', 'refuted'],
    plain: ['unsure', 'refuted'],
    unsure: ['sure', 'plain', 'no'],
    weak: ['sure', 'no'],
    no: ['sure', 'plain', 'unsure'],
  },
  isHead: isDiagnosis,
  isCompared: (stance, { values, terms }, { sentence }) =>
    (stance !== 'no' || values.has('unlikely')) &&
    (terms.some((term) => isDiagnosis(term, sentence.words)) ||
      !terms.some((term) => isProcedure(term, sentence.words))),
};

const time: MarkedRespect = {
  code: 'time',
  reader: new MarkedReader(TIME_MARKS, new Set(['is', 'was', 'never'])),
  stanceOf: (values) => {
    if (values.has('other')) return null;
    const isOver = values.has('over');
    const isNow = values.has('now');
    if (values.has('never')) return isOver ? 'over' : 'never';
    if (isNow && (isOver || values.has('hist'))) return null;
    if (isOver) return 'over';
    if (isNow) return 'now';
    if (values.has('hist')) return 'hist';
    if (values.has('was')) return values.has('is') ? null : 'was';
    return values.has('is') ? 'is' : 'plain';
  },
  opposites: {
    now: ['over', 'hist', 'never'],
    is: ['over', 'hist', 'was', 'never'],
    over: ['now', 'is', 'never'],
    hist: ['now', 'is'],
    never: ['over', 'is', 'now', 'was'],
  },
  isHead: isDiagnosis,
  isCompared: (_, { terms }, { sentence }) =>
    terms.every(({ from }) => sentence.polarities[from] !== -1),
};

/** Whether something was done, is planned, was offered, refused or missed. */
export const REALIZATION: MarkedRespect = {
  code: 'realization',
  reader: new MarkedReader(REALIZATION_MARKS),
  stanceOf: (values) => {
    if (values.has('other') || values.has('open')) return null;
    const isDone = values.has('done');
    const said = ['missed', 'refused', 'offered', 'planned'].filter((value) => values.has(value));
    // "was offered and declined", "the planned operation was cancelled": the last word counts
    if (said.length > 1) return said[0] ?? null;
    if (said.length === 1) return isDone ? null : (said[0] ?? null);
    if (isDone) return 'done';
    return values.has('had') ? 'done' : 'plain';
  },
  opposites: {
    done: ['planned', 'offered', 'refused', 'missed'],
    planned: ['done', 'refused', 'missed'],
    offered: ['done', 'missed'],
    refused: ['done', 'planned', 'offered', 'missed'],
    missed: ['done', 'planned', 'refused', 'offered'],
  },
  isHead: isProcedure,
  // "no puncture was done" says that it was not
  isCompared: (_, { terms, values }, { sentence }) =>
    terms.every(({ from }) => sentence.polarities[from] !== -1) &&
    (values.has('done') || terms.some((term) => isProcedure(term, sentence.words))),
};

const course: MarkedRespect = {
  code: 'change',
  reader: new MarkedReader(COURSE_MARKS),
  stanceOf: (values) =>
    values.size > 1 || values.has('other') ? null : ([...values][0] ?? 'plain'),
  opposites: {
    same: ['better', 'worse', 'up', 'down'],
    better: ['worse', 'same'],
    worse: ['better', 'same'],
    up: ['down', 'same'],
    down: ['up', 'same'],
  },
  isHead: isDiagnosis,
  isCompared: () => true,
};

export const MARKED_RESPECTS: readonly MarkedRespect[] = [REALIZATION, certainty, time, course];
