import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  cancelQueuedMutation,
  listQueueQueryKey,
  retryQueuedMutation,
} from '@app/api-client/react-query';
import { announce } from '../../../ui/announcer.js';
import { Confirmation } from '../../../ui/dialogs/confirmation.js';
import { focusPageTitle } from '../../../ui/page-focus.js';

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
  const [isDone, setDone] = useState(false);
  const cancel = useMutation({
    ...cancelQueuedMutation(),
    onSuccess: () => {
      announce(t('queue.cancelled'));
      setDone(true);
      onClose();
      // the row that it was asked from is gone, and the focus with it
      focusPageTitle();
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
      returnsFocus={!isDone}
      onClose={() => {
        cancel.reset();
        setDone(false);
        onClose();
      }}
    >
      {t('queue.cancelWarning', { id: summaryId ?? '' })}
    </Confirmation>
  );
}
