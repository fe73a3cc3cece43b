import { useCallback, useSyncExternalStore } from 'react';
import type { UploadTotals } from './upload-totals.js';
import type { Removed, UploadQueue, UploadQueueKey } from './upload-queue.js';
import type { UploadItem } from './upload-item.js';
import { useUploads } from '../upload-provider.js';

export function useUploadKeys(): readonly string[] {
  return useUploadQueue('keys', (uploadQueue) => uploadQueue.keys);
}

export function useUploadItem(key: string): UploadItem | null {
  return useUploadQueue(`row:${key}`, (uploadQueue) => uploadQueue.row(key));
}

export function useUploadTotals(): UploadTotals {
  return useUploadQueue('overview', (uploadQueue) => uploadQueue.totals);
}

/** What can be brought back. */
export function useRemoved(): readonly Removed[] {
  return useUploadQueue('removed', (uploadQueue) => uploadQueue.removed);
}

export interface UploadActivity {
  /** How many files are on their way to the service. */
  readonly underWay: number;
  /** Paused, or missing their bytes after a reload. */
  readonly waitingForPerson: number;
  /** Of the bytes under way, 0 to 1. */
  readonly share: number;
}

/** For a small sign beside the word "Upload" wherever it stands: what goes on while one is elsewhere. */
export function useUploadActivity(): UploadActivity {
  const { underWay, paused, missing, sentBytes, wantedBytes } = useUploadTotals();
  return {
    underWay,
    waitingForPerson: paused + missing,
    share: wantedBytes === 0 ? 0 : sentBytes / wantedBytes,
  };
}

function useUploadQueue<T>(key: UploadQueueKey, read: (uploadQueue: UploadQueue) => T): T {
  const { uploadQueue } = useUploads();
  const subscribe = useCallback(
    (listener: () => void) => uploadQueue.changes.subscribe(key, listener),
    [uploadQueue, key],
  );
  return useSyncExternalStore(subscribe, () => read(uploadQueue));
}
