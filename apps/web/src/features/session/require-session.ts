import type { QueryClient } from '@tanstack/react-query';
import { type ParsedLocation, redirect } from '@tanstack/react-router';
import type { Session } from '@app/api-client';
import { setCsrfToken } from '../../service.js';
import { sessionQuery } from './session.js';
import { endsSession } from './session-end.js';

/** The session of this browser, or the way to sign in and back here. */
export async function requireSession(queries: QueryClient, location: ParsedLocation) {
  const session = await sessionOr(queries, back(location));
  if (session.secondFactorMissing) throw redirect({ to: '/second-factor', search: back(location) });
  return { session };
}

/** A session that lacks the second factor which the organization demands, or the way to the rest. */
export async function requireLackingFactor(
  queries: QueryClient,
  { search }: ParsedLocation<{ readonly to?: string }>,
) {
  const { secondFactorMissing } = await sessionOr(queries, search);
  if (!secondFactorMissing) throw redirect({ to: '/' });
}

async function sessionOr(queries: QueryClient, search: { readonly to?: string }): Promise<Session> {
  try {
    const session = await queries.ensureQueryData(sessionQuery);
    setCsrfToken(session.csrfToken);
    return session;
  } catch (error) {
    if (!endsSession(error)) throw error;
    throw redirect({ to: '/sign-in', search });
  }
}

function back({ href }: ParsedLocation): { readonly to?: string } {
  return href === '/' ? {} : { to: href };
}
