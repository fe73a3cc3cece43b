import { SessionsService } from '@app/auth';
import type { Actor } from '@app/platform';
import { Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { CurrentSession } from '../http/current-session.js';
import { Route } from '../http/route.js';
import { SessionId, SessionList } from './session.dto.js';

@ApiTags('session')
@Controller('api/sessions')
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Route(
    { get: '', access: 'person', answers: SessionList },
    'List your sessions, most recently used first',
  )
  async listSessions(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
  ): Promise<SessionList> {
    const sessions = await this.sessions.list(actor);
    return {
      items: sessions.map(({ id, createdAt, lastSeenAt, expiresAt, address, browser }) => ({
        id,
        current: id === sessionId,
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        address,
        browser,
      })),
    };
  }

  @Route({ delete: '', access: 'person' }, 'End all your sessions except this one')
  async revokeOtherSessions(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
  ): Promise<void> {
    await this.sessions.revokeOthers(actor, sessionId);
  }

  @Route({ delete: ':sessionId', access: 'person' }, 'End one of your sessions')
  async revokeSession(
    @Caller() actor: Actor,
    @Param('sessionId', { schema: SessionId }) sessionId: string,
  ): Promise<void> {
    await this.sessions.revoke(actor, sessionId);
  }
}
