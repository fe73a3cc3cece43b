import { ClientsService, SessionsService, TenantSuspended } from '@app/auth';
import type { Actor } from '@app/platform';
import type { AccessGrant } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

const BEARER = /^Bearer +/i;

/** Whether a caller that was let through still would be: a stream outlives the check of its request. */
@Injectable()
export class SessionRevalidation {
  constructor(
    private readonly clients: ClientsService,
    private readonly sessions: SessionsService,
  ) {}

  of(actor: Actor, { headers, sessionId, operatorPeer }: FastifyRequest): AccessGrant {
    if (sessionId) {
      return { noticeId: sessionId, holds: () => this.sessions.isAlive(actor, sessionId) };
    }
    // who showed the secret of the operator's socket has it as long as the connection
    const key = operatorPeer ? undefined : headers.authorization?.replace(BEARER, '');
    if (!key) return { noticeId: null, holds: async () => true };
    return {
      noticeId: actor.id,
      holds: () => this.isServed(key),
    };
  }

  private async isServed(key: string): Promise<boolean> {
    try {
      return (await this.clients.authenticate(key, undefined)) !== null;
    } catch (error) {
      if (error instanceof TenantSuspended) return false;
      throw error;
    }
  }
}
