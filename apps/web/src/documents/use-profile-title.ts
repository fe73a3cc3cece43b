import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { listProfilesOptions } from '../generated/@tanstack/react-query.gen.js';

const HOUR_MS = 3_600_000;

/** Profiles come with the installation: within an hour they do not change. */
export function profilesQuery() {
  return { ...listProfilesOptions(), staleTime: HOUR_MS };
}

/** The title of a profile; its id until titles are known, or when it is no longer installed. */
export function useProfileTitle(): (id: string) => string {
  const { data } = useQuery(profilesQuery());
  return useCallback((id) => data?.items.find((profile) => profile.id === id)?.title ?? id, [data]);
}
