import type { QueryClient } from '@tanstack/react-query';
import type { AnyRouter } from '@tanstack/react-router';
import { getStartQueryKey } from '@app/api-client/react-query';
import { setCsrfToken } from '../../service.js';
import { knownSession } from './session.js';

let leaving = false;

interface LeaveOptions {
  /** Whether the next to sign in comes back to this page. */
  readonly back: boolean;
}

/**
 * Nothing of what a person saw stays for the next one at this screen: first away from the page that
 * shows it, then out of memory. Where nobody was signed in, the way to a page asks for it itself.
 */
export async function endSession(
  router: AnyRouter,
  queries: QueryClient,
  { back }: LeaveOptions,
): Promise<void> {
  if (leaving || !knownSession(queries)) return;
  leaving = true;
  try {
    const { href } = router.state.location;
    const organization = knownSession(queries)?.organization ?? null;
    const search = {
      ...(back && href !== '/' && { to: href }),
      // what the next one here would have to say
      ...(organization !== null && { organization }),
    };
    await router.navigate({ to: '/sign-in', search });
    setCsrfToken('');
    const [start] = getStartQueryKey();
    queries.removeQueries({ predicate: ({ queryKey: [key] }) => !isSame(key, start) });
    queries.getMutationCache().clear();
  } finally {
    leaving = false;
  }
}

/** What the sign-in page itself has asked for: the name of the organization. */
function isSame(key: unknown, { _id }: { readonly _id: string }): boolean {
  return typeof key === 'object' && key !== null && '_id' in key && key._id === _id;
}
