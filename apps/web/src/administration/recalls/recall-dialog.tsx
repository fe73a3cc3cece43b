import { Button, Group, List, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  listMakersQueryKey,
  listRecallsQueryKey,
} from '../../generated/@tanstack/react-query.gen.js';
import { beginRecall, previewRecall } from '../../generated/sdk.gen.js';
import type { RecallScope } from '../../generated/types.gen.js';
import { announce } from '../../parts/announcer.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { Waiting } from '../../parts/waiting.js';
import { useRefusableForm } from '../../session/use-refusable-form.js';
import { scopeName } from './recall-words.js';

interface RecallDialogProps {
  /** Null: closed. */
  readonly scope: RecallScope | null;
  /** Of the readers here. */
  readonly currentVersion: number;
  readonly onClose: () => void;
}

/** Says what a recall would be about, asks why, and begins it. */
export function RecallDialog({ scope, currentVersion, onClose }: RecallDialogProps) {
  const { t } = useTranslation(['administration', 'common']);
  return (
    <Modal
      opened={scope !== null}
      onClose={onClose}
      title={scope ? t('recalls.confirmTitle', { name: scopeName(t, scope) }) : ''}
      closeButtonProps={{ 'aria-label': t('common:close') }}
      centered
    >
      {scope && <RecallForm scope={scope} currentVersion={currentVersion} onClose={onClose} />}
    </Modal>
  );
}

function RecallForm({
  scope,
  currentVersion,
  onClose,
}: RecallDialogProps & { readonly scope: RecallScope }) {
  const { t } = useTranslation(['administration', 'common']);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const preview = useQuery({
    queryKey: ['previewRecall', scope],
    queryFn: async () => (await previewRecall({ body: scope, throwOnError: true })).data,
    gcTime: 0,
  });
  const { form, refuse } = useRefusableForm(
    { reason: '' },
    { reason: (reason) => (reason.trim().length < 3 ? t('recalls.reasonShort') : null) },
  );
  const begin = useMutation({
    mutationFn: async (reason: string) =>
      (await beginRecall({ body: { scope, reason }, throwOnError: true })).data,
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: listRecallsQueryKey() });
      await queries.invalidateQueries({ queryKey: listMakersQueryKey() });
      announce(t('recalls.begun'));
      onClose();
      await navigate({ to: '/administration/recalls/$recallId', params: { recallId: id } });
    },
    onError: (error) => void refuse(error),
  });
  const isCurrent = scope.kind === 'reader' && scope.throughVersion >= currentVersion;
  return (
    <form noValidate onSubmit={form.onSubmit(({ reason }) => begin.mutate(reason.trim()))}>
      <Stack gap="md">
        {preview.isPending && <Waiting lines={3} words={t('recalls.counting')} />}
        {preview.isError && (
          <ProblemAlert
            title={t('recalls.countFailed')}
            error={preview.error}
            onRetry={() => void preview.refetch()}
            retrying={preview.isFetching}
          />
        )}
        {preview.isSuccess && (
          <List size="sm" spacing={4}>
            {(['documents', 'drafts', 'signed', 'recipients'] as const).map((what) => (
              <List.Item key={what}>
                {t(`recalls.counts.${what}`, { count: preview.data[what] })}
              </List.Item>
            ))}
          </List>
        )}
        {isCurrent && <Text size="sm">{t('recalls.current')}</Text>}
        {scope.kind === 'model' && <Text size="sm">{t('recalls.inUse')}</Text>}
        {begin.error && Object.keys(form.errors).length === 0 && (
          <ProblemAlert error={begin.error} />
        )}
        <Textarea
          label={t('recalls.reason')}
          description={t('recalls.reasonHelp')}
          autosize
          minRows={2}
          maxLength={500}
          data-autofocus
          key={form.key('reason')}
          {...form.getInputProps('reason')}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button color="red" type="submit" loading={begin.isPending} disabled={!preview.isSuccess}>
            {t('recalls.act')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
