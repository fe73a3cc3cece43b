import { useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import {
  getWorkingCopy,
  type Review,
  saveOpenEdits,
  saveWorkingCopy,
  type VersionDetails,
  type WorkingCopy,
} from '@app/api-client';
import { beforeSignOut } from '../../session/before-sign-out.js';
import { endsSession, sessionEnded } from '../../session/session-end.js';
import { EditingSession } from './editing-session.js';
import type { EditingState } from './editing-state.js';

const KEPT_FOR_MS = 30 * 60_000;

/** Of the edits of a version in this tab: they live on while the reviewer is on another page. */
export function editingKey(summaryId: string, version: number) {
  return ['editing', summaryId, version] as const;
}

export interface Editing {
  readonly session: EditingSession | null;
  readonly state: EditingState | null;
  /** Kept edits of an older version, which can only be discarded. */
  readonly outdated: { readonly baseVersion: number } | null;
  readonly problem: unknown;
}

const nothing = (): (() => void) => () => {};

/** The edits of anyone who reviews, taken up where they were left; nothing for everybody else. */
export function useEditing(
  review: Review | null,
  version: VersionDetails | null,
  isMine: boolean,
): Editing {
  const summaryId = review?.summaryId ?? '';
  const copy = review?.workingCopy ?? null;
  const isOutdated = copy !== null && version !== null && copy.baseVersion !== version.number;
  const query = useQuery({
    queryKey: editingKey(summaryId, version?.number ?? 0),
    queryFn: async () => {
      if (!version) throw new Error('There is no version to edit.');
      return openSession(summaryId, version, copy !== null);
    },
    enabled: isMine && version !== null && !isOutdated,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEPT_FOR_MS,
    refetchOnWindowFocus: false,
  });
  const session = isMine && !isOutdated ? (query.data ?? null) : null;
  const state = useSyncExternalStore(session?.subscribe ?? nothing, () => session?.state() ?? null);
  useEffect(() => {
    if (!session) return;
    // the tab may be gone the next moment: what is not kept yet goes with a request that outlives it
    const keep = (): void => {
      if (document.hidden) void session.flush({ keepalive: true }).catch(() => undefined);
    };
    document.addEventListener('visibilitychange', keep);
    const forget = beforeSignOut(async () => session.flush());
    return () => {
      forget();
      document.removeEventListener('visibilitychange', keep);
      void session.flush().catch(() => undefined);
    };
  }, [session]);
  return {
    session,
    state,
    outdated: isMine && isOutdated ? copy : null,
    problem: query.error,
  };
}

async function openSession(
  summaryId: string,
  version: VersionDetails,
  hasCopy: boolean,
): Promise<EditingSession> {
  const path = { summaryId };
  const copy = hasCopy ? (await getWorkingCopy({ path, throwOnError: true })).data : null;
  return newSession(summaryId, version, copy);
}

export function newSession(
  summaryId: string,
  version: VersionDetails,
  copy: WorkingCopy | null,
): EditingSession {
  const path = { summaryId };
  return new EditingSession(version, copy, {
    saveCopy: async (body, { keepalive }) =>
      dataOf(saveWorkingCopy({ path, body, keepalive, throwOnError: true })),
    saveOpen: async (body, { keepalive }) =>
      dataOf(saveOpenEdits({ path, body, keepalive, throwOnError: true })),
  });
}

/** A save that finds nobody signed in ends the session in this window, as any other request does. */
async function dataOf<T>(answer: Promise<{ readonly data: T }>): Promise<T> {
  try {
    return (await answer).data;
  } catch (error) {
    if (endsSession(error)) sessionEnded();
    throw error;
  }
}
