import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { getRereadProgressOptions } from '@app/api-client/react-query';
import type { RereadProgress } from '@app/api-client';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { useMay } from '../../session/use-may.js';
import { ASK_AGAIN_MS, AnnouncedProgress } from './announced-progress.js';

/** How far the reading again of documents is, which a recall of a reader asks for, or the operator. */
export function RereadsSection() {
  const { t } = useTranslation('administration');
  const mayLook = useMay('document:reread');
  const rereads = useQuery({
    ...getRereadProgressOptions(),
    enabled: mayLook,
    refetchInterval: ({ state }) => (isUnderWay(state.data) ? ASK_AGAIN_MS : false),
  });
  if (!mayLook || rereads.isPending) return null;
  return (
    <section aria-labelledby="rereads">
      <Title order={2} id="rereads" mb="sm">
        {t('recalls.rereads.title')}
      </Title>
      {rereads.isError ? (
        <ProblemAlert
          title={t('recalls.rereads.failedToLoad')}
          error={rereads.error}
          onRetry={() => void rereads.refetch()}
          retrying={rereads.isFetching}
        />
      ) : (
        <Stack gap={4}>
          <Rereads progress={rereads.data} />
        </Stack>
      )}
    </section>
  );
}

function Rereads({ progress }: { readonly progress: RereadProgress }) {
  const { t } = useTranslation('administration');
  const { current, currentEnded, newDocuments, done, failed } = progress;
  return (
    <>
      {isUnderWay(progress) ? (
        <>
          <AnnouncedProgress
            name={t('recalls.rereads.title')}
            words={t('recalls.rereads.progress', { done: currentEnded, all: current })}
            done={currentEnded}
            all={current}
          />
          {newDocuments > 0 && (
            <Text size="sm">{t('recalls.rereads.first', { count: newDocuments })}</Text>
          )}
        </>
      ) : (
        <Text c="dimmed">{t('recalls.rereads.none')}</Text>
      )}
      {done > 0 && <Text size="sm">{t('recalls.rereads.done', { count: done })}</Text>}
      {failed > 0 && (
        <Text size="sm" fw={600}>
          {t('recalls.rereads.failed', { count: failed })}
        </Text>
      )}
    </>
  );
}

function isUnderWay(progress: RereadProgress | undefined): boolean {
  return progress !== undefined && progress.waiting + progress.reading > 0;
}
