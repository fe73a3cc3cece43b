import { UnrecoverableError } from 'bullmq';
import { DomainError } from '@app/platform';

const CODE = /^[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*$/;
const LONGEST_CODE = 64;
const UNKNOWN = 'internal_error';

/** Thrown by a processor when no further attempt can end better. */
export class PermanentJobError extends Error {
  override readonly name = 'PermanentJobError';

  constructor(
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/**
 * What BullMQ is given instead of the error. It stores message and stack in clear, so both become
 * the code that the error declares; any other error could quote a document.
 */
export function storedFailure(error: unknown): Error {
  const code = codeOf(error);
  const stored =
    error instanceof PermanentJobError ? new UnrecoverableError(code) : new Error(code);
  stored.stack = code;
  return stored;
}

function codeOf(error: unknown): string {
  const declares = error instanceof DomainError || error instanceof PermanentJobError;
  return declares && error.code.length <= LONGEST_CODE && CODE.test(error.code)
    ? error.code
    : UNKNOWN;
}
