import { DomainError } from '@app/platform';
import { StandardSchemaValidationPipe } from '@nestjs/common';

type Issue = Parameters<
  NonNullable<
    NonNullable<ConstructorParameters<typeof StandardSchemaValidationPipe>[0]>['exceptionFactory']
  >
>[0][number];

// zod names the keys that it does not know, and a key may be anything.
const NAMES_WHAT_WAS_SENT = /^unrecognized key/i;

/** What was sent does not fit the route's schema. Says where and why, never what. */
export class ValidationFailed extends DomainError {
  readonly code = 'validation-failed';
  readonly kind = 'malformed';
  readonly errors: readonly { readonly path: string; readonly message: string }[];

  constructor(issues: readonly Issue[]) {
    super('The request is not valid. See errors.');
    this.errors = issues.map(({ path, message }) => ({
      path: (path ?? [])
        .map((part) => String(typeof part === 'object' ? part.key : part))
        .join('.'),
      message: NAMES_WHAT_WAS_SENT.test(message)
        ? 'This address does not accept this field.'
        : message,
    }));
  }
}

export function createValidationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) => new ValidationFailed(issues),
  });
}
