import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { PendingChange } from './pending-change.js';
import { useRightsChanges } from './use-rights-changes.js';

/** Rights that wait for a second person: of everybody, or of one. Nothing where none does. */
export function PendingChanges({ personId }: { readonly personId?: string }) {
  const { t } = useTranslation('administration');
  const changes = useRightsChanges();
  if (changes.isError) {
    return (
      <ProblemAlert
        title={t('secondPerson.failed')}
        error={changes.error}
        onRetry={() => void changes.refetch()}
        retrying={changes.isFetching}
      />
    );
  }
  const items = changes.data?.items.filter(
    ({ person }) => personId === undefined || person.id === personId,
  );
  if (!items || items.length === 0) return null;
  return (
    <section aria-labelledby="second-person">
      <Title order={2} id="second-person">
        {t('secondPerson.title')}
      </Title>
      <Text c="dimmed" mb="md" maw={760}>
        {t('secondPerson.text')}
      </Text>
      <Stack gap="md" mb="xl" maw={760}>
        {items.map((change) => (
          <PendingChange key={change.id} change={change} />
        ))}
      </Stack>
    </section>
  );
}
