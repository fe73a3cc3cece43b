import type { Span } from '../segments.js';

export const EVIDENCE_STATUSES = ['supported', 'partly', 'unsupported', 'contradicted'] as const;
export type EvidenceStatus = (typeof EVIDENCE_STATUSES)[number];

/** Stable codes: what was in doubt. */
export const DOUBT_CODES = [
  'number',
  'unit',
  'negation',
  'side',
  'drug',
  'problem',
  'person',
  'no-source',
] as const;
export type DoubtCode = (typeof DOUBT_CODES)[number];

/** What is in doubt, and the place of its words in the summary (UTF-16). */
export interface Doubt {
  readonly code: DoubtCode;
  readonly start: number;
  readonly end: number;
}

/** What the source has for one sentence of a summary. */
export interface SentenceEvidence {
  /** Of the sentence in the summary's text, UTF-16. */
  readonly start: number;
  readonly end: number;
  readonly status: EvidenceStatus;
  /** In the source's text and order, not overlapping, few and short. */
  readonly spans: readonly Span[];
  readonly doubts: readonly Doubt[];
}
