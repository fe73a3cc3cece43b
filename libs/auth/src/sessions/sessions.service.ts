import { AuditTrail } from '@app/audit';
import { openJson } from '@app/crypto';
import { KeyRing, type Transaction, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { z } from 'zod';
import { Person } from '../accounts/person.entities.js';
import { Session } from './session.entities.js';
import { SessionEnds } from './session-ends.js';
import { SessionDescriptions, type SessionDetails } from './session-descriptions.js';
import { visitorPlace } from './session-starts.js';
import { type AuthenticatedSession, SessionTokens, type ShownToken } from './session-tokens.js';
import { SessionNotFound } from '../sign-in/sign-in.errors.js';

const LIST_LIMIT = 100;
const SealedVisitor = z.object({ address: z.string(), browser: z.string().nullable() });

export interface ListedSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly address: string | null;
  readonly browser: string | null;
}

/** What a person may know of their own sessions, and do to them. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly keyRing: KeyRing,
    private readonly tokens: SessionTokens,
    private readonly descriptions: SessionDescriptions,
    private readonly ends: SessionEnds,
  ) {}

  /** Whose session the token of a cookie is; null when it is nobody's or has ended. */
  async authenticate(token: string, shown: ShownToken): Promise<AuthenticatedSession | null> {
    return this.tokens.authenticate(token, shown);
  }

  /** Whether the session goes on. To ask is no use of it: what looks on its own keeps nobody signed in. */
  async isAlive(actor: Actor, sessionId: string): Promise<boolean> {
    return this.unitOfWork.run(actor, (tx) =>
      tx.exists(Session, { where: activeSession(actor, sessionId) }),
    );
  }

  async get(actor: Actor, sessionId: string): Promise<SessionDetails> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { expiresAt } = await tx.findOneByOrFail(Session, { id: sessionId });
      const person = await tx.findOneByOrFail(Person, { id: actor.id });
      await this.audit.record(tx, actor, {
        action: 'session.read',
        subject: { type: 'session', id: sessionId },
      });
      return this.descriptions.of(tx, person, sessionId, expiresAt);
    });
  }

  /** The latest used first. */
  async list(actor: Actor): Promise<readonly ListedSession[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const sessions = await tx.find(Session, {
        where: activeSession(actor),
        order: { lastSeenAt: 'desc', id: 'desc' },
        take: LIST_LIMIT,
      });
      await this.audit.record(tx, actor, {
        action: 'session.listed',
        subject: { type: 'person', id: actor.id },
        details: { count: sessions.length },
      });
      return this.opened(tx, actor, sessions);
    });
  }

  /** Signs out. */
  async end(actor: Actor, sessionId: string): Promise<void> {
    await this.unitOfWork.run(actor, (tx) => this.ends.endOne(tx, actor, sessionId, 'signed-out'));
  }

  async revoke(actor: Actor, sessionId: string): Promise<void> {
    const revoked = await this.unitOfWork.run(actor, async (tx) => {
      if (await this.ends.endOne(tx, actor, sessionId, 'revoked')) return true;
      await this.audit.record(tx, actor, {
        action: 'access.refused',
        outcome: 'refused',
        subject: { type: 'session', id: sessionId },
        reason: 'session-not-found',
      });
      return false;
    });
    if (!revoked) throw new SessionNotFound();
  }

  /** All of the person's but the one that asks. */
  async revokeOthers(actor: Actor, sessionId: string): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const count = await this.ends.endAll(tx, actor, {
        personId: actor.id,
        except: sessionId,
        reason: 'revoked',
      });
      if (count > 0) return;
      await this.audit.record(tx, actor, {
        action: 'session.revoked',
        subject: { type: 'person', id: actor.id },
        details: { count },
      });
    });
  }

  private async opened(
    tx: Transaction,
    { id, tenantId }: Actor,
    sessions: readonly Session[],
  ): Promise<readonly ListedSession[]> {
    const { objectKeyId } = await tx.findOneByOrFail(Person, { id });
    const key = await this.keyRing.object(tx, tenantId, objectKeyId);
    return sessions.map((session) => ({
      id: session.id,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      expiresAt: session.expiresAt,
      ...openJson(key, visitorPlace(tenantId, session.id), SealedVisitor, session.visitorSealed),
    }));
  }
}

/** Of this person: one session if it goes on, or all that do. */
export function activeSession({ id: personId }: Actor, id?: string): object {
  const now = new Date();
  return {
    ...(id && { id }),
    personId,
    endedAt: IsNull(),
    idleUntil: MoreThan(now),
    expiresAt: MoreThan(now),
  };
}
