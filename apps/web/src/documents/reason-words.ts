import type { TFunction } from 'i18next';
import { documentReasons } from '../messages/en/document-reasons.js';

type KnownReason = keyof typeof documentReasons;

/** A stable code of the service in words; an unknown one is named, so that somebody can look it up. */
export function reasonWords(t: TFunction<'documents'>, code: string): string {
  return isKnown(code) ? t(`reasons.${code}`) : t('reasonUnknown', { code });
}

function isKnown(code: string): code is KnownReason {
  return Object.hasOwn(documentReasons, code);
}
