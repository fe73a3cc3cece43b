import { useMutation, useQueryClient } from '@tanstack/react-query';
import { getReviewQueryKey } from '@app/api-client/react-query';
import { getWorkingCopy } from '@app/api-client';
import type { ReviewDesk } from '../desk/review-desk.js';
import { editingKey, newSession } from './use-editing.js';

/** Makes the edits a version: first the service has all of them, then they are one. */
export function useSaveVersion({ review, actions, editing }: ReviewDesk) {
  const { session } = editing;
  const start = useMutation({
    mutationFn: async () => {
      if (!session) return;
      await session.flush();
      await actions.saveVersion.mutateAsync({
        path: { summaryId: review.summaryId },
        body: { revision: review.revision, workingCopyRevision: session.revision },
      });
      session.end();
    },
  });
  return { start: () => start.mutate(), isPending: start.isPending };
}

/** Gives the edits up, here and at the service. */
export function useDiscard({ review, version, actions, editing }: ReviewDesk) {
  const queries = useQueryClient();
  const { session } = editing;
  const path = { summaryId: review.summaryId };
  const start = useMutation({
    mutationFn: async () => {
      session?.end();
      if (editing.outdated || session?.isKept) {
        await actions.discard.mutateAsync({ path });
      }
      queries.setQueryData(getReviewQueryKey({ path }), { ...review, workingCopy: null });
      if (session) {
        queries.setQueryData(
          editingKey(review.summaryId, version.number),
          newSession(review.summaryId, version, null),
        );
      }
    },
  });
  return {
    start: (onDone: () => void) => start.mutate(undefined, { onSuccess: onDone }),
    isPending: start.isPending,
    error: start.error,
  };
}

/** Puts what another window kept in the place of what is on the screen. */
export function useLoadKept({ review, version, editing }: ReviewDesk) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const path = { summaryId: review.summaryId };
      const { data: copy } = await getWorkingCopy({ path, throwOnError: true });
      const loaded = newSession(review.summaryId, version, copy);
      // what is being written here was never applied there: it stays
      if (editing.session) loaded.adopt(editing.session);
      editing.session?.end();
      queries.setQueryData(editingKey(review.summaryId, version.number), loaded);
    },
  });
}
