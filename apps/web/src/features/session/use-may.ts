import { useQuery } from '@tanstack/react-query';
import type { Permission, Session } from '@app/api-client';
import { sessionQuery } from './session.js';

/** The person who is signed in, as far as the page knows; it never asks for it. */
export function useMe(): Session['person'] | null {
  const { data } = useQuery({ ...sessionQuery, enabled: false });
  return data?.person ?? null;
}

/** Whether the person who is signed in may do something. The service decides; a page hides what is not theirs. */
export function useMay(permission: Permission): boolean {
  return useMe()?.permissions.includes(permission) ?? false;
}
