import type { Span } from '@app/text';
import type { Topic } from '../topics.js';

/**
 * What the source has for a sentence. `not-found`: the sentence says that the source is silent, and it is. `unchecked`:
 * no rule can tell, for the reason that stands in `absence`, or because the language has no rules.
 */
export const EVIDENCE_STATUSES = [
  'supported',
  'partly',
  'unsupported',
  'contradicted',
  'not-found',
  'unchecked',
] as const;
export type EvidenceStatus = (typeof EVIDENCE_STATUSES)[number];

/** Stable codes: in what a sentence differs from its source. */
export const FINDING_CODES = [
  'number',
  'unit',
  'negation',
  'side',
  'drug',
  'problem',
  'person',
  'no-source',
  /** "Not mentioned" or "none", where the source has it. */
  'absence',
  /** Said of the patient what happened to somebody else, or the other way round. */
  'experiencer',
  /** Permitted or forbidden. */
  'permission',
  /** Done, planned, offered or refused. */
  'realization',
  /** Certain or suspected. */
  'certainty',
  /** Mild or severe, acute or chronic, upper or lower. */
  'qualifier',
  /** Past or current. */
  'time',
  /** Started, stopped, increased or decreased. */
  'change',
  /** A dose, a route or a frequency of another drug. */
  'dose',
  /** A value of another row or column of a table. */
  'result',
  /** Shorthand with two meanings: `5/7`, PE, MS, `r/o`. */
  'ambiguous',
  /** A model that compared the sentence with its passages does not find all of it there. */
  'entailment',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** A difference, and the place of its words in the draft (UTF-16). */
export interface Finding {
  readonly code: FindingCode;
  readonly start: number;
  readonly end: number;
}

/** Why nobody can tell whether the source is silent: pages were not read, words were hardly legible, no rules. */
export const ABSENCE_LIMITS = ['unread', 'unsure', 'language'] as const;
export type AbsenceLimit = (typeof ABSENCE_LIMITS)[number];

/** What was searched for where a sentence says that nothing is there. */
export interface Absence {
  /** Null where the section asks for nothing that is known: then its own words were searched for. */
  readonly topic: Topic | null;
  /** Words of the section and of its profile that were searched for besides. */
  readonly terms: readonly string[];
  /** Null where the source was read whole. */
  readonly limit: AbsenceLimit | null;
}

/** What the source has for one sentence of a draft. */
export interface SentenceEvidence {
  /** Of the sentence in the draft, UTF-16. */
  readonly start: number;
  readonly end: number;
  readonly status: EvidenceStatus;
  /** In the source's text and order, not overlapping, few and short. */
  readonly spans: readonly Span[];
  readonly findings: readonly Finding[];
  /** Null of a sentence that says something. */
  readonly absence: Absence | null;
}
