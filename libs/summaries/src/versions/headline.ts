import type { OmissionTrace } from '../tracing/sentence-trace.js';
import { findingOf, type VersionSentence } from './version-sentences.js';

/** What has to be known of a draft before it is believed: first what it leaves out and what is to be checked. */
export interface Headline {
  /** Omissions that must be answered, and are not. */
  readonly leftOut: number;
  /** The other omissions. */
  readonly listed: number;
  /** Sentences that the documents contradict or do not support, and for which nobody gave a reason. */
  readonly toCheck: number;
  /** Sentences that the check could not judge: nobody but the reader compares them with the documents. */
  readonly unchecked: number;
  /** Sentences of which all is supported. */
  readonly supported: number;
  readonly statements: number;
}

/** What was found of a text; null instead of sentences with evidence where nothing was checked. */
export interface Judged {
  readonly isChecked: boolean;
  readonly sentences: readonly VersionSentence[];
  readonly omissions: readonly OmissionTrace[];
}

/** By their numbers, from 1. */
export interface Answered {
  readonly sentences: ReadonlySet<number>;
  readonly omissions: ReadonlySet<number>;
}

export const NOTHING_ANSWERED: Answered = { sentences: new Set(), omissions: new Set() };

/** Null where nothing was checked. */
export function headlineOf(
  { isChecked, sentences, omissions }: Judged,
  answered: Answered = NOTHING_ANSWERED,
): Headline | null {
  if (!isChecked) return null;
  const statements = sentences.filter(({ evidence }) => evidence.length > 0);
  const mustAnswer = omissions.filter((omission) => omission.tier === 'must-answer');
  return {
    leftOut: omissions.filter(
      ({ tier }, index) => tier === 'must-answer' && !answered.omissions.has(index + 1),
    ).length,
    listed: omissions.length - mustAnswer.length,
    toCheck: sentences.filter(
      (sentence, index) => findingOf(sentence) !== null && !answered.sentences.has(index + 1),
    ).length,
    unchecked: statements.filter(({ evidence }) =>
      evidence.some(({ status }) => status === 'unchecked'),
    ).length,
    supported: statements.filter(({ evidence }) =>
      evidence.every(({ status }) => status === 'supported'),
    ).length,
    statements: statements.length,
  };
}

/** As a summary's row keeps it; nothing of what was not checked. */
export function headlineColumns(headline: Headline | null): {
  readonly openFindings: number | null;
  readonly leftOut: number | null;
  readonly listed: number | null;
  readonly uncheckedStatements: number | null;
  readonly supported: number | null;
  readonly statements: number | null;
} {
  return {
    openFindings: headline?.toCheck ?? null,
    leftOut: headline?.leftOut ?? null,
    listed: headline?.listed ?? null,
    uncheckedStatements: headline?.unchecked ?? null,
    supported: headline?.supported ?? null,
    statements: headline?.statements ?? null,
  };
}

/** The way back. Null of what was not checked, or by a check that counted less. */
export function headlineFrom(columns: ReturnType<typeof headlineColumns>): Headline | null {
  const { openFindings: toCheck, leftOut, listed, supported, statements } = columns;
  const unchecked = columns.uncheckedStatements;
  if (toCheck === null || leftOut === null || listed === null) return null;
  if (unchecked === null || supported === null || statements === null) return null;
  return { leftOut, listed, toCheck, unchecked, supported, statements };
}
