import { Title } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconVolumeOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listMessageConnectionsOptions } from '@app/api-client/react-query';
import type { MessageConnection } from '@app/api-client';
import { DataTable } from '../../ui/data-table.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useFormats } from '../../ui/formats/formats.js';
import classes from '../../ui/listing.module.css';
import { ProblemAlert } from '../../ui/problems/problem-alert.js';
import { RelativeTime } from '../../ui/formats/relative-time.js';
import { ToneBadge } from '../../ui/tone-badge.js';
import { LoadingSkeleton } from '../../ui/loading-skeleton.js';
import { MESSAGE_STATES } from './messages-search.js';

/** Each look is an entry of the audit trail, so it is not taken more often. */
const LOOK_AGAIN_MS = 30_000;
const LOOKS = {
  listening: ['signed', IconCircleCheck],
  silent: ['draft', IconVolumeOff],
  closed: ['failed', IconAlertTriangle],
} as const;

/** How the connections stand, and what came over each in a day. */
export function ConnectionsSection() {
  const { t } = useTranslation('administration');
  const connections = useQuery({
    ...listMessageConnectionsOptions(),
    refetchInterval: LOOK_AGAIN_MS,
  });
  const items = connections.data?.items ?? [];
  return (
    <section aria-labelledby="connections">
      <Title order={2} id="connections" mb="sm">
        {t('messages.connections.title')}
      </Title>
      {connections.isError && (
        <ProblemAlert
          title={t('messages.connections.failed')}
          error={connections.error}
          onRetry={() => void connections.refetch()}
          retrying={connections.isFetching}
        />
      )}
      {connections.isPending && <LoadingSkeleton lines={3} />}
      {connections.isSuccess && items.length === 0 && (
        <EmptyState>{t('messages.connections.nothing')}</EmptyState>
      )}
      {items.length > 0 && <Listing items={items} />}
    </section>
  );
}

function Listing({ items }: { readonly items: readonly MessageConnection[] }) {
  const { t } = useTranslation('administration');
  return (
    <DataTable
      labelledBy="connections"
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { heading: t('messages.connection'), renderCell: ({ name }) => name },
        {
          heading: t('people.state'),
          renderCell: (connection) => <ConnectionStatus connection={connection} />,
        },
        {
          heading: t('messages.connections.last'),
          renderCell: ({ lastFrameAt }) =>
            lastFrameAt === null ? (
              t('messages.connections.never')
            ) : (
              <RelativeTime at={lastFrameAt} />
            ),
        },
        {
          heading: t('messages.connections.day'),
          renderCell: ({ lastDay }) => <LastDay counts={lastDay} />,
        },
      ]}
    />
  );
}

function ConnectionStatus({ connection }: { readonly connection: MessageConnection }) {
  const { t } = useTranslation('administration');
  const { listening, silentSince, silentAfterMinutes } = connection;
  const status = !listening ? 'closed' : silentSince === null ? 'listening' : 'silent';
  const [tone, icon] = LOOKS[status];
  return (
    <>
      <ToneBadge tone={tone} icon={icon}>
        {t(`messages.connections.${status}`)}
      </ToneBadge>{' '}
      {silentAfterMinutes !== null && (
        <span className={classes['small']}>
          {t('messages.connections.limit', { count: silentAfterMinutes })}
        </span>
      )}
    </>
  );
}

function LastDay({ counts }: { readonly counts: MessageConnection['lastDay'] }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const said = MESSAGE_STATES.flatMap((state) => {
    const count = counts[state] ?? 0;
    return count > 0 ? [`${formats.number(count)} ${t(`messages.states.${state}`)}`] : [];
  });
  return said.length > 0 ? said.join(', ') : t('messages.connections.none');
}
