import { useCallback, useMemo, useState } from 'react';
import { useUploadTotals, useUploadKeys } from '../queue/use-upload-queue.js';
import { useUploads } from '../upload-provider.js';

/** The files that are changed together; only those that are not sent yet can be. */
export interface Selection {
  readonly selectable: readonly string[];
  readonly selected: readonly string[];
  has(key: string): boolean;
  readonly select: (key: string, selected: boolean) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
}

export function useSelection(): Selection {
  const { uploadQueue } = useUploads();
  const keys = useUploadKeys();
  const { chosen } = useUploadTotals();
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const selectable = useMemo(
    () => keys.filter((key) => uploadQueue.row(key)?.phase.kind === 'chosen'),
    // their number changes whenever one of them is sent, added or removed
    // eslint-disable-next-line react/exhaustive-deps
    [keys, uploadQueue, chosen],
  );
  const selected = useMemo(() => selectable.filter((key) => marked.has(key)), [selectable, marked]);
  const select = useCallback((key: string, on: boolean) => {
    setMarked((before) => {
      const after = new Set(before);
      if (on) after.add(key);
      else after.delete(key);
      return after;
    });
  }, []);
  return {
    selectable,
    selected,
    has: (key) => marked.has(key),
    select,
    selectAll: () => setMarked(new Set(selectable)),
    clear: () => setMarked(new Set()),
  };
}
