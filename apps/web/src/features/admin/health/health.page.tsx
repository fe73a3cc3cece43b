import { Button, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getStatusOptions } from '@app/api-client/react-query';
import { PageTitle } from '../../../ui/page-title.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { useFormats } from '../../../ui/formats/formats.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { buildLabel } from './build-label.js';
import { findingsOf } from './findings.js';
import { FindingsCard } from './findings-card.js';
import { InfrastructureCard } from './infrastructure-card.js';
import { ModelsCard } from './models-card.js';
import { QueuesCard } from './queues-card.js';
import { TrailCard } from './trail-card.js';
import { WorkersCard } from './workers-card.js';

/** Each look is an entry of the audit trail, so it is not taken more often. */
const LOOK_AGAIN_MS = 30_000;

/** How the service stands, and what to do where it does not stand well. What was last heard stays shown. */
export function HealthPage() {
  const { t } = useTranslation('administration');
  const status = useQuery({ ...getStatusOptions(), refetchInterval: LOOK_AGAIN_MS });
  const formats = useFormats();
  const { data } = status;
  return (
    <>
      <PageTitle
        title={t('health.title')}
        under={
          data && (
            <>
              {t('health.asked', { version: buildLabel(t, formats, data) })}{' '}
              <RelativeTime at={new Date(status.dataUpdatedAt).toISOString()} />
            </>
          )
        }
        actions={
          <Button
            variant="default"
            leftSection={<IconRefresh size={16} />}
            loading={status.isFetching}
            onClick={() => void status.refetch()}
          >
            {t('health.again')}
          </Button>
        }
      />
      <Stack gap={32} maw={960}>
        {status.isError && (
          <ProblemAlert
            title={t(data ? 'health.failedSince' : 'health.failed')}
            error={status.error}
            onRetry={() => void status.refetch()}
            retrying={status.isFetching}
          />
        )}
        {status.isPending && <LoadingSkeleton lines={8} />}
        {data && (
          <>
            <FindingsCard findings={findingsOf(data)} />
            <InfrastructureCard {...data} />
            {data.wholeInstallation ? (
              <>
                <QueuesCard queues={data.queues} />
                <WorkersCard workers={data.workers} />
                <ModelsCard models={data.models} />
              </>
            ) : (
              <Text c="dimmed">{t('health.ofOperator')}</Text>
            )}
            <TrailCard {...data} />
          </>
        )}
      </Stack>
    </>
  );
}
