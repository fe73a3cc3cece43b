import { DomainError } from '@app/platform';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader, type ApiHeaderOptions } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

const Key = z
  .string()
  .trim()
  .min(1)
  .max(255)
  .regex(/^[\x21-\x7E]+$/);

export class IdempotencyKeyMalformed extends DomainError {
  readonly code = 'idempotency-key-malformed';
  readonly kind = 'malformed';

  constructor() {
    super('Idempotency-Key must be 1 to 255 visible ASCII characters without spaces.');
  }
}

const HEADER: ApiHeaderOptions = {
  name: 'Idempotency-Key',
  required: false,
  schema: { type: 'string', maxLength: 255 },
};

/**
 * The `Idempotency-Key` header, or null. Sending a request again with its key makes nothing twice. The
 * OpenAPI document names it wherever a handler takes it.
 */
export const IdempotencyKeyHeader = createParamDecorator(
  (_data: unknown, context: ExecutionContext): string | null => {
    const header = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
    if (header === undefined) return null;
    const parsed = Key.safeParse(header);
    if (!parsed.success) throw new IdempotencyKeyMalformed();
    return parsed.data;
  },
  [
    (prototype, name) => {
      const method = name && Object.getOwnPropertyDescriptor(prototype, name);
      if (method) ApiHeader(HEADER)(prototype, name, method);
    },
  ],
);
