import type { SentenceEvidence } from './evidence.js';

/** Sentences that a person has to look at: the source has nothing of them, or says otherwise. */
export function openFindings(evidence: readonly SentenceEvidence[]): readonly SentenceEvidence[] {
  return evidence.filter(({ status }) => status === 'unsupported' || status === 'contradicted');
}
