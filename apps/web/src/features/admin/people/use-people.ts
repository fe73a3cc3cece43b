import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listPeopleInfiniteOptions } from '@app/api-client/react-query';
import type { Person } from '@app/api-client';

const PAGE = 200;

/** Everybody who can sign in, by name; page after page, since somebody may be sought who is on the last. */
export function usePeople() {
  const list = useInfiniteQuery({
    ...listPeopleInfiniteOptions({ query: { limit: PAGE } }),
    initialPageParam: {},
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  const { hasNextPage, isFetching, isError, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  const people = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return { list, people: people.toSorted(byName) };
}

function byName(one: Person, other: Person): number {
  return one.displayName.localeCompare(other.displayName);
}

/** Those in whose name or login name this stands. */
export function peopleWith(people: readonly Person[], typed: string): readonly Person[] {
  const sought = typed.trim().toLocaleLowerCase();
  return people.filter(({ displayName, loginName }) =>
    [displayName, loginName].some((name) => name.toLocaleLowerCase().includes(sought)),
  );
}
