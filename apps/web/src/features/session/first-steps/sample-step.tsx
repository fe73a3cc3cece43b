import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getSummaryOptions, listDocumentsOptions } from '@app/api-client/react-query';
import type { Document } from '@app/api-client';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { StateBadge } from '../../../ui/state-badge.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { StageLine } from '../../../live/stage-line.js';
import { currentStage, stagesOf } from '../../../live/stages.js';
import { useLiveText, useSummaryProgress, useWatch } from '../../../live/use-progress.js';
import { LiveUpdatesProvider } from '../../../live/live-updates-provider.js';
import classes from './first-steps.module.css';
import { sessionEnded } from '../session-end.js';
import { StepTitle } from './step-title.js';

const LOOK_AGAIN_MS = 2000;

/** The way of the sample, which is the first document that an installation has. */
export function SampleStep({ onNext }: { readonly onNext: () => void }) {
  const { t } = useTranslation('session');
  const documents = useQuery({
    ...listDocumentsOptions({ query: { order: 'oldest', limit: 1 } }),
    // until its summary exists; from there the stream tells
    refetchInterval: ({ state }) => (state.data?.items[0]?.summary ? false : LOOK_AGAIN_MS),
  });
  const [sample] = documents.data?.items ?? [];
  return (
    <LiveUpdatesProvider onSignedOut={sessionEnded}>
      <Stack gap="md">
        <div>
          <StepTitle>{t('start.sample.title')}</StepTitle>
          <Text c="dimmed">{t(sample ? 'start.sample.text' : 'start.sample.none')}</Text>
        </div>
        {documents.isPending && <LoadingSkeleton lines={3} />}
        {documents.isError && (
          <ProblemAlert error={documents.error} onRetry={() => void documents.refetch()} />
        )}
        {sample && <Sample sample={sample} />}
        <Group gap="md">
          <Button onClick={onNext}>{t('start.sample.next')}</Button>
          {sample && (
            <Anchor
              renderRoot={(props) => (
                <Link {...props} to="/documents/$documentId" params={{ documentId: sample.id }} />
              )}
            >
              {t('start.sample.open')}
            </Anchor>
          )}
        </Group>
      </Stack>
    </LiveUpdatesProvider>
  );
}

function Sample({ sample }: { readonly sample: Document }) {
  const { t } = useTranslation('session');
  const id = sample.summary?.id ?? null;
  useWatch(id === null ? [] : [id]);
  const progress = useSummaryProgress(id);
  const live = useLiveText(id);
  const summary = progress ?? (sample.summary && { ...sample.summary, queue: null });
  const drafted = summary?.state === 'draft';
  const { data } = useQuery({
    ...getSummaryOptions({ path: { summaryId: id ?? '' } }),
    enabled: id !== null && drafted,
  });
  const stages = stagesOf(null, sample, summary);
  const text = data?.version?.text ?? (live ? live.draft || live.part : '');
  return (
    <div>
      <StageLine stages={stages} announceAs={sample.fileName ?? t('start.sample.label')} />
      {currentStage(stages).state === 'failed' && <Text mt="sm">{t('start.sample.failed')}</Text>}
      {text !== '' && (
        <section aria-label={t('start.sample.writing')}>
          <Group gap="sm" mt="md">
            {summary && <StateBadge of="summary" state={summary.state} />}
          </Group>
          {/* oxlint-disable-next-line -- a region that scrolls has to be reached by the keyboard */}
          <div className={classes['live']} tabIndex={0}>
            {text}
          </div>
        </section>
      )}
    </div>
  );
}
