import type { Actor } from '@app/platform';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard; null for a caller that showed nothing. */
    actor: Actor | null;
  }
}

/** The actor of the request. The access guard has let it through, so there is one. */
export const Caller = createParamDecorator((_data: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!actor) throw new Error('The route is open to anyone and yet asks for its caller.');
  return actor;
});
