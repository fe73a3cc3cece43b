import { Button, Table } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlugConnected, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listClientsOptions } from '@app/api-client/react-query';
import type { Client } from '@app/api-client';
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
      {clients.data?.items.length === 0 && (
        <EmptyState icon={<IconPlugConnected size={32} stroke={1.5} aria-hidden />}>
          {t('clients.nothing')}
        </EmptyState>
      )}
      {clients.data && clients.data.items.length > 0 && <Listing clients={clients.data.items} />}
      <ClientDialog opened={adding} onClose={add.close} />
    </>
  );
}

function Listing({ clients }: { readonly clients: readonly Client[] }) {
  const { t } = useTranslation('administration');
  return (
    <Table className={classes['listing'] ?? ''} aria-labelledby={PAGE_TITLE_ID}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('clients.name')}</Table.Th>
          <Table.Th scope="col">{t('scopes.title')}</Table.Th>
          <Table.Th scope="col">{t('clients.completions')}</Table.Th>
          <Table.Th scope="col">{t('people.added')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {clients.map(({ id, name, scopes, completions, createdAt }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <Link
                to="/administration/clients/$clientId"
                params={{ clientId: id }}
                className={classes['name']}
              >
                {name}
              </Link>
            </Table.Td>
            <Table.Td data-label={t('scopes.title')}>
              <ScopeLabels scopes={scopes} />
            </Table.Td>
            <Table.Td data-label={t('clients.completions')}>
              {t(completions ? 'people.yes' : 'people.no')}
            </Table.Td>
            <Table.Td data-label={t('people.added')}>
              <RelativeTime at={createdAt} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
