import type { QueryClient } from '@tanstack/react-query';
import { type ParsedLocation, redirect } from '@tanstack/react-router';
import { setCsrfToken } from '../service.js';
import { sessionQuery } from './session.js';
import { endsSession } from './session-end.js';

/** The session of this browser, or the way to sign in and back here. */
export async function requireSession(queries: QueryClient, location: ParsedLocation) {
  try {
    const session = await queries.ensureQueryData(sessionQuery);
    setCsrfToken(session.csrfToken);
    return { session };
  } catch (error) {
    if (!endsSession(error)) throw error;
    const to = location.href === '/' ? {} : { to: location.href };
    throw redirect({ to: '/sign-in', search: to });
  }
}
