import { type EvidenceStatus, findEvidence, type FindingCode } from '@app/faithfulness';

export interface JudgedSentence {
  readonly status: EvidenceStatus | undefined;
  readonly codes: readonly FindingCode[];
}

/** What the check says of the first sentence of a draft. */
export function judgeSentence(source: string, draft: string): JudgedSentence {
  const [evidence] = findEvidence(source, draft, []);
  return {
    status: evidence?.status,
    codes: [...new Set(evidence?.findings.map(({ code }) => code))],
  };
}
