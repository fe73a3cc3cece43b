import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NotificationSettings } from '../../notifications/notification-settings.js';
import { PageTitle } from '../../../ui/page-title.js';
import { FactorsSection } from './factors-section.js';
import { AppearanceSection } from './appearance-section.js';
import { PasswordSection } from './password-section.js';
import { useSession } from '../session.js';
import { SessionsSection } from './sessions-section.js';

export function AccountPage() {
  const { t } = useTranslation('session');
  const { person } = useSession();
  return (
    <>
      <PageTitle title={t('account.title')} under={`${person.displayName} · ${person.loginName}`} />
      <Stack gap={32} maw={760}>
        <SessionsSection />
        <PasswordSection />
        <FactorsSection />
        <NotificationSettings />
        <AppearanceSection />
      </Stack>
    </>
  );
}
