import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { getRouteApi, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Standalone } from '../../../layout/standalone.js';
import { FactorsSection } from '../account/factors-section.js';
import { useSession } from '../session.js';
import { useSignOut } from '../use-sign-out.js';
import { returnPath } from '../return-path.js';

const route = getRouteApi('/second-factor');

/** What stands before everything else while the organization demands a factor that the person lacks. */
export function SecondFactorPage() {
  const { t } = useTranslation(['factors', 'common', 'layout']);
  const { to } = route.useSearch();
  const { tenantName, secondFactorMissing } = useSession();
  const signOut = useSignOut();
  const router = useRouter();
  useDocumentTitle(`${t('demanded.title')} · ${t('common:product')}`);
  return (
    <Standalone width="steps">
      <Title order={1}>{t('demanded.title')}</Title>
      <Text c="dimmed" mb="lg">
        {t('demanded.text', { tenant: tenantName })}
      </Text>
      <Stack gap="lg">
        {!secondFactorMissing && (
          <Alert role="status" title={t('demanded.done')}>
            <Button mt="xs" onClick={() => router.history.push(returnPath(to))}>
              {t('demanded.goOn')}
            </Button>
          </Alert>
        )}
        <FactorsSection />
        <Button variant="default" onClick={signOut}>
          {t('layout:person.signOut')}
        </Button>
      </Stack>
    </Standalone>
  );
}
