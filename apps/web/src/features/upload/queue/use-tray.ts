import { useCallback, useSyncExternalStore } from 'react';
import type { Overview } from './overview.js';
import type { Removed, Tray, TrayKey } from './tray.js';
import type { TrayRow } from './tray-row.js';
import { useUploads } from '../upload-provider.js';

export function useTrayKeys(): readonly string[] {
  return useOfTray('keys', (tray) => tray.keys);
}

export function useTrayRow(key: string): TrayRow | null {
  return useOfTray(`row:${key}`, (tray) => tray.row(key));
}

export function useOverview(): Overview {
  return useOfTray('overview', (tray) => tray.overview);
}

/** What can be brought back. */
export function useRemoved(): readonly Removed[] {
  return useOfTray('removed', (tray) => tray.removed);
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
  const { underWay, paused, missing, sentBytes, wantedBytes } = useOverview();
  return {
    underWay,
    waitingForPerson: paused + missing,
    share: wantedBytes === 0 ? 0 : sentBytes / wantedBytes,
  };
}

function useOfTray<T>(key: TrayKey, read: (tray: Tray) => T): T {
  const { tray } = useUploads();
  const subscribe = useCallback(
    (listener: () => void) => tray.changes.subscribe(key, listener),
    [tray, key],
  );
  return useSyncExternalStore(subscribe, () => read(tray));
}
