import type { TFunction } from 'i18next';
import { administration as english } from '../../../locales/en/admin/administration.js';

type Refusal = keyof typeof english.secondPerson.refusal;

/** Why the reader cannot confirm a change, and who can. */
export function refusalLabel(t: TFunction<'administration'>, code: string): string {
  return isKnown(code)
    ? t(`secondPerson.refusal.${code}`)
    : t('secondPerson.refusal.own-rights-change');
}

function isKnown(code: string): code is Refusal {
  return code in english.secondPerson.refusal;
}
