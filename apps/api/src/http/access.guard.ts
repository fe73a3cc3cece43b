import {
  type AccessRule,
  allows,
  NotAllowed,
  NotAuthenticated,
  PermissionTable,
  SecondFactorRequired,
} from '@app/auth';
import type { DomainError } from '@app/platform';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AnonymousRefusals } from './anonymous-refusals.js';
import { CallerIdentity, type Identity } from './caller-identity.js';
import { CsrfRefused } from './csrf.js';
import { KnownRefusals, subjectOf } from './problems/known-refusals.js';
import { ROUTE_RULE, type RouteRule } from './route.js';

const UNATTENDED_HEADER = 'x-unattended';

/** Finds out who calls, and lets through whom the route's rule allows: nobody where there is none. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly identity: CallerIdentity,
    private readonly permissions: PermissionTable,
    private readonly anonymousRefusals: AnonymousRefusals,
    private readonly knownRefusals: KnownRefusals,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const route = this.reflector.get<RouteRule | undefined>(ROUTE_RULE, context.getHandler());
    const rule = route?.access;
    const unattended = route?.unattended ?? isUnattended(request);
    const found = await this.identity.of(request, http.getResponse<FastifyReply>(), {
      rule,
      countsAsUse: !unattended,
    });
    request.actor = found.actor;
    request.sessionId = found.sessionId;
    request.linkId = found.linkId;
    const refusal = this.refusalOf(rule, found);
    if (!refusal) return true;
    if (found.actor) {
      await this.knownRefusals.record(found.actor, refusal.code, {
        subject: subjectOf(request.params),
        ...(rule && { details: { rule } }),
      });
    } else this.anonymousRefusals.count(request, refusal.code);
    throw refusal;
  }

  private refusalOf(
    rule: AccessRule | undefined,
    { actor, meant, lacksFactor, refused }: Identity,
  ): DomainError | null {
    if (refused) return refused;
    if (!meant) return new CsrfRefused();
    if (rule && allows(this.permissions, rule, actor)) return null;
    if (!actor) return new NotAuthenticated();
    return lacksFactor ? new SecondFactorRequired() : new NotAllowed();
  }
}

/** A page says so of what it asks for while nobody touches it, such as news that it was told of. */
function isUnattended({ headers }: FastifyRequest): boolean {
  return headers[UNATTENDED_HEADER] !== undefined;
}
