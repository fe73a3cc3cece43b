import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  cancelDocumentMutation,
  cancelSummaryMutation,
  getDocumentQueryKey,
  getDocumentHistoryQueryKey,
  getSummaryQueryKey,
  retrySummaryMutation,
} from '@app/api-client/react-query';
import type { Summary } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';

/** What can be done to a document and its summary by one press. */
export function useSummaryActions(documentId: string, onRetried: (summary: Summary) => void) {
  const { t } = useTranslation('documents');
  const queries = useQueryClient();
  const retry = useMutation({
    ...retrySummaryMutation(),
    onSuccess: (summary) => {
      announce(t('actions.started'));
      onRetried(summary);
    },
    onSettled: () => forgetSummaries(queries, documentId),
  });
  const cancel = useMutation({
    ...cancelSummaryMutation(),
    onSuccess: () => announce(t('actions.cancelled')),
    onSettled: (_data, _error, { path }) => {
      void queries.invalidateQueries({ queryKey: getSummaryQueryKey({ path }) });
      forgetSummaries(queries, documentId);
    },
  });
  const cancelDocument = useMutation({
    ...cancelDocumentMutation(),
    onSuccess: () => announce(t('actions.documentCancelled')),
    onSettled: () => forgetSummaries(queries, documentId),
  });
  return { retry, cancel, cancelDocument };
}

/** What was asked of a document before is out of date; what is on the screen is asked for again. */
export function forgetSummaries(queries: QueryClient, documentId: string): void {
  const path = { documentId };
  void queries.invalidateQueries({ queryKey: getDocumentQueryKey({ path }) });
  void queries.invalidateQueries({ queryKey: getDocumentHistoryQueryKey({ path }) });
  void queries.invalidateQueries({
    predicate: ({ queryKey: [key] }) =>
      typeof key === 'object' &&
      key !== null &&
      '_id' in key &&
      (key._id === 'listSummaries' || key._id === 'listDocuments'),
  });
}
