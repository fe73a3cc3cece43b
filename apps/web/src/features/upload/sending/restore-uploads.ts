import { listDocuments, listUploads } from '@app/api-client';
import type { ProgressStore } from '../../../live/progress-store.js';
import type { UploadQueue } from '../queue/upload-queue.js';

const PAGE = 100;
// the service keeps uploads on its list for a day; a little more, for clocks that differ
const LOOK_BACK_MS = 25 * 3_600_000;

/**
 * Brings in what the service has of this person: unfinished uploads, and those of the last day with
 * what became of them. The event stream tells only of what is at work now.
 */
export async function restoreUploads(
  uploadQueue: UploadQueue,
  store: ProgressStore,
): Promise<void> {
  const { data: uploads } = await listUploads({ throwOnError: true });
  uploadQueue.merge(uploads.items);
  const wanted = new Set(uploads.items.flatMap(({ documentId }) => documentId ?? []));
  for (const id of wanted) if (store.document(id)) wanted.delete(id);
  let cursor: string | null = null;
  const from = new Date(Date.now() - LOOK_BACK_MS).toISOString();
  while (wanted.size > 0) {
    const page: Awaited<ReturnType<typeof documentsFrom>> = await documentsFrom(from, cursor);
    for (const document of page.items) {
      store.restore(document);
      wanted.delete(document.id);
    }
    cursor = page.nextCursor;
    if (cursor === null) return;
  }
}

async function documentsFrom(from: string, cursor: string | null) {
  const { data } = await listDocuments({
    query: { mine: 'true', from, limit: PAGE, ...(cursor === null ? {} : { cursor }) },
    throwOnError: true,
  });
  return data;
}
