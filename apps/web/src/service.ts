import { isUserActive } from './user-activity.js';
import { client, type Problem } from '@app/api-client';
import { setReachable } from './reachability.js';

const UNREACHABLE = 'unreachable';

/** What the service answered instead of what was asked for; `message` is meant for the reader. */
export class ServiceProblem extends Error {
  override readonly name = 'ServiceProblem';

  constructor(
    readonly status: number,
    /** Stable; `unreachable` where no answer came at all. */
    readonly code: string,
    message: string,
    readonly errors: readonly { readonly path: string; readonly message: string }[] = [],
    readonly retryAfterSeconds: number | null = null,
    /** A finer code, where one code has several causes. */
    readonly reason: string | null = null,
    /** Who was quicker, where an action came too late. */
    readonly meanwhile: Problem['meanwhile'] | null = null,
  ) {
    super(message);
  }
}

let csrfToken = '';

/** The token of the session, which every request that changes something carries. */
export function setCsrfToken(token: string): void {
  csrfToken = token;
}

/** For the one way beside the generated client: the bytes of an upload. */
export function csrfHeaders(): Readonly<Record<string, string>> {
  return { 'X-CSRF-Token': csrfToken };
}

client.setConfig({ baseUrl: '', credentials: 'same-origin' });

client.interceptors.request.use((request) => {
  if (!['GET', 'HEAD'].includes(request.method)) request.headers.set('X-CSRF-Token', csrfToken);
  if (!isUserActive()) request.headers.set('X-Unattended', '1');
  return request;
});

client.interceptors.response.use((response) => {
  setReachable(true);
  return response;
});

client.interceptors.error.use((error, response) => {
  // a page that no longer wants its answer has called the request back
  if (error instanceof DOMException && error.name === 'AbortError') return error;
  if (!response) setReachable(false);
  return toProblem(error, response);
});

function toProblem(error: unknown, response: Response | undefined): ServiceProblem {
  if (error instanceof ServiceProblem) return error;
  if (!response) return new ServiceProblem(0, UNREACHABLE, '');
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  const waits = Number.isFinite(retryAfter) ? retryAfter : null;
  if (!isProblem(error)) {
    return new ServiceProblem(response.status, `http-${response.status}`, '', [], waits);
  }
  const { status, code, title, errors = [], reason = null, meanwhile = null } = error;
  return new ServiceProblem(status, code, title, errors, waits, reason, meanwhile);
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
}
