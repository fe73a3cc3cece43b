import { DomainError } from '@app/platform';

/** Ends as told by `code`; `retry` says that another attempt may well succeed. */
export interface Failure {
  readonly code: string;
  readonly retry: boolean;
}

export function classify(error: unknown): Failure {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return { code: 'deadline-exceeded', retry: false };
  }
  if (error instanceof DomainError)
    return { code: error.code, retry: error.kind === 'unavailable' };
  return { code: 'unexpected', retry: true };
}
