import { Alert, Code } from '@mantine/core';
import { IconUserExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRightsChanges } from './use-rights-changes.js';

/** Says that nobody here confirms what the one administrator does, and what would change that. */
export function SingleAdministrator() {
  const { t } = useTranslation('administration');
  const changes = useRightsChanges();
  if (!changes.data || changes.data.verifiedAdministrators > 1) return null;
  return (
    <Alert
      color="gray"
      variant="light"
      mb="md"
      icon={<IconUserExclamation size={18} />}
      title={t('secondPerson.singleTitle')}
    >
      {t('secondPerson.singleText')} <Code>npx cloister user confirm NAME</Code>
    </Alert>
  );
}
