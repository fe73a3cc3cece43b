import { type AccessRule, allows, NotAllowed, NotAuthenticated } from '@app/auth';
import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { AnonymousRefusals } from './anonymous-refusals.js';
import { CallerIdentity } from './caller-identity.js';
import { KnownRefusals } from './known-refusals.js';

export const ACCESS_RULE = 'cloister:access';

/** Who may use the route. A route without a rule is refused to everyone. */
export const Access = (rule: AccessRule): MethodDecorator => SetMetadata(ACCESS_RULE, rule);

/** Finds out who calls, and lets through whom the route's rule allows. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly identity: CallerIdentity,
    private readonly anonymousRefusals: AnonymousRefusals,
    private readonly knownRefusals: KnownRefusals,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    request.actor = await this.identity.of(request);
    if (rule && allows(rule, request.actor)) return true;
    const refusal = request.actor ? new NotAllowed() : new NotAuthenticated();
    if (request.actor) await this.knownRefusals.record(request.actor, refusal.code);
    else this.anonymousRefusals.count(request, refusal.code);
    throw refusal;
  }
}
