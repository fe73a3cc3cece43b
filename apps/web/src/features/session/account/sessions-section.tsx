import { Button, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  listSessionsOptions,
  listSessionsQueryKey,
  revokeOtherSessionsMutation,
  revokeSessionMutation,
} from '@app/api-client/react-query';
import { announce } from '../../../ui/announcer.js';
import { DataTable } from '../../../ui/data-table.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';

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
      <DataTable
        labelledBy="sessions"
        rows={items}
        rowKey={({ id }) => id}
        columns={[
          { heading: t('account.browser'), renderCell: browserOf },
          { heading: t('account.address'), renderCell: ({ address }) => address ?? '–' },
          {
            heading: t('account.since'),
            renderCell: ({ createdAt }) => <RelativeTime at={createdAt} />,
          },
          {
            heading: t('account.lastSeen'),
            renderCell: ({ lastSeenAt }) => <RelativeTime at={lastSeenAt} />,
          },
        ]}
        renderActions={(session) =>
          session.current ? (
            <Text span size="sm" fw={600}>
              {t('account.here')}
            </Text>
          ) : (
            <Button
              size="xs"
              variant="default"
              aria-label={t('account.endOne', { browser: browserOf(session) })}
              loading={revoke.isPending && revoke.variables.path.sessionId === session.id}
              onClick={() => revoke.mutate({ path: { sessionId: session.id } })}
            >
              {t('account.end')}
            </Button>
          )
        }
      />
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

  function browserOf({ browser }: (typeof items)[number]): string {
    return browser ?? t('account.unknownBrowser');
  }

  function lookAgain(): Promise<void> {
    return queries.invalidateQueries({ queryKey: listSessionsQueryKey() });
  }
}
