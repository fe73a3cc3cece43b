import { useQueryClient } from '@tanstack/react-query';
import {
  getProfileHistoryQueryKey,
  getProfileVersionQueryKey,
  listProfilesQueryKey,
  listProfileStatusesQueryKey,
} from '@app/api-client/react-query';

/** What is forgotten when a version was written, activated or retired. */
export function useProfilesChanged(): (profileId: string, number?: number) => Promise<void> {
  const queries = useQueryClient();
  return async (profileId, number) => {
    const keys = [
      listProfileStatusesQueryKey(),
      getProfileHistoryQueryKey({ path: { profileId } }),
      listProfilesQueryKey(),
      ['upload-knowledge'],
      ...(number === undefined
        ? []
        : [getProfileVersionQueryKey({ path: { profileId, versionNumber: number } })]),
    ];
    for (const queryKey of keys) await queries.invalidateQueries({ queryKey });
  };
}
