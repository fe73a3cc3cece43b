import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlugConnected, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listClientsOptions } from '@app/api-client/react-query';
import type { Client } from '@app/api-client';
import { DataTable } from '../../../ui/data-table.js';
import { EmptyState } from '../../../ui/empty-state.js';
import classes from '../../../ui/listing.module.css';
import { PAGE_TITLE_ID } from '../../../ui/page-focus.js';
import { PageTitle } from '../../../ui/page-title.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { ClientDialog } from './client-dialog.js';
import { ScopeLabels } from './scope-choice.js';

/** The systems that call the service with a key of their own. */
export function ClientsPage() {
  const { t } = useTranslation('administration');
  const clients = useQuery(listClientsOptions());
  const [adding, add] = useDisclosure(false);
  return (
    <>
      <PageTitle
        title={t('clients.title')}
        under={t('clients.text')}
        actions={
          <Button leftSection={<IconPlus size={16} />} onClick={add.open}>
            {t('clients.add')}
          </Button>
        }
      />
      {clients.isError && (
        <ProblemAlert
          title={t('clients.failed')}
          error={clients.error}
          onRetry={() => void clients.refetch()}
          retrying={clients.isFetching}
        />
      )}
      {clients.isPending && <LoadingSkeleton lines={4} />}
      {clients.data && <Listing clients={clients.data.items} />}
      <ClientDialog opened={adding} onClose={add.close} />
    </>
  );
}

function Listing({ clients }: { readonly clients: readonly Client[] }) {
  const { t } = useTranslation('administration');
  return (
    <DataTable
      labelledBy={PAGE_TITLE_ID}
      rows={clients}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: t('clients.name'),
          renderCell: ({ id, name }) => (
            <Link
              to="/administration/clients/$clientId"
              params={{ clientId: id }}
              className={classes['name']}
            >
              {name}
            </Link>
          ),
        },
        { heading: t('scopes.title'), renderCell: ({ scopes }) => <ScopeLabels scopes={scopes} /> },
        {
          heading: t('clients.completions'),
          renderCell: ({ completions }) => t(completions ? 'people.yes' : 'people.no'),
        },
        {
          heading: t('people.added'),
          renderCell: ({ createdAt }) => <RelativeTime at={createdAt} />,
        },
      ]}
      empty={
        <EmptyState icon={<IconPlugConnected size={32} stroke={1.5} aria-hidden />}>
          {t('clients.nothing')}
        </EmptyState>
      }
    />
  );
}
