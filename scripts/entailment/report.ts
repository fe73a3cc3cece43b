import type { Machine } from '../bench/machine.js';
import type { Language } from '../evidence/made/words.js';
import type { Case } from './cases.js';
import type { Verdict } from './judge.js';

/** What one way of judging makes of statements of one kind. */
export interface Counts {
  /** False ones that it flags. */
  readonly found: number;
  /** False ones that it calls supported. */
  readonly vouched: number;
  /** True ones that it flags. */
  readonly falseAlarms: number;
  /** True ones that it calls supported. */
  readonly supported: number;
}

/** Statements of one class, or all of a group, by rules alone and with the model. */
export interface Score {
  readonly from: Case['from'];
  readonly language: Language;
  /** Null of all classes together. */
  readonly class: string | null;
  readonly lies: number;
  readonly truths: number;
  readonly rules: Counts;
  readonly together: Counts;
}

/** What `--json` writes. A change of its form raises the version. */
export interface EntailmentReport {
  readonly version: 1;
  readonly checkVersion: number;
  readonly takenAt: string;
  readonly machine: Machine;
  readonly model: string;
  readonly adapterSha256: string;
  /** Each question took; questions of one source in a row share its reading. */
  readonly seconds: { readonly questions: number; readonly median: number; readonly p95: number };
  readonly scores: readonly Score[];
}

export interface ScoredCase {
  readonly case: Case;
  readonly rules: Verdict;
  readonly together: Verdict;
}

/** By group first all classes together, then one by one. */
export function scoresOf(scored: readonly ScoredCase[]): readonly Score[] {
  const groups = Map.groupBy(scored, ({ case: { from, language } }) => `${from} ${language}`);
  return [...groups.values()].flatMap((some) => {
    const classes = Map.groupBy(some, (one) => one.case.class);
    return [
      scoreOf(null, some),
      ...[...classes]
        .filter(([, few]) => few.length < some.length)
        .map(([name, few]) => scoreOf(name, few)),
    ];
  });
}

function scoreOf(name: string | null, some: readonly ScoredCase[]): Score {
  const [first] = some;
  if (!first) throw new Error('A group has at least one case.');
  const { from, language } = first.case;
  const truths = some.filter((one) => one.case.isTrue);
  return {
    from,
    language,
    class: name,
    lies: some.length - truths.length,
    truths: truths.length,
    rules: countsOf(some, ({ rules }) => rules),
    together: countsOf(some, ({ together }) => together),
  };
}

function countsOf(some: readonly ScoredCase[], verdictOf: (one: ScoredCase) => Verdict): Counts {
  const count = (isTrue: boolean, fits: (verdict: Verdict) => boolean): number =>
    some.filter((one) => one.case.isTrue === isTrue && fits(verdictOf(one))).length;
  return {
    found: count(false, ({ isFlagged }) => isFlagged),
    vouched: count(false, ({ isSupported }) => isSupported),
    falseAlarms: count(true, ({ isFlagged }) => isFlagged),
    supported: count(true, ({ isSupported }) => isSupported),
  };
}
