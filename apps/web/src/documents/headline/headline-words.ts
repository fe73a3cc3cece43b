import type { TFunction } from 'i18next';
import type { Headline } from './headline.js';

type Words = TFunction<'documents'>;

/** "2 left out · 1 to check · 12 of 15 supported", with "3 not checked" before the last where there are some. */
export function headlineWords(t: Words, headline: Headline | null): string {
  if (headline === null) return t('headline.unchecked');
  return [
    t('headline.leftOut', { count: headline.leftOut }),
    t('headline.toCheck', { count: headline.toCheck }),
    ...(headline.unchecked > 0 ? [t('headline.someUnchecked', { count: headline.unchecked })] : []),
    supportedWords(t, headline),
  ].join(' · ');
}

/** One sentence, for whoever hears it. */
export function headlineAloud(t: Words, headline: Headline | null): string {
  if (headline === null) return t('headline.aloud.unchecked');
  const { leftOut, toCheck, unchecked, supported, statements } = headline;
  return t(unchecked > 0 ? 'headline.aloud.allUnchecked' : 'headline.aloud.all', {
    leftOut: t('headline.aloud.leftOut', { count: leftOut }),
    toCheck: t('headline.aloud.toCheck', { count: toCheck }),
    unchecked: t('headline.aloud.someUnchecked', { count: unchecked }),
    supported: t('headline.aloud.supported', { supported, count: statements }),
  });
}

export function supportedWords(t: Words, { supported, statements }: Headline): string {
  return t('headline.supported', { supported, count: statements });
}
