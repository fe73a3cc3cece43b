import type { TFunction } from 'i18next';
import type { SentenceEvidence } from '../../generated/types.gen.js';
import { countStatuses, STATUSES } from './findings.js';

type Words = TFunction<'documents'>;

/** "Supported: 2 places in the source" */
export function placesWords(t: Words, { status, spans }: SentenceEvidence): string {
  return t('evidence.said', {
    status: t(`evidence.status.${status}`),
    places:
      spans.length === 0 ? t('evidence.noPlace') : t('evidence.places', { count: spans.length }),
  });
}

/** What is in doubt, a sentence for each: with its words, which stand in the draft's text. */
export function findingWords(
  t: Words,
  text: string,
  { findings }: Pick<SentenceEvidence, 'findings'>,
): readonly string[] {
  const said = findings.map(({ code, start, end }) =>
    t(`evidence.finding.${code}`, { words: text.slice(start, end) }),
  );
  return [...new Set(said)];
}

/** "12 of 14 sentences supported, 1 partly, 1 contradicted" */
export function countedWords(t: Words, sentences: readonly SentenceEvidence[]): string {
  const counts = countStatuses(sentences);
  return STATUSES.flatMap((status) => {
    if (status === 'supported') {
      return [t('evidence.supportedOf', { supported: counts.supported, count: sentences.length })];
    }
    const words = { count: counts[status], status: t(`evidence.inLine.${status}`) };
    return counts[status] > 0 ? [t('evidence.count', words)] : [];
  }).join(', ');
}
