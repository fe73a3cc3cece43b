import { ServiceProblem } from '../../service.js';

const NOT_SIGNED_IN = 'not-authenticated';
const FACTOR_REQUIRED = 'second-factor-required';

const listeners = new Set<() => void>();

/** Called by whatever learns that the session has ended: an answer of the service, or the stream. */
export function sessionEnded(): void {
  for (const listener of listeners) listener();
}

export function onSessionEnd(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Another 401 is the answer to a wrong password, which ends nothing. */
export function endsSession(error: unknown): boolean {
  return error instanceof ServiceProblem && error.status === 401 && error.code === NOT_SIGNED_IN;
}

/** The organization has come to demand a second factor while this session goes on without one. */
export function demandsFactor(error: unknown): boolean {
  return error instanceof ServiceProblem && error.code === FACTOR_REQUIRED;
}
