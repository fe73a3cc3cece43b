import type { TFunction } from 'i18next';
import { messages } from '../../locales/en/admin/messages.js';

/** Why a message stands as it does; an unknown code is named, so that somebody can look it up. */
export function reasonLabel(t: TFunction<'administration'>, code: string): string {
  return isKnown(code) ? t(`messages.reasons.${code}`) : t('messages.reasonUnknown', { code });
}

/** `MDM^T02`, as the field writes it. */
export function typeLabel(type: string | null, event: string | null): string {
  return [type, event].filter((part) => part !== null).join('^');
}

function isKnown(code: string): code is keyof typeof messages.reasons {
  return Object.hasOwn(messages.reasons, code);
}
