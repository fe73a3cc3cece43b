import { useTranslation } from 'react-i18next';
import type { Session } from '@app/api-client';

type PasswordRules = Session['passwordRules'];

interface PasswordRulesInWords {
  /** Said before the password is chosen. */
  readonly words: string;
  /** What can be told without asking the service; the rest it refuses itself. */
  readonly check: (password: string) => string | null;
}

export function usePasswordRules({ minLength, maxLength }: PasswordRules): PasswordRulesInWords {
  const { t } = useTranslation('session');
  return { words: t('rules', { min: minLength }), check };

  function check(password: string): string | null {
    // by characters as a person counts them, as the service does
    const { length } = Array.from(password.normalize('NFC'));
    if (length < minLength) return t('tooShort', { count: minLength - length });
    return length > maxLength ? t('tooLong', { max: maxLength }) : null;
  }
}
