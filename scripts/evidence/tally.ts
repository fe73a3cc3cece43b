import { EVIDENCE_STATUSES, type EvidenceStatus } from '@app/faithfulness';
import { type BreakKind, BREAKS } from './breaks/break.js';
import type { BrokenSentence, TrueSentence } from './score.js';

/** Of one kind of break, or of one way to make it. */
export interface BreakTally {
  readonly kind: BreakKind;
  /** Null for all ways together. */
  readonly how: string | null;
  readonly made: number;
  readonly flagged: number;
  /** Those whose fact does not stand in the source by its words, so that it was no truth that was broken. */
  readonly notFromTruth: number;
  /** Those from a sentence that was flagged before it was broken. */
  readonly flaggedBefore: number;
  /** The rest: a fact that stands in the source, in a sentence without a flag. */
  readonly counted: number;
  readonly countedFlagged: number;
  /** Where the check also names the kind of fact that was broken. */
  readonly countedNamed: number;
  /** Of the counted, those from a sentence that the check itself calls supported. */
  readonly supported: number;
  readonly supportedFlagged: number;
  /** Sentences, flagged or not, in which a fact of the source was broken, and how many were flagged unbroken. */
  readonly sentences: number;
  readonly sentencesFlagged: number;
}

export interface Tally {
  readonly sentences: number;
  readonly flagged: number;
  readonly statuses: Readonly<Record<EvidenceStatus, number>>;
  /** True sentences by the finding they were flagged with; a sentence with two findings counts in both. */
  readonly findings: Readonly<Record<string, number>>;
  /** Sentences with a number that the source does not have, by a look at its numbers alone. */
  readonly withUnknownNumber: number;
  readonly withUnknownNumberFlagged: number;
  readonly breaks: readonly BreakTally[];
}

export function tally(sentences: readonly TrueSentence[]): Tally {
  const flagged = sentences.filter(({ isFlagged }) => isFlagged);
  const codes = flagged.flatMap(({ evidence }) => [
    ...new Set(evidence.findings.map(({ code }) => code)),
  ]);
  const unknown = sentences.filter(({ broken }) =>
    broken.some(({ kind, isFromTruth }) => kind === 'number' && !isFromTruth),
  );
  return {
    sentences: sentences.length,
    flagged: flagged.length,
    statuses: {
      supported: count(sentences, 'supported'),
      partly: count(sentences, 'partly'),
      unsupported: count(sentences, 'unsupported'),
      contradicted: count(sentences, 'contradicted'),
      'not-found': count(sentences, 'not-found'),
      unchecked: count(sentences, 'unchecked'),
    },
    findings: Object.fromEntries(
      [...Map.groupBy(codes.toSorted(), (code) => code)].map(([code, some]): [string, number] => [
        code,
        some.length,
      ]),
    ),
    withUnknownNumber: unknown.length,
    withUnknownNumberFlagged: unknown.filter(({ isFlagged }) => isFlagged).length,
    breaks: BREAKS.flatMap((kind) => tallyKind(kind, sentences)),
  };
}

function count(
  sentences: readonly TrueSentence[],
  status: (typeof EVIDENCE_STATUSES)[number],
): number {
  return sentences.filter(({ evidence }) => evidence.status === status).length;
}

/** All ways together first, then each where there are several. */
function tallyKind(kind: BreakKind, sentences: readonly TrueSentence[]): readonly BreakTally[] {
  const all = sentences.flatMap((sentence) =>
    sentence.broken
      .filter((broken) => broken.kind === kind)
      .map((broken) => ({ sentence, broken })),
  );
  const ways = Map.groupBy(all, ({ broken }) => broken.how);
  // drugs and units are broken in as many ways as there are names
  const some =
    ways.size > 1 && ways.size <= 5
      ? [...ways].toSorted(([one], [other]) => one.localeCompare(other))
      : [];
  return [tallyWay(kind, null, all), ...some.map(([how, ones]) => tallyWay(kind, how, ones))];
}

interface Made {
  readonly sentence: TrueSentence;
  readonly broken: BrokenSentence;
}

function tallyWay(kind: BreakKind, how: string | null, all: readonly Made[]): BreakTally {
  const fromTruth = all.filter(({ broken }) => broken.isFromTruth);
  const counted = fromTruth.filter(({ sentence }) => !sentence.isFlagged);
  const supported = counted.filter(({ sentence }) => sentence.evidence.status === 'supported');
  const sentences = new Set(fromTruth.map(({ sentence }) => sentence));
  return {
    kind,
    how,
    made: all.length,
    flagged: flaggedOf(all),
    notFromTruth: all.length - fromTruth.length,
    flaggedBefore: fromTruth.length - counted.length,
    counted: counted.length,
    countedFlagged: flaggedOf(counted),
    countedNamed: counted.filter(({ broken }) => broken.isFlagged && broken.isNamed).length,
    supported: supported.length,
    supportedFlagged: flaggedOf(supported),
    sentences: sentences.size,
    sentencesFlagged: [...sentences].filter(({ isFlagged }) => isFlagged).length,
  };
}

function flaggedOf(some: readonly Made[]): number {
  return some.filter(({ broken }) => broken.isFlagged).length;
}
