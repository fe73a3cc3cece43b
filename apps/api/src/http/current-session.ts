import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard where the browser is in one: that of the person who calls, or the one before a link's. */
    sessionId: string | null;
    /** Set by the access guard where the browser calls that opened a one-time link. */
    linkId: string | null;
  }
}

/** The session of the person who calls; the route's rule is `person`, so there is one. */
export const CurrentSession = createParamDecorator(
  (_data: unknown, context: ExecutionContext): string => {
    const { sessionId } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!sessionId) throw new Error('The route asks for a session and lets in who has none.');
    return sessionId;
  },
);

/** The one-time link of the browser that calls; the route's rule is `link`, so there is one. */
export const CurrentLink = createParamDecorator(
  (_data: unknown, context: ExecutionContext): string => {
    const { linkId } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!linkId) throw new Error('The route asks for a link and lets in who has none.');
    return linkId;
  },
);
