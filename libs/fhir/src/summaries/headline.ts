import type { Extension, ParametersParameter } from '@medplum/fhirtypes';

export const HEADLINE = 'urn:cloister:summary-headline';

/** What has to be known of a text before it is believed. */
export interface KnownHeadline {
  /** Facts of the documents that must be answered, and are left out without a reason. */
  readonly leftOut: number;
  /** Sentences that the documents contradict or do not support, without a reason. */
  readonly toCheck: number;
  /** Sentences that the check could not judge. */
  readonly unchecked: number;
  readonly supported: number;
  readonly statements: number;
  /** Facts that are left out and only listed. */
  readonly listed: number;
}

/** In the order in which they are to be shown. */
export const HEADLINE_NUMBERS = [
  'leftOut',
  'toCheck',
  'unchecked',
  'supported',
  'statements',
  'listed',
] as const;

export function headlineExtension(headline: KnownHeadline): Extension {
  return {
    url: HEADLINE,
    extension: HEADLINE_NUMBERS.map((url) => ({ url, valueInteger: headline[url] })),
  };
}

export function headlineParameter(headline: KnownHeadline): ParametersParameter {
  return {
    name: 'headline',
    part: HEADLINE_NUMBERS.map((name) => ({ name, valueInteger: headline[name] })),
  };
}

/** For systems that show no extensions. */
export function headlineWords(headline: KnownHeadline): string {
  const { leftOut, listed, toCheck, unchecked, supported, statements } = headline;
  const toAnswer = listed > 0 ? `, ${leftOut} to answer` : '';
  const open = `${leftOut + listed} left out${toAnswer}, ${toCheck} to check`;
  const unjudged = unchecked > 0 ? `, ${unchecked} not checked` : '';
  return `${open}${unjudged}, ${supported} of ${statements} supported.`;
}
