import { Alert, Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';

let endUrl: string | null = null;

/** The session that was just left began at the provider, where another one goes on. */
export function offerSignOnEnd(url: string | null): void {
  endUrl = url;
}

/** On the page that follows: the way to end the session at the provider too. */
export function SignOnEnd() {
  const { t } = useTranslation('session');
  if (endUrl === null) return null;
  return (
    <Alert role="status" title={t('signIn.signedOutTitle')}>
      {t('signIn.signedOut')} <Anchor href={endUrl}>{t('signIn.signOutThere')}</Anchor>
    </Alert>
  );
}
