import { Button, Checkbox, Group, Progress, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconRobot } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getProfileTrialOptions, getProfileTrialQueryKey } from '@app/api-client/react-query';
import { cancelProfileTrial, type ProfileTrial } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { useFormats } from '../../../ui/formats/formats.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { ToneBadge } from '../../../ui/tone-badge.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { DiffText } from '../../../ui/diff/diff-text.js';
import classes from './profiles.module.css';
import { useProfilesChanged } from './use-profiles-changed.js';

const LOOK_EVERY_MS = 2000;
const HALF = 50;

interface TrialViewProps {
  readonly profileId: string;
  readonly number: number;
  readonly trialId: string;
}

/** How a trial stands; when it has finished, what both versions wrote. */
export function TrialView({ profileId, number, trialId }: TrialViewProps) {
  const changed = useProfilesChanged();
  const path = { trialId };
  const trial = useQuery({
    ...getProfileTrialOptions({ path }),
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data) ? LOOK_EVERY_MS : false),
  });
  const [began, setBegan] = useState(false);
  const { t } = useTranslation('administration');
  const state = trial.data?.state;
  const isRunning = state === 'queued' || state === 'running';
  if (isRunning && !began) setBegan(true);
  useEffect(() => {
    // a trial that ends while one looks on: whether the version was tried is another answer now
    if (!began || isRunning || state === undefined) return;
    void changed(profileId, number);
    if (state === 'finished') announce(t('profiles.isFinished'));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when it has ended
  }, [began, isRunning, state]);
  if (trial.isPending) return <LoadingSkeleton lines={4} />;
  if (trial.isError)
    return <ProblemAlert error={trial.error} onRetry={() => void trial.refetch()} />;
  return isUnderWay(trial.data) ? <UnderWay trial={trial.data} /> : <Ended trial={trial.data} />;
}

function isUnderWay({ state }: ProfileTrial): boolean {
  return state === 'queued' || state === 'running';
}

function UnderWay({ trial }: { readonly trial: ProfileTrial }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const queries = useQueryClient();
  const path = { trialId: trial.id };
  const cancel = useMutation({
    mutationFn: async () => {
      const { data } = await cancelProfileTrial({ path, throwOnError: true });
      queries.setQueryData(getProfileTrialQueryKey({ path }), data);
      announce(t('profiles.isCancelled'));
    },
  });
  const { state, writing, call, calls, version, beside } = trial;
  const share = calls === 0 ? 0 : (call - 1) / calls;
  const percent = beside === null ? share * 100 : share * HALF + (writing === 'beside' ? HALF : 0);
  const words =
    state === 'queued'
      ? t('profiles.queued', { when: formats.dateTime(trial.deadlineAt) })
      : calls === 0
        ? t('profiles.begins')
        : writing === 'beside'
          ? t('profiles.runningBeside', { number: beside ?? 0, call, calls })
          : t('profiles.runningTried', { number: version, call, calls });
  return (
    <Stack gap="sm" align="flex-start">
      <Text role="status">{words}</Text>
      <Progress value={percent} aria-label={t('profiles.progress')} w="100%" />
      {cancel.error && <ProblemAlert error={cancel.error} />}
      <Button
        variant="light"
        color="red"
        loading={cancel.isPending}
        onClick={() => cancel.mutate()}
      >
        {t('profiles.cancel')}
      </Button>
    </Stack>
  );
}

function Ended({ trial }: { readonly trial: ProfileTrial }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  const [shows, show] = useState(false);
  const { state, written, writtenBeside, version, beside, text } = trial;
  if (state === 'cancelled') return <Text role="status">{t('profiles.isCancelled')}</Text>;
  if (state === 'failed') {
    return <Text role="status">{t('profiles.trialFailed', { code: trial.reason ?? '' })}</Text>;
  }
  if (!written) return <Text>{t('profiles.gone')}</Text>;
  return (
    <Stack gap="md">
      <Group gap="sm">
        <ToneBadge tone="draft" icon={IconRobot}>
          {t('profiles.machine')}
        </ToneBadge>
        <Text size="sm" c="dimmed">
          {[
            trial.model ?? trial.label,
            t('profiles.keptUntil', { when: formats.dateTime(trial.expiresAt) }),
          ].join(' · ')}
        </Text>
      </Group>
      <SimpleGrid cols={{ base: 1, md: writtenBeside ? 2 : 1 }} spacing="md">
        {writtenBeside && beside !== null && (
          <Written title={t('profiles.wroteBeside', { number: beside })} written={writtenBeside} />
        )}
        <Written title={t('profiles.wroteTried', { number: version })} written={written} />
      </SimpleGrid>
      {!writtenBeside && beside === null && <Text c="dimmed">{t('profiles.alone')}</Text>}
      {writtenBeside && writtenBeside.text === written.text && <Text>{t('profiles.same')}</Text>}
      {writtenBeside && writtenBeside.text !== written.text && (
        <>
          <Checkbox
            label={t('profiles.difference')}
            checked={shows}
            onChange={({ currentTarget: { checked } }) => show(checked)}
          />
          {shows && <DiffText before={writtenBeside.text} after={written.text} />}
        </>
      )}
      {text !== null && (
        <details>
          <summary>{t('profiles.source')}</summary>
          <p className={classes['text']}>{text}</p>
        </details>
      )}
    </Stack>
  );
}

function Written({
  title,
  written,
}: {
  readonly title: string;
  readonly written: NonNullable<ProfileTrial['written']>;
}) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  return (
    <div className={classes['written']}>
      <Title order={3} mb="xs">
        {title}
      </Title>
      <p className={classes['text']}>{written.text}</p>
      <Text size="sm" c="dimmed" mt="xs">
        {t('profiles.figures', {
          count: written.generatedTokens,
          seconds: formats.number(Math.round(written.durationMs / 100) / 10),
        })}
      </Text>
    </div>
  );
}
