import { DomainError } from '@app/platform';
import { StandardSchemaValidationPipe } from '@nestjs/common';

/** What was sent does not fit the route's schema. Says where and why, never what. */
export class ValidationFailed extends DomainError {
  readonly code = 'validation-failed';
  readonly kind = 'malformed';

  constructor(readonly errors: readonly { readonly path: string; readonly message: string }[]) {
    super('The request does not fit. See errors.');
  }
}

export function createValidationPipe(): StandardSchemaValidationPipe {
  return new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new ValidationFailed(
        issues.map(({ path, message }) => ({
          path: (path ?? [])
            .map((part) => String(typeof part === 'object' ? part.key : part))
            .join('.'),
          message,
        })),
      ),
  });
}
