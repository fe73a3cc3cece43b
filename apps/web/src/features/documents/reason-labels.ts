import type { TFunction } from 'i18next';
import type { Document } from '@app/api-client';
import {
  detailedReasons,
  documentReasons,
  typeNames,
} from '../../locales/en/documents/document-reasons.js';

type Details = NonNullable<Document['reasonDetails']>;

/**
 * A stable code of the service in words; an unknown one is named, so that somebody can look it up.
 * With what the service names beside the code, the words name the types of file, or the languages that were tried.
 */
export function reasonLabel(
  t: TFunction<'documents'>,
  code: string,
  details: Details | null = null,
): string {
  if (isDetailed(code) && (details?.found ?? details?.languages) !== undefined) {
    const [found, stated] = [typeLabel(t, details?.found), typeLabel(t, details?.stated)];
    return t(`detailedReasons.${code}`, { found, stated, languages: details?.languages ?? '' });
  }
  return isKnown(code) ? t(`reasons.${code}`) : t('reasonUnknown', { code });
}

function typeLabel(t: TFunction<'documents'>, type = 'other'): string {
  return isNamed(type) ? t(`typeNames.${type}`) : type.toUpperCase();
}

function isKnown(code: string): code is keyof typeof documentReasons {
  return Object.hasOwn(documentReasons, code);
}

function isDetailed(code: string): code is keyof typeof detailedReasons {
  return Object.hasOwn(detailedReasons, code);
}

function isNamed(type: string): type is keyof typeof typeNames {
  return Object.hasOwn(typeNames, type);
}
