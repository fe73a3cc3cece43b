import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listCompartmentsOptions } from '@app/api-client/react-query';
import type { Compartment } from '@app/api-client';
import { DataTable } from '../../../ui/data-table.js';
import { PAGE_TITLE_ID } from '../../../ui/page-focus.js';
import { PageTitle } from '../../../ui/page-title.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { CompartmentDialog } from './compartment-dialog.js';

/** The wards, matters or studies of the organization. */
export function CompartmentsPage() {
  const { t } = useTranslation('administration');
  const compartments = useQuery(listCompartmentsOptions());
  const [edited, setEdited] = useState<Compartment | 'new' | null>(null);
  return (
    <>
      <PageTitle
        title={t('compartments.title')}
        under={t('compartments.text')}
        actions={
          <Button leftSection={<IconPlus size={16} />} onClick={() => setEdited('new')}>
            {t('compartments.add')}
          </Button>
        }
      />
      {compartments.isError && (
        <ProblemAlert
          title={t('compartments.failed')}
          error={compartments.error}
          onRetry={() => void compartments.refetch()}
          retrying={compartments.isFetching}
        />
      )}
      {compartments.isPending && <LoadingSkeleton lines={4} />}
      {compartments.isSuccess && (
        <Listing compartments={compartments.data.items} onRename={setEdited} />
      )}
      <CompartmentDialog edited={edited} onClose={() => setEdited(null)} />
    </>
  );
}

interface ListingProps {
  readonly compartments: readonly Compartment[];
  readonly onRename: (compartment: Compartment) => void;
}

function Listing({ compartments, onRename }: ListingProps) {
  const { t } = useTranslation('administration');
  return (
    <DataTable
      labelledBy={PAGE_TITLE_ID}
      maxWidth={900}
      rows={compartments}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: t('compartments.name'),
          renderCell: ({ name, isDefault }) => (
            <>
              <Text fw={600}>{name}</Text>
              {isDefault && (
                <Text size="sm" c="dimmed">
                  {t('compartments.default')}
                </Text>
              )}
            </>
          ),
        },
        {
          heading: t('compartments.confidentiality'),
          renderCell: ({ confidentiality }) => t(`confidentiality.${confidentiality}`),
        },
      ]}
      renderActions={(compartment) => (
        <Button
          size="xs"
          variant="default"
          aria-label={t('compartments.renameOne', { name: compartment.name })}
          onClick={() => onRename(compartment)}
        >
          {t('compartments.rename')}
        </Button>
      )}
    />
  );
}
