import { DomainError } from '@app/platform';

export type EmbeddedPostgresProblem =
  | 'postgres-binaries-missing'
  | 'postgres-account-missing'
  | 'postgres-folder-unreachable'
  | 'postgres-socket-path-too-long'
  | 'postgres-other-major'
  | 'postgres-init-failed'
  | 'postgres-start-failed'
  | 'postgres-password-lost'
  | 'disk-full';

/** Why the embedded server does not run, in a sentence that says what to do. */
export class EmbeddedPostgresError extends DomainError {
  readonly kind = 'unavailable';

  constructor(
    readonly code: EmbeddedPostgresProblem,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Postgres and its initdb name a full disk in their own output; nothing else tells it apart. */
export function saysDiskFull(output: string): boolean {
  return /No space left on device|Disk quota exceeded/i.test(output);
}

export function diskFull(folder: string): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'disk-full',
    `The disk with ${folder} is full. Free some space (1 GB is a good start), then start again. Nothing is lost.`,
  );
}
