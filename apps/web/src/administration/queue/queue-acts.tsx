import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  cancelQueuedMutation,
  listQueueQueryKey,
  retryQueuedMutation,
} from '../../generated/@tanstack/react-query.gen.js';
import { announce } from '../../parts/announcer.js';
import { Confirmation } from '../../parts/confirmation.js';

/** Puts a summary that ended without a draft into the queue again, one at a time. */
export function useRetry() {
  const { t } = useTranslation('administration');
  const queries = useQueryClient();
  const mutation = useMutation({
    ...retryQueuedMutation(),
    onSuccess: () => announce(t('queue.retried')),
    onSettled: () => queries.invalidateQueries({ queryKey: listQueueQueryKey() }),
  });
  return {
    retry: (summaryId: string): void => {
      if (!mutation.isPending) mutation.mutate({ path: { summaryId } });
    },
    busy: mutation.isPending ? mutation.variables.path.summaryId : null,
    error: mutation.error,
  };
}

/** Asks before a summary leaves the queue. */
export function CancelQuestion({
  summaryId,
  onClose,
}: {
  /** Null: closed. */
  readonly summaryId: string | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('administration');
  const queries = useQueryClient();
  const cancel = useMutation({
    ...cancelQueuedMutation(),
    onSuccess: () => {
      announce(t('queue.cancelled'));
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: listQueueQueryKey() }),
  });
  return (
    <Confirmation
      opened={summaryId !== null}
      title={t('queue.cancelTitle')}
      confirm={t('queue.cancel')}
      busy={cancel.isPending}
      error={cancel.error}
      onConfirm={() => summaryId !== null && cancel.mutate({ path: { summaryId } })}
      onClose={() => {
        cancel.reset();
        onClose();
      }}
    >
      {t('queue.cancelWarning', { id: summaryId ?? '' })}
    </Confirmation>
  );
}
