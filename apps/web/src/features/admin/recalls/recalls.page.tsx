import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listMakersOptions, listRecallsOptions } from '@app/api-client/react-query';
import type { Recall, RecallScope } from '@app/api-client';
import classes from '../../../ui/listing.module.css';
import { PageTitle } from '../../../ui/page-title.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { RecallDialog } from './recall-dialog.js';
import { isUnderWay, RecallProgress } from './recall-progress.js';
import { ModelsInUse, ReadersInUse } from './makers-in-use.js';
import { scopeName } from './recall-labels.js';
import { RereadsSection } from './rereads-section.js';
import { TitledTable } from './titled-table.js';
import { ASK_AGAIN_MS } from './announced-progress.js';

/** Which readers and models have made what is here, which are recalled, and the way to recall one. */
export function RecallsPage() {
  const { t } = useTranslation('administration');
  const makers = useQuery(listMakersOptions());
  const recalls = useQuery({
    ...listRecallsOptions(),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? ASK_AGAIN_MS : false),
  });
  const [scope, setScope] = useState<RecallScope | null>(null);
  return (
    <>
      <PageTitle title={t('recalls.title')} under={t('recalls.text')} />
      <Stack gap={32}>
        {makers.isError && (
          <ProblemAlert
            title={t('recalls.makersFailed')}
            error={makers.error}
            onRetry={() => void makers.refetch()}
            retrying={makers.isFetching}
          />
        )}
        {makers.isPending && <LoadingSkeleton lines={6} />}
        {makers.isSuccess && <ReadersInUse makers={makers.data} onRecall={setScope} />}
        {makers.isSuccess && <ModelsInUse makers={makers.data} onRecall={setScope} />}
        <RereadsSection />
        {recalls.isError && (
          <ProblemAlert
            title={t('recalls.failed')}
            error={recalls.error}
            onRetry={() => void recalls.refetch()}
            retrying={recalls.isFetching}
          />
        )}
        {recalls.isSuccess && <Recalls recalls={recalls.data.items} />}
      </Stack>
      <RecallDialog
        scope={scope}
        currentVersion={makers.data?.currentVersion ?? 0}
        onClose={() => setScope(null)}
      />
    </>
  );
}

function Recalls({ recalls }: { readonly recalls: readonly Recall[] }) {
  const { t } = useTranslation('administration');
  return (
    <TitledTable
      id="recalls"
      title={t('recalls.list')}
      rows={recalls}
      rowKey={({ id }) => id}
      columns={[
        { heading: t('recalls.what'), renderCell: ({ scope }) => scopeName(t, scope) },
        {
          heading: t('recalls.progress'),
          renderCell: (recall) => <RecallProgress recall={recall} />,
        },
        { heading: t('recalls.when'), renderCell: ({ begunAt }) => <RelativeTime at={begunAt} /> },
      ]}
      renderActions={({ id, scope }) => (
        <Link
          to="/administration/recalls/$recallId"
          params={{ recallId: id }}
          className={classes['name']}
          aria-label={t('recalls.lookOne', { name: scopeName(t, scope) })}
        >
          {t('recalls.look')}
        </Link>
      )}
      none={t('recalls.none')}
    />
  );
}
