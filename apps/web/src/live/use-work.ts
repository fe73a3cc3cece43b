import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { DocumentWork, UploadWork } from './work-event.js';
import { useWork } from './work-provider.js';
import type { LiveText, SummaryWork, ThingKey, WorkStore } from './work-store.js';
import type { Connection } from './work-stream.js';

/** What the stream has told of an upload; null until it tells of it. */
export function useUploadWork(id: string | null): UploadWork | null {
  return useTold('upload', id, (store, known) => store.upload(known));
}

export function useDocumentWork(id: string | null): DocumentWork | null {
  return useTold('document', id, (store, known) => store.document(known));
}

/** The newest summary of a document alone, where the stream has told of one. */
export function useNewestSummaryId(documentId: string | null): string | null {
  return useTold('document', documentId, (store, known) => store.newestSummaryOf(known));
}

export function useSummaryWork(id: string | null): SummaryWork | null {
  return useTold('summary', id, (store, known) => store.summary(known));
}

/** The text of a summary while it is written; null where no run has been seen in this tab. */
export function useLiveText(summaryId: string | null): LiveText | null {
  return useTold('text', summaryId, (store, known) => store.text(known));
}

/**
 * Follows summaries that other people asked for as long as the component is on the page. One's own
 * come without it. A stream carries 20; of more, the newest named are followed.
 */
export function useWatch(summaryIds: readonly string[]): void {
  const { stream } = useWork();
  const wanted = summaryIds.join();
  useEffect(() => {
    if (wanted === '') return;
    return stream.watch(wanted.split(','));
  }, [stream, wanted]);
}

/** Whether what is shown keeps up with the service. */
export function useConnection(): Connection {
  const { stream } = useWork();
  const subscribe = useCallback((listener: () => void) => stream.subscribe(listener), [stream]);
  return useSyncExternalStore(subscribe, () => stream.connection);
}

type Kind = ThingKey extends `${infer Name}:${string}` ? Name : never;

function useTold<T>(
  kind: Kind,
  id: string | null,
  read: (store: WorkStore, id: string) => T | null,
): T | null {
  const { store } = useWork();
  const subscribe = useCallback(
    (listener: () => void) =>
      id === null ? () => {} : store.changes.subscribe(`${kind}:${id}`, listener),
    [store, kind, id],
  );
  return useSyncExternalStore(subscribe, () => (id === null ? null : read(store, id)));
}
