import { Button, Table, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  listSessionsOptions,
  listSessionsQueryKey,
  revokeOtherSessionsMutation,
  revokeSessionMutation,
} from '@app/api-client/react-query';
import { announce } from '../../../ui/announcer.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import classes from './account.module.css';

/** Where this person is signed in. */
export function SessionsSection() {
  const { t } = useTranslation('session');
  const queries = useQueryClient();
  const { items } = useSuspenseQuery(listSessionsOptions()).data;
  const revoke = useMutation({
    ...revokeSessionMutation(),
    onSuccess: () => announce(t('account.ended')),
    onSettled: lookAgain,
  });
  const revokeOthers = useMutation({
    ...revokeOtherSessionsMutation(),
    onSuccess: () => announce(t('account.othersEnded')),
    onSettled: lookAgain,
  });
  const alone = items.length === 1;
  return (
    <section aria-labelledby="sessions">
      <Title order={2} id="sessions">
        {t('account.sessions')}
      </Title>
      <Text c="dimmed" mb="md">
        {t('account.sessionsText')}
      </Text>
      {revoke.error && <ProblemAlert error={revoke.error} />}
      {revokeOthers.error && <ProblemAlert error={revokeOthers.error} />}
      <Table className={classes['sessions'] ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('account.browser')}</Table.Th>
            <Table.Th>{t('account.address')}</Table.Th>
            <Table.Th>{t('account.since')}</Table.Th>
            <Table.Th>{t('account.lastSeen')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ id, current, browser, address, createdAt, lastSeenAt }) => (
            <Table.Tr key={id}>
              <Table.Td>{browser ?? t('account.unknownBrowser')}</Table.Td>
              <Table.Td data-label={t('account.address')}>{address ?? '–'}</Table.Td>
              <Table.Td data-label={t('account.since')}>
                <RelativeTime at={createdAt} />
              </Table.Td>
              <Table.Td data-label={t('account.lastSeen')}>
                <RelativeTime at={lastSeenAt} />
              </Table.Td>
              <Table.Td className={classes['act'] ?? ''}>
                {current ? (
                  <Text span size="sm" fw={600}>
                    {t('account.here')}
                  </Text>
                ) : (
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={t('account.endOne', {
                      browser: browser ?? t('account.unknownBrowser'),
                    })}
                    loading={revoke.isPending && revoke.variables.path.sessionId === id}
                    onClick={() => revoke.mutate({ path: { sessionId: id } })}
                  >
                    {t('account.end')}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {alone ? (
        <Text size="sm" c="dimmed" mt="md">
          {t('account.noOthers')}
        </Text>
      ) : (
        <Button
          mt="md"
          variant="default"
          loading={revokeOthers.isPending}
          onClick={() => revokeOthers.mutate({})}
        >
          {t('account.endOthers')}
        </Button>
      )}
    </section>
  );

  function lookAgain(): Promise<void> {
    return queries.invalidateQueries({ queryKey: listSessionsQueryKey() });
  }
}
