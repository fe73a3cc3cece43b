import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconShieldLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listHoldsOptions } from '@app/api-client/react-query';
import type { Hold } from '@app/api-client';
import { DataTable } from '../../../ui/data-table.js';
import { EmptyState } from '../../../ui/empty-state.js';
import classes from '../../../ui/listing.module.css';
import { PAGE_TITLE_ID } from '../../../ui/page-focus.js';
import { PageTitle } from '../../../ui/page-title.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { useMay } from '../use-may.js';
import { PlaceHoldDialog } from './place-hold-dialog.js';
import { ReleaseHoldDialog } from './release-hold-dialog.js';

/** What may not be erased, and why. */
export function HoldsPage() {
  const { t } = useTranslation('administration');
  const mayKeep = useMay('records:manage');
  const holds = useQuery(listHoldsOptions());
  const [placing, place] = useDisclosure(false);
  const [released, setReleased] = useState<Hold | null>(null);
  return (
    <>
      <PageTitle
        title={t('holds.title')}
        under={t('holds.text')}
        actions={
          mayKeep && (
            <Button leftSection={<IconPlus size={16} />} onClick={place.open}>
              {t('holds.place')}
            </Button>
          )
        }
      />
      {holds.isError && (
        <ProblemAlert
          title={t('holds.failed')}
          error={holds.error}
          onRetry={() => void holds.refetch()}
          retrying={holds.isFetching}
        />
      )}
      {holds.isPending && <LoadingSkeleton lines={4} />}
      {holds.data && (
        <Listing holds={holds.data.items} {...(mayKeep && { onRelease: setReleased })} />
      )}
      <PlaceHoldDialog opened={placing} onClose={place.close} />
      <ReleaseHoldDialog hold={released} onClose={() => setReleased(null)} />
    </>
  );
}

interface ListingProps {
  readonly holds: readonly Hold[];
  readonly onRelease?: (hold: Hold) => void;
}

function Listing({ holds, onRelease }: ListingProps) {
  const { t } = useTranslation('administration');
  return (
    <DataTable
      labelledBy={PAGE_TITLE_ID}
      rows={holds}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: t('holds.held'),
          renderCell: ({ documentId, patientId }) => (
            <div>
              {t(documentId === null ? 'holds.patient' : 'holds.document')}
              <div className={classes['small']}>{documentId ?? patientId}</div>
            </div>
          ),
        },
        { heading: t('holds.reason'), renderCell: ({ reason }) => reason ?? t('holds.erased') },
        {
          heading: t('holds.placed'),
          renderCell: ({ placedAt }) => <RelativeTime at={placedAt} />,
        },
      ]}
      renderActions={(hold) =>
        onRelease && (
          <Button
            size="xs"
            variant="default"
            aria-label={t('holds.releaseOne', { reason: hold.reason ?? hold.id })}
            onClick={() => onRelease(hold)}
          >
            {t('holds.release')}
          </Button>
        )
      }
      empty={
        <EmptyState icon={<IconShieldLock size={32} stroke={1.5} aria-hidden />}>
          {t('holds.nothing')}
        </EmptyState>
      }
    />
  );
}
