import type { TFunction } from 'i18next';
import type { Headline } from './headline.js';

type Words = TFunction<'documents'>;

/** "10 left out, 2 to answer · 1 to check · 12 of 15 supported", with "3 not checked" before the last where there are some. */
export function headlineLabel(t: Words, headline: Headline | null): string {
  if (headline === null) return t('headline.unchecked');
  return [
    leftOutCountLabel(t, headline),
    t('headline.toCheck', { count: headline.toCheck }),
    ...(headline.unchecked > 0 ? [t('headline.someUnchecked', { count: headline.unchecked })] : []),
    supportedLabel(t, headline),
  ].join(' · ');
}

/** All that is left out, and how many of it must be answered: "0 left out" beside eight listed facts would be false. */
export function leftOutCountLabel(
  t: Words,
  { leftOut, listed }: Pick<Headline, 'leftOut' | 'listed'>,
): string {
  const all = t('headline.leftOut', { count: leftOut + listed });
  return listed === 0 ? all : `${all}, ${t('headline.toAnswer', { count: leftOut })}`;
}

/** One sentence, for anyone who hears it. */
export function headlineAloud(t: Words, headline: Headline | null): string {
  if (headline === null) return t('headline.aloud.unchecked');
  const { leftOut, listed, toCheck, unchecked, supported, statements } = headline;
  const toAnswer = t('headline.aloud.leftOut', { count: leftOut });
  return t(unchecked > 0 ? 'headline.aloud.allUnchecked' : 'headline.aloud.all', {
    leftOut:
      listed > 0 ? `${toAnswer}, ${t('headline.aloud.listed', { count: listed })}` : toAnswer,
    toCheck: t('headline.aloud.toCheck', { count: toCheck }),
    unchecked: t('headline.aloud.someUnchecked', { count: unchecked }),
    supported: t('headline.aloud.supported', { supported, count: statements }),
  });
}

export function supportedLabel(t: Words, { supported, statements }: Headline): string {
  return t('headline.supported', { supported, count: statements });
}
