import type { QueryClient } from '@tanstack/react-query';
import type { ProgressKey, ProgressStore } from './progress-store.js';

const WAIT_MS = 500;

/** Answers about one thing: out of date when it, or the thing it is told with, has changed. */
const ABOUT_DOCUMENT = new Set(['getDocument', 'getDocumentText', 'getDocumentHistory']);
const ABOUT_SUMMARY = new Set(['getSummary', 'getReview', 'listVersions']);
const LISTS = new Set(['listDocuments', 'listSummaries', 'listUploads', 'listReviews']);
const NOTIFICATIONS = 'listNotifications';

/**
 * Marks what pages have asked for as out of date when the stream tells of a change; what is on the
 * screen is then asked for again. Changes within half a second are one.
 */
export function invalidateChangedQueries(store: ProgressStore, queries: QueryClient): () => void {
  let changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = store.changes.watch((keys) => {
    for (const id of idsOf(keys, store)) changed.add(id);
    if (keys.has('notified')) void queries.invalidateQueries({ predicate: isOfNotifications });
    if (changed.size === 0 || timer !== undefined) return;
    timer = setTimeout(() => {
      const ids = changed;
      changed = new Set();
      timer = undefined;
      void queries.invalidateQueries({ predicate: ({ queryKey }) => tellsOf(queryKey[0], ids) });
    }, WAIT_MS);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}

/** Text as it grows is in no cache, and of an upload under way only its end is. */
function idsOf(keys: ReadonlySet<ProgressKey>, store: ProgressStore): readonly string[] {
  return [...keys].flatMap((key) => {
    const [kind = '', id = ''] = key.split(':');
    if (kind === 'text' || kind === 'notified') return [];
    if (kind === 'upload') return store.upload(id)?.state === 'receiving' ? [] : [id];
    return kind === 'summary' ? [id, ...(store.summary(id)?.documentIds ?? [])] : [id];
  });
}

function tellsOf(key: unknown, ids: ReadonlySet<string>): boolean {
  if (!isGeneratedKey(key)) return false;
  if (LISTS.has(key._id)) return true;
  const { documentId, summaryId } = key.path ?? {};
  return (
    (ABOUT_DOCUMENT.has(key._id) && ids.has(documentId ?? '')) ||
    (ABOUT_SUMMARY.has(key._id) && ids.has(summaryId ?? ''))
  );
}

function isOfNotifications({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean {
  return isGeneratedKey(queryKey[0]) && queryKey[0]._id === NOTIFICATIONS;
}

interface GeneratedKey {
  readonly _id: string;
  readonly path?: { readonly documentId?: string; readonly summaryId?: string };
}

function isGeneratedKey(key: unknown): key is GeneratedKey {
  return typeof key === 'object' && key !== null && '_id' in key && typeof key._id === 'string';
}
