import { Button, Stack, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getStatusOptions } from '@app/api-client/react-query';
import { PageTitle } from '../../../ui/page-title.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { findingsOf } from './findings.js';
import { FindingsPart } from './findings-part.js';
import { GroundPart } from './ground-part.js';
import { ModelsPart } from './models-part.js';
import { QueuesPart } from './queues-part.js';
import { TrailPart } from './trail-part.js';
import { WorkersPart } from './workers-part.js';

/** Each look is an entry of the audit trail, so it is not taken more often. */
const LOOK_AGAIN_MS = 30_000;

/** How the service stands, and what to do where it does not stand well. What was last heard stays shown. */
export function HealthPage() {
  const { t } = useTranslation('administration');
  const status = useQuery({ ...getStatusOptions(), refetchInterval: LOOK_AGAIN_MS });
  const { data } = status;
  return (
    <>
      <PageTitle
        title={t('health.title')}
        under={
          data && (
            <>
              {t('health.asked', { version: data.version })}{' '}
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
            <FindingsPart findings={findingsOf(data)} />
            <GroundPart {...data} />
            {data.wholeInstallation ? (
              <>
                <QueuesPart queues={data.queues} />
                <WorkersPart workers={data.workers} />
                <ModelsPart models={data.models} />
              </>
            ) : (
              <Text c="dimmed">{t('health.ofOperator')}</Text>
            )}
            <TrailPart {...data} />
          </>
        )}
      </Stack>
    </>
  );
}
