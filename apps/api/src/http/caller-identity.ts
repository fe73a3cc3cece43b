import { ClientsService, SetupLinksService } from '@app/auth';
import { AcrossTenants } from '@app/database';
import { type Actor, operatorActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { LINK_COOKIE, readCookie } from './cookies.js';

const OPERATOR_NAME = /^[A-Za-z0-9._@\\-]{1,64}$/;
// The scheme's case does not matter (RFC 9110, section 11.1).
const BEARER = /^Bearer +([\x21-\x7E]+)$/i;

/** Finds out who calls: the operator's socket, an API key, or the session of a one-time link. */
@Injectable()
export class CallerIdentity {
  constructor(
    private readonly clients: ClientsService,
    private readonly links: SetupLinksService,
    private readonly acrossTenants: AcrossTenants,
  ) {}

  async of(request: FastifyRequest): Promise<Actor | null> {
    if (request.throughOperatorSocket) return this.operator(request);
    const { authorization, cookie } = request.headers;
    if (authorization !== undefined) {
      const key = BEARER.exec(authorization)?.[1];
      return key ? this.clients.authenticate(key, request.ip) : null;
    }
    const session = readCookie(cookie, LINK_COOKIE);
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
