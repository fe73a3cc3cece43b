import { AuditTrail } from '@app/audit';
import { hashToken, newToken, sealJson, type SealedPlace } from '@app/crypto';
import { KeyRing, Tenant, type Transaction } from '@app/database';
import { type Actor, newId } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { SecondFactor } from '../factors/second-factors.js';
import { Person, PersonCompartment } from '../accounts/person.entities.js';
import { type AuthenticatedBy, Session } from './session.entities.js';
import { csrfTokenOf, SessionDescriptions, type SessionDetails } from './session-descriptions.js';
import { SessionEnds } from './session-ends.js';
import { SESSION_LIMITS, type SessionLimits } from './session-limits.js';
import { TenantSuspended } from '../tenants/tenants.errors.js';

const TOKEN_PREFIX = 'session';
const VISITOR_FORMAT = 1;

/** Who comes with a request, before anybody knows who it is. */
export interface Visitor {
  readonly address: string;
  readonly browser: string | null;
  /** The session that the browser is in already, and which a new one takes the place of. */
  readonly sessionId: string | null;
}

/** With the token of its cookie, which is stored nowhere. */
export interface StartedSession extends SessionDetails {
  readonly token: string;
}

/** How sessions begin, each inside the transaction of the act that causes it. */
@Injectable()
export class SessionStarts {
  constructor(
    private readonly audit: AuditTrail,
    private readonly keyRing: KeyRing,
    private readonly ends: SessionEnds,
    private readonly descriptions: SessionDescriptions,
    @Inject(SESSION_LIMITS) private readonly limits: SessionLimits,
  ) {}

  async start(
    tx: Transaction,
    person: Person,
    { address, browser, sessionId: before }: Visitor,
    authenticatedBy: AuthenticatedBy,
    secondFactor: SecondFactor | null = null,
  ): Promise<StartedSession> {
    const { tenantId } = person;
    await requireServed(tx, tenantId);
    const actor = await personActor(tx, person, address);
    await this.ends.sweep(tx, tenantId);
    if (before) await this.ends.endReplaced(tx, actor, before);
    const id = newId();
    const { token, hash } = newToken(TOKEN_PREFIX);
    const index = await this.keyRing.tenantKey(tx, tenantId, 'blind_index');
    const csrfToken = csrfTokenOf(index.key, id);
    const key = await this.keyRing.object(tx, tenantId, person.objectKeyId);
    const now = new Date();
    const expiresAt = later(now, this.limits.seconds);
    await tx.insert(Session, {
      id,
      tenantId,
      personId: person.id,
      tokenHash: hash,
      previousHash: null,
      previousUntil: null,
      rotatedAt: now,
      indexVersion: index.version,
      csrfHash: hashToken(csrfToken),
      authenticatedBy,
      secondFactor,
      visitorSealed: sealJson(key, visitorPlace(tenantId, id), { address, browser }),
      createdAt: now,
      lastSeenAt: now,
      idleUntil: later(now, this.limits.idleSeconds),
      expiresAt,
      endedAt: null,
      endReason: null,
    });
    await this.audit.record(tx, actor, {
      action: 'session.started',
      subject: { type: 'session', id },
      related: [{ type: 'person', id: person.id }],
      details: { authenticatedBy, ...(secondFactor && { secondFactor }) },
    });
    return { ...(await this.descriptions.of(tx, person, id, expiresAt)), token };
  }

  /** A new token for a session, and the one before is dead at once; null for one that has ended. */
  async renew(tx: Transaction, person: Person, id: string): Promise<StartedSession | null> {
    const { token, hash } = newToken(TOKEN_PREFIX);
    const { affected } = await tx.update(
      Session,
      { id, personId: person.id, endedAt: IsNull() },
      { tokenHash: hash, previousHash: null, previousUntil: null, rotatedAt: new Date() },
    );
    if (affected !== 1) return null;
    const { expiresAt } = await tx.findOneByOrFail(Session, { id });
    return { ...(await this.descriptions.of(tx, person, id, expiresAt)), token };
  }
}

/** Held until the session is there: of a suspension and a sign-in at once, one waits for the other. */
async function requireServed(tx: Transaction, tenantId: string): Promise<void> {
  const { suspendedAt } = await tx.findOneOrFail(Tenant, {
    where: { id: tenantId },
    lock: { mode: 'pessimistic_read' },
  });
  if (suspendedAt) throw new TenantSuspended();
}

/** A person as the one who acts, with what they may see. */
async function personActor(
  tx: Transaction,
  { id, tenantId }: Person,
  address: string | undefined,
): Promise<Actor> {
  const rows = await tx.find(PersonCompartment, {
    where: { personId: id, tenantId },
    order: { compartmentId: 'asc' },
  });
  return {
    kind: 'person',
    id,
    tenantId,
    compartmentIds: rows.map(({ compartmentId }) => compartmentId),
    ...(address && { address }),
  };
}

export function visitorPlace(tenantId: string, sessionId: string): SealedPlace {
  return { tenantId, table: 'session.visitor', rowId: sessionId, version: VISITOR_FORMAT };
}

function later(moment: Date, seconds: number): Date {
  return new Date(moment.getTime() + seconds * 1000);
}
