import type { TFunction } from 'i18next';
import type { SentenceEvidence } from '@app/api-client';
import { countStatuses, STATUSES } from './findings.js';

type Words = TFunction<'documents'>;

/** "Supported: 2 places in the source" */
export function placesLabel(t: Words, { status, spans }: SentenceEvidence): string {
  return t('evidence.said', {
    status: t(`evidence.status.${status}`),
    places:
      spans.length === 0 ? t('evidence.noPlace') : t('evidence.places', { count: spans.length }),
  });
}

/** More words than these are counted. */
const TERMS_SHOWN = 12;

/** What a status means for this sentence: what was searched for, or why nobody can tell. */
export function meaningLabel(t: Words, { status, absence, findings }: SentenceEvidence): string {
  if (findings.some(({ code }) => code === 'entailment')) return t('evidence.meaningCompared');
  if (absence === null) return t(`evidence.meaning.${status}`);
  if (status === 'unchecked') {
    const why = t(`evidence.absenceUnchecked.${absence.limit ?? 'language'}`);
    return `${why} ${t('evidence.readYourself')}`;
  }
  if (status !== 'not-found') return t(`evidence.meaning.${status}`);
  const { topic, terms } = absence;
  const more = terms.length - TERMS_SHOWN;
  const list = [
    ...(topic === null ? [] : [t(`topics.${topic}`)]),
    ...terms.slice(0, TERMS_SHOWN),
    ...(more > 0 ? [t('evidence.searchedMore', { count: more })] : []),
  ].join(', ');
  return list === '' ? t('evidence.meaning.not-found') : t('evidence.searched', { list });
}

/** What is to be checked, a sentence for each: with its words, which stand in the draft's text. */
export function findingLabels(
  t: Words,
  text: string,
  { findings }: Pick<SentenceEvidence, 'findings'>,
): readonly string[] {
  const said = findings.map(({ code, start, end }) =>
    t(`evidence.finding.${code}`, { words: text.slice(start, end) }),
  );
  return [...new Set(said)];
}

/** "1 contradicted, 2 partly supported": what needs a look, by why it does. */
export function countsLabel(t: Words, sentences: readonly SentenceEvidence[]): string {
  const counts = countStatuses(sentences);
  return STATUSES.flatMap((status) => {
    const words = { count: counts[status], status: t(`evidence.summary.${status}`) };
    return status !== 'supported' && counts[status] > 0 ? [t('evidence.count', words)] : [];
  }).join(', ');
}
