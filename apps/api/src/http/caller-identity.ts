import {
  type AccessRule,
  ClientsService,
  SessionsService,
  SetupLinksService,
  TenantsService,
  TenantSuspended,
} from '@app/auth';
import { AcrossTenants } from '@app/database';
import { type Actor, type DomainError, operatorActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { OperatorPeer } from '../operator/operator-socket.js';
import { OperatorSecretRequired } from '../operator/operator.errors.js';
import { readLinkCookie, readSessionCookie, setSessionCookie } from './cookies.js';
import { isSameOrigin, isUnsafe, shownCsrfHash } from './csrf.js';

// The scheme's case does not matter (RFC 9110, section 11.1).
const BEARER = /^Bearer +([\x21-\x7E]+)$/i;

export interface Identity {
  readonly actor: Actor | null;
  readonly sessionId: string | null;
  readonly linkId: string | null;
  /** Whether the person's tenant demands a second factor that the session lacks. */
  readonly lacksFactor: boolean;
  /** Whether a page of this service must have meant the request, as far as its cookies go. */
  readonly meant: boolean;
  /** Why the caller is refused whatever it asks for. */
  readonly refused: DomainError | null;
}

const NOBODY: Identity = {
  actor: null,
  sessionId: null,
  linkId: null,
  lacksFactor: false,
  meant: true,
  refused: null,
};

/** What the route says about its caller. */
export interface RouteAccess {
  readonly rule: AccessRule | undefined;
  /** Whether a call keeps a person's session from ending for want of use. */
  readonly countsAsUse: boolean;
}

/** Finds out who calls: the operator's socket, an API key, a person's session or a one-time link. */
@Injectable()
export class CallerIdentity {
  constructor(
    private readonly clients: ClientsService,
    private readonly sessions: SessionsService,
    private readonly links: SetupLinksService,
    private readonly acrossTenants: AcrossTenants,
    private readonly tenants: TenantsService,
  ) {}

  async of(request: FastifyRequest, reply: FastifyReply, route: RouteAccess): Promise<Identity> {
    const peer = request.operatorPeer;
    if (peer && !peer.isOperator) return { ...NOBODY, refused: new OperatorSecretRequired() };
    if (route.rule === 'signed') return NOBODY;
    if (peer) return { ...NOBODY, actor: await this.operator(request, peer) };
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const key = BEARER.exec(authorization)?.[1];
      const found = key ? await this.client(key, request.ip) : NOBODY;
      // a browser may send along the password that a proxy has asked for
      return { ...found, meant: !beginsElsewhere(request, route) };
    }
    // what anyone may read is the same for everyone
    if (route.rule === 'anyone' && !isUnsafe(request)) return NOBODY;
    return route.rule === 'link' ? this.link(request) : this.person(request, reply, route);
  }

  private async client(key: string, address: string): Promise<Identity> {
    try {
      return { ...NOBODY, actor: await this.clients.authenticate(key, address) };
    } catch (error) {
      if (error instanceof TenantSuspended) {
        return { ...NOBODY, actor: error.actor, refused: error };
      }
      throw error;
    }
  }

  /** A request that may change something must come from a page of this origin, and know its token. */
  private async person(
    request: FastifyRequest,
    reply: FastifyReply,
    route: RouteAccess,
  ): Promise<Identity> {
    const nobody = { ...NOBODY, meant: !beginsElsewhere(request, route) };
    const token = readSessionCookie(request);
    if (!token) return nobody;
    const found = await this.sessions.authenticate(token, {
      address: request.ip,
      csrfHash: shownCsrfHash(request),
      countsAsUse: route.countsAsUse,
    });
    if (!found) return nobody;
    if (found.newToken) setSessionCookie(request, reply, found.newToken);
    return {
      actor: found.actor,
      sessionId: found.sessionId,
      linkId: null,
      lacksFactor: found.lacksFactor,
      refused: null,
      // whoever signs in has no token yet, or that of a session that ended
      meant:
        !isUnsafe(request) ||
        (isSameOrigin(request) && (route.rule === 'anyone' || found.csrfMatches)),
    };
  }

  private async link(request: FastifyRequest): Promise<Identity> {
    const session = readLinkCookie(request);
    const found = session ? await this.links.authenticate(session, request.ip) : null;
    if (!found) return NOBODY;
    const meant = !isUnsafe(request) || isSameOrigin(request);
    const sessionId = await this.sessionBefore(request);
    return { ...NOBODY, actor: found.actor, sessionId, linkId: found.linkId, meant };
  }

  /** The session that the browser is in already, whosever it is: the one that the link begins ends it. */
  private async sessionBefore(request: FastifyRequest): Promise<string | null> {
    const token = readSessionCookie(request);
    if (!token) return null;
    const shown = { address: request.ip, csrfHash: null, countsAsUse: false };
    return (await this.sessions.authenticate(token, shown))?.sessionId ?? null;
  }

  /**
   * Whoever shows the secret of the operator's socket, under the name of their account. In the first
   * organization, unless another is named. Throws `TenantNotFound`, which is recorded.
   */
  private async operator(request: FastifyRequest, peer: OperatorPeer): Promise<Actor | null> {
    const shortName = request.headers['x-cloister-tenant'];
    const tenant = await this.acrossTenants.defaultTenant();
    if (!tenant) return null;
    const operator = operatorActor(peer.account, tenant.tenantId);
    return typeof shortName === 'string' ? this.tenants.operatorIn(operator, shortName) : operator;
  }
}

/** Whether another site's page tries to sign this browser in, or to open a link in it. */
function beginsElsewhere(request: FastifyRequest, { rule }: RouteAccess): boolean {
  return rule === 'anyone' && isUnsafe(request) && !isSameOrigin(request);
}
