import { AsyncLocalStorage } from 'node:async_hooks';

/** What every log line of one request or job carries: identifiers, never content. */
export interface RequestContext {
  readonly requestId: string;
  readonly jobId?: string;
}

export const requestContext = new AsyncLocalStorage<RequestContext>();
