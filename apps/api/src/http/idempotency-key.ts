import { DomainError } from '@app/platform';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
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

/** The `Idempotency-Key` header, or null. Sending a request again with its key makes nothing twice. */
export const IdempotencyKeyHeader = createParamDecorator(
  (_data: unknown, context: ExecutionContext): string | null => {
    const header = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
    if (header === undefined) return null;
    const parsed = Key.safeParse(header);
    if (!parsed.success) throw new IdempotencyKeyMalformed();
    return parsed.data;
  },
);

/** Declares that a route takes the header. */
export const TakesIdempotencyKey = (): MethodDecorator =>
  ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    schema: { type: 'string', maxLength: 255 },
  });
