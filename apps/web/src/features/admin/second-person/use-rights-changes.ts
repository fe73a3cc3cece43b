import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  getPersonQueryKey,
  listPeopleQueryKey,
  listRightsChangesOptions,
  listRightsChangesQueryKey,
} from '@app/api-client/react-query';

const ASK_AGAIN_MS = 60_000;

/** What waits for a second person; asked again now and then, since a wait ends by itself. */
export function useRightsChanges() {
  return useQuery({ ...listRightsChangesOptions(), refetchInterval: ASK_AGAIN_MS });
}

/** After an action on somebody's rights: whatever shows them. */
export function useRightsChanged(): (personId: string) => Promise<void> {
  const queries = useQueryClient();
  return async (personId) => {
    await queries.invalidateQueries({ queryKey: listRightsChangesQueryKey() });
    await queries.invalidateQueries({ queryKey: listPeopleQueryKey() });
    await queries.invalidateQueries({ queryKey: getPersonQueryKey({ path: { personId } }) });
  };
}
