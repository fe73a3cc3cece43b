import {
  type AccessRule,
  allows,
  ClientsService,
  NotAllowed,
  NotAuthenticated,
  SetupLinksService,
} from '@app/auth';
import { AcrossTenants } from '@app/database';
import { type Actor, operatorActor } from '@app/platform';
import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { AnonymousRefusals } from './anonymous-refusals.js';
import { LINK_COOKIE, readCookie } from './cookies.js';

export const ACCESS_RULE = 'cloister:access';
const OPERATOR_NAME = /^[A-Za-z0-9._@\\-]{1,64}$/;

/** Who may use the route. A route without a rule is refused to everyone. */
export const Access = (rule: AccessRule): MethodDecorator => SetMetadata(ACCESS_RULE, rule);

/** Finds out who calls, and lets through whom the route's rule allows. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly clients: ClientsService,
    private readonly links: SetupLinksService,
    private readonly acrossTenants: AcrossTenants,
    private readonly refusals: AnonymousRefusals,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const rule = this.reflector.get<AccessRule | undefined>(ACCESS_RULE, context.getHandler());
    request.actor = await this.identify(request);
    if (rule && allows(rule, request.actor)) return true;
    if (request.actor) throw new NotAllowed();
    this.refusals.count(request.ip, 'not-authenticated');
    throw new NotAuthenticated();
  }

  private async identify(request: FastifyRequest): Promise<Actor | null> {
    if (request.throughOperatorSocket) return this.operator(request);
    const authorization = request.headers.authorization;
    if (authorization?.startsWith('Bearer ')) {
      return this.clients.authenticate(authorization.slice('Bearer '.length), request.ip);
    }
    const session = readCookie(request.headers.cookie, LINK_COOKIE);
    return session ? this.links.authenticate(session, request.ip) : null;
  }

  /** Whoever can write to the 0600 socket is who runs the service; the name is for the trail. */
  private async operator(request: FastifyRequest): Promise<Actor | null> {
    const name = request.headers['x-cloister-operator'];
    const tenant = await this.acrossTenants.defaultTenant();
    if (!tenant || typeof name !== 'string' || !OPERATOR_NAME.test(name)) return null;
    return operatorActor(name, tenant.tenantId);
  }
}
