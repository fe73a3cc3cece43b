import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listDestinationsOptions } from '@app/api-client/react-query';
import type { Destination } from '@app/api-client';
import { DataTable } from '../../../ui/data-table.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { useFormats } from '../../../ui/formats/formats.js';
import classes from '../../../ui/listing.module.css';
import { PAGE_TITLE_ID } from '../../../ui/page-focus.js';
import { PageTitle } from '../../../ui/page-title.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { DestinationBadge } from './destination-badge.js';
import { DestinationDialog } from './destination-dialog.js';

/** Where summaries go once they are signed. */
export function DestinationsPage() {
  const { t } = useTranslation('administration');
  const destinations = useQuery(listDestinationsOptions());
  const [adding, add] = useDisclosure(false);
  const { items, allowedHosts } = destinations.data ?? { items: [], allowedHosts: [] };
  const isClosed = destinations.isSuccess && allowedHosts.length === 0;
  return (
    <>
      <PageTitle
        title={t('destinations.title')}
        under={t('destinations.text')}
        actions={
          <Button
            leftSection={<IconPlus size={16} />}
            onClick={add.open}
            disabled={isClosed}
            title={isClosed ? t('destinations.noHosts') : undefined}
          >
            {t('destinations.add')}
          </Button>
        }
      />
      {destinations.isError && (
        <ProblemAlert
          title={t('destinations.failed')}
          error={destinations.error}
          onRetry={() => void destinations.refetch()}
          retrying={destinations.isFetching}
        />
      )}
      {destinations.isPending && <LoadingSkeleton lines={4} />}
      {destinations.isSuccess && items.length === 0 && (
        <EmptyState icon={<IconWebhook size={32} stroke={1.5} aria-hidden />}>
          {t(isClosed ? 'destinations.noHosts' : 'destinations.nothing')}
        </EmptyState>
      )}
      {items.length > 0 && <Listing destinations={items} />}
      <DestinationDialog opened={adding} allowedHosts={allowedHosts} onClose={add.close} />
    </>
  );
}

function Listing({ destinations }: { readonly destinations: readonly Destination[] }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  return (
    <DataTable
      labelledBy={PAGE_TITLE_ID}
      rows={destinations}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: t('destinations.name'),
          renderCell: ({ id, name }) => (
            <Link
              to="/administration/destinations/$destinationId"
              params={{ destinationId: id }}
              className={classes['name']}
            >
              {name}
            </Link>
          ),
        },
        {
          heading: t('people.state'),
          renderCell: (destination) => <DestinationBadge {...destination} />,
        },
        {
          heading: t('destinations.notifiedOf'),
          renderCell: ({ events }) =>
            events.map((event) => t(`destinations.deliveries.events.${event}`)).join(', '),
        },
        {
          heading: t('destinations.waiting'),
          renderCell: ({ waiting }) => formats.number(waiting),
        },
        {
          heading: t('destinations.deadLettered'),
          renderCell: ({ deadLettered }) => formats.number(deadLettered),
        },
        {
          heading: t('destinations.last'),
          renderCell: ({ lastAcknowledgedAt }) =>
            lastAcknowledgedAt === null ? (
              t('destinations.never')
            ) : (
              <RelativeTime at={lastAcknowledgedAt} />
            ),
        },
      ]}
    />
  );
}
