import { SessionsService } from '@app/auth';
import type { Actor } from '@app/platform';
import { Controller, Delete, Get, HttpCode, Param, SerializeOptions } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { CurrentSession } from '../http/current-session.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { SessionId, SessionList } from './session.dto.js';

@ApiTags('session')
@Controller('api/sessions')
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Get()
  @Access('person')
  @ApiOperation({ summary: 'List your sessions, most recently used first' })
  @ApiOkResponse({ standardSchema: SessionList })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: SessionList })
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

  @Delete()
  @Access('person')
  @HttpCode(204)
  @ApiOperation({ summary: 'End all your sessions except this one' })
  @ApiNoContentResponse()
  @ApiProblems(401, 403)
  async revokeOtherSessions(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
  ): Promise<void> {
    await this.sessions.revokeOthers(actor, sessionId);
  }

  @Delete(':sessionId')
  @Access('person')
  @HttpCode(204)
  @ApiOperation({ summary: 'End one of your sessions' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404)
  async revokeSession(
    @Caller() actor: Actor,
    @Param('sessionId', { schema: SessionId }) sessionId: string,
  ): Promise<void> {
    await this.sessions.revoke(actor, sessionId);
  }
}
