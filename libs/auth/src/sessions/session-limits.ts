/** How long a person stays signed in: without use, and in all. */
export interface SessionLimits {
  readonly idleSeconds: number;
  readonly seconds: number;
}

export const SESSION_LIMITS = Symbol('SessionLimits');

/** For processes where nobody signs in. */
export const DEFAULT_SESSION_LIMITS: SessionLimits = { idleSeconds: 30 * 60, seconds: 12 * 3600 };

/** A token in use is exchanged for a new one after so long. */
export const ROTATE_AFTER_SECONDS = 15 * 60;
/** So long the token before goes on working once the new one was seen: requests overlap. */
export const OVERLAP_SECONDS = 60;

/** How often the use of a session is written down: often enough for the idle limit to be exact to a tenth. */
export function noteUseAfterSeconds({ idleSeconds }: SessionLimits): number {
  return Math.min(60, Math.floor(idleSeconds / 10));
}
