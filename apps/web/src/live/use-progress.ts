import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { DocumentProgress, UploadProgress } from './progress-event.js';
import { useLiveUpdates } from './live-updates-provider.js';
import type { LiveText, SummaryProgress, EntityKey, ProgressStore } from './progress-store.js';
import type { Connection } from './progress-stream.js';

/** What the stream has told of an upload; null until it tells of it. */
export function useUploadProgress(id: string | null): UploadProgress | null {
  return useProgress('upload', id, (store, known) => store.upload(known));
}

export function useDocumentProgress(id: string | null): DocumentProgress | null {
  return useProgress('document', id, (store, known) => store.document(known));
}

/** The newest summary of a document alone, where the stream has told of one. */
export function useNewestSummaryId(documentId: string | null): string | null {
  return useProgress('document', documentId, (store, known) => store.newestSummaryOf(known));
}

export function useSummaryProgress(id: string | null): SummaryProgress | null {
  return useProgress('summary', id, (store, known) => store.summary(known));
}

/** The text of a summary while it is written; null where no run has been seen in this tab. */
export function useLiveText(summaryId: string | null): LiveText | null {
  return useProgress('text', summaryId, (store, known) => store.text(known));
}

/**
 * Follows summaries that other people asked for as long as the component is on the page. One's own
 * come without it. A stream carries 20; of more, the newest named are followed.
 */
export function useWatch(summaryIds: readonly string[]): void {
  const { stream } = useLiveUpdates();
  const wanted = summaryIds.join();
  useEffect(() => {
    if (wanted === '') return;
    return stream.watch(wanted.split(','));
  }, [stream, wanted]);
}

/** Whether what is shown keeps up with the service. */
export function useConnection(): Connection {
  const { stream } = useLiveUpdates();
  const subscribe = useCallback((listener: () => void) => stream.subscribe(listener), [stream]);
  return useSyncExternalStore(subscribe, () => stream.connection);
}

type Kind = EntityKey extends `${infer Name}:${string}` ? Name : never;

function useProgress<T>(
  kind: Kind,
  id: string | null,
  read: (store: ProgressStore, id: string) => T | null,
): T | null {
  const { store } = useLiveUpdates();
  const subscribe = useCallback(
    (listener: () => void) =>
      id === null ? () => {} : store.changes.subscribe(`${kind}:${id}`, listener),
    [store, kind, id],
  );
  return useSyncExternalStore(subscribe, () => (id === null ? null : read(store, id)));
}
