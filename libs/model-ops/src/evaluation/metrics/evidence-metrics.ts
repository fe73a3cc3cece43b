import { findEvidence, openFindings, type SentenceEvidence, unusedSpans } from '@app/faithfulness';

/** The share of the sentences that the source says; null where there is no sentence. */
export function supportedSentences(source: string, summary: string): number | null {
  return shareOf(source, summary, (evidence) =>
    evidence.filter(({ status }) => status === 'supported'),
  );
}

/** The share of the sentences that a person has to look at; null where there is no sentence. */
export function flaggedSentences(source: string, summary: string): number | null {
  return shareOf(source, summary, openFindings);
}

/** The share of the source's characters that some sentence draws on; null where there is no sentence. */
export function sourceDrawnOn(source: string, summary: string): number | null {
  const evidence = evidenceFor(source, summary);
  if (evidence.length === 0 || source.length === 0) return null;
  const unused = unusedSpans(source, evidence);
  return 1 - unused.reduce((sum, { start, end }) => sum + end - start, 0) / source.length;
}

function shareOf(
  source: string,
  summary: string,
  choose: (evidence: readonly SentenceEvidence[]) => readonly SentenceEvidence[],
): number | null {
  const evidence = evidenceFor(source, summary);
  return evidence.length === 0 ? null : choose(evidence).length / evidence.length;
}

let last: {
  readonly source: string;
  readonly summary: string;
  readonly evidence: readonly SentenceEvidence[];
} | null = null;

/** Columns of one item ask for the same, one after the other. */
function evidenceFor(source: string, summary: string): readonly SentenceEvidence[] {
  if (last?.source !== source || last.summary !== summary) {
    last = { source, summary, evidence: findEvidence(source, summary, []) };
  }
  return last.evidence;
}
