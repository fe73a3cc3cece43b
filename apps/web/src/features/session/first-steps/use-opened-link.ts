import { useQuery } from '@tanstack/react-query';
import { openLink } from '@app/api-client';

/**
 * What a one-time link is for. Opening it again is no use of it: it stays good until its form is sent
 * or its hour is over.
 */
export function useOpenedLink(token: string) {
  return useQuery({
    queryKey: ['opened-link', token],
    queryFn: async ({ signal }) => {
      const { data } = await openLink({ body: { token }, signal, throwOnError: true });
      return data;
    },
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
}
