import type { SentenceEvidence } from '@app/api-client';

export type EvidenceStatus = SentenceEvidence['status'];
export type FindingCode = SentenceEvidence['findings'][number]['code'];

/** In the order in which they are shown: what needs a person first. */
export const STATUSES = [
  'contradicted',
  'unsupported',
  'partly',
  'unchecked',
  'not-found',
  'supported',
] as const;

/** The source has nothing of the sentence, or says otherwise: a person has to look. */
export function isOpenFinding({ status }: Pick<SentenceEvidence, 'status'>): boolean {
  return status === 'unsupported' || status === 'contradicted';
}

export function countStatuses(
  sentences: readonly Pick<SentenceEvidence, 'status'>[],
): Readonly<Record<EvidenceStatus, number>> {
  const count = (wanted: EvidenceStatus): number =>
    sentences.filter(({ status }) => status === wanted).length;
  return {
    supported: count('supported'),
    partly: count('partly'),
    unsupported: count('unsupported'),
    contradicted: count('contradicted'),
    'not-found': count('not-found'),
    unchecked: count('unchecked'),
  };
}

/** The next sentence that fits, after one or from the beginning; behind the last comes the first again. */
export function nextSentence(
  sentences: readonly SentenceEvidence[],
  after: number | null,
  fits: (sentence: SentenceEvidence) => boolean,
): number | null {
  const later = sentences.findIndex((one, index) => index > (after ?? -1) && fits(one));
  const next = later >= 0 ? later : sentences.findIndex(fits);
  return next >= 0 ? next : null;
}
