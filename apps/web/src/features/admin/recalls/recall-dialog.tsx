import { List, Stack, Text } from '@mantine/core';
import { skipToken, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listMakersQueryKey, listRecallsQueryKey } from '@app/api-client/react-query';
import { beginRecall, previewRecall, type RecallPreview, type RecallScope } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { ReasonDialog } from '../../../ui/dialogs/reason-dialog.js';
import { scopeName } from './recall-labels.js';

interface RecallDialogProps {
  /** Null: closed. */
  readonly scope: RecallScope | null;
  /** Of the readers here. */
  readonly currentVersion: number;
  readonly onClose: () => void;
}

/** Says what a recall would be about, asks why, and begins it. */
export function RecallDialog({ scope, currentVersion, onClose }: RecallDialogProps) {
  const { t } = useTranslation('administration');
  const queries = useQueryClient();
  const navigate = useNavigate();
  const preview = useQuery({
    queryKey: ['previewRecall', scope],
    queryFn: scope
      ? async () => (await previewRecall({ body: scope, throwOnError: true })).data
      : skipToken,
    gcTime: 0,
  });
  return (
    <ReasonDialog
      opened={scope !== null}
      title={scope ? t('recalls.confirmTitle', { name: scopeName(t, scope) }) : ''}
      warning={
        scope && (
          <Stack gap="md">
            <Preview preview={preview} />
            {scope.kind === 'reader' && scope.throughVersion >= currentVersion && (
              <Text size="sm">{t('recalls.current')}</Text>
            )}
            {scope.kind === 'model' && (
              <Text size="sm">
                {t(scope.adapterSha256 === null ? 'recalls.inUse' : 'recalls.inUseWithAdapter')}
              </Text>
            )}
            {scope.kind === 'model-name' && <Text size="sm">{t('recalls.inUseByName')}</Text>}
            {scope.kind !== 'reader' && <Text size="sm">{t('recalls.answersGiven')}</Text>}
          </Stack>
        )
      }
      help={t('recalls.reasonHelp')}
      action={t('recalls.action')}
      disabled={!preview.isSuccess}
      onGiven={async (reason) => {
        if (!scope) return;
        const { data } = await beginRecall({ body: { scope, reason }, throwOnError: true });
        await queries.invalidateQueries({ queryKey: listRecallsQueryKey() });
        await queries.invalidateQueries({ queryKey: listMakersQueryKey() });
        announce(t('recalls.begun'));
        onClose();
        await navigate({ to: '/administration/recalls/$recallId', params: { recallId: data.id } });
      }}
      onClose={onClose}
    />
  );
}

function Preview({ preview }: { readonly preview: UseQueryResult<RecallPreview> }) {
  const { t } = useTranslation('administration');
  if (preview.isPending) return <LoadingSkeleton lines={3} words={t('recalls.counting')} />;
  if (preview.isError) {
    return (
      <ProblemAlert
        title={t('recalls.countFailed')}
        error={preview.error}
        onRetry={() => void preview.refetch()}
        retrying={preview.isFetching}
      />
    );
  }
  return (
    <List size="sm" spacing={4}>
      {(['documents', 'drafts', 'signed', 'recipients'] as const).map((what) => (
        <List.Item key={what}>
          {t(`recalls.counts.${what}`, { count: preview.data[what] })}
        </List.Item>
      ))}
    </List>
  );
}
