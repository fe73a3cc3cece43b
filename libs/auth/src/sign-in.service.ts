import { setTimeout as pause } from 'node:timers/promises';
import { AuditTrail } from '@app/audit';
import { AcrossTenants, type Transaction, UnitOfWork } from '@app/database';
import { type Actor, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AddressLimit } from './address-limit.js';
import { type LoginIndex, LoginNames } from './login-names.js';
import { Person } from './person.entities.js';
import { type HashingTurn, isOutdated, PasswordHashing } from './passwords/password-hashing.js';
import { type StartedSession, SessionStarts, type Visitor } from './session-starts.js';
import { LOCK_AFTER, SignInAttempts } from './sign-in-attempts.js';
import { SignInLocked, SignInRefused } from './sign-in.errors.js';

/** Refusals come no sooner: what the trail writes of a person who exists shows in no clock. */
const REFUSED_NO_SOONER_MS = 250;

export interface GivenCredentials {
  readonly loginName: string;
  readonly password: string;
}

/** An attempt that was let through, before its password was looked at. */
interface OpenAttempt {
  readonly person: Person | null;
  readonly index: LoginIndex;
  readonly failures: number;
}

/** Lets people in who know their password, and tells nobody else whether a name exists. */
@Injectable()
export class SignInService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly acrossTenants: AcrossTenants,
    private readonly loginNames: LoginNames,
    private readonly addresses: AddressLimit,
    private readonly attempts: SignInAttempts,
    private readonly hashing: PasswordHashing,
    private readonly sessions: SessionStarts,
  ) {}

  async signIn(visitor: Visitor, given: GivenCredentials): Promise<StartedSession> {
    const tenant = await this.acrossTenants.defaultTenant();
    if (!tenant) throw new SignInRefused(false);
    const actor = { ...serviceActor('api', tenant.tenantId), address: visitor.address };
    return this.addresses.take(visitor.address, () =>
      refusedNoSooner(REFUSED_NO_SOONER_MS, () => this.try(actor, visitor, given)),
    );
  }

  private async try(
    actor: Actor,
    visitor: Visitor,
    { loginName, password }: GivenCredentials,
  ): Promise<StartedSession> {
    using turn = await this.hashing.takeTurn();
    const attempt = await this.begin(actor, loginName);
    const { person } = attempt;
    const right = await turn.verify(person?.passwordHash ?? null, password);
    if (!person || !right) return this.refuse(actor, attempt);
    const passwordHash = await rehashed(turn, person, password);
    const started = await this.unitOfWork.run(actor, (tx) =>
      this.letIn(tx, attempt, { ...visitor, person, passwordHash }),
    );
    return started ?? this.refuse(actor, attempt);
  }

  private async begin(actor: Actor, loginName: string): Promise<OpenAttempt> {
    const { tenantId } = actor;
    const begun = await this.unitOfWork.run(actor, async (tx) => {
      const index = await this.loginNames.index(tx, tenantId, loginName);
      const person = await tx.findOneBy(Person, { tenantId, ...index, removedAt: IsNull() });
      await this.attempts.sweep(tx, tenantId);
      const attempt = await this.attempts.begin(tx, tenantId, index);
      if (attempt.locked && person) {
        await this.recordRefusal(tx, actor, person.id, 'sign-in-locked');
      }
      return { person, index, attempt };
    });
    const { person, index, attempt } = begun;
    if (attempt.locked) throw new SignInLocked(attempt.retryAfterSeconds, person !== null);
    return { person, index, failures: attempt.failures };
  }

  /** Null when the person was removed or has another password since it was looked at. */
  private async letIn(
    tx: Transaction,
    { index }: OpenAttempt,
    { person, passwordHash, ...visitor }: Visitor & { person: Person; passwordHash: string },
  ): Promise<StartedSession | null> {
    const { id, tenantId, passwordHash: verified } = person;
    const { affected } = await tx.update(
      Person,
      { id, passwordHash: verified ?? IsNull(), removedAt: IsNull() },
      { passwordHash },
    );
    if (affected !== 1) return null;
    await this.attempts.forget(tx, tenantId, index);
    return this.sessions.start(tx, person, visitor, 'password');
  }

  private async refuse(actor: Actor, { person, failures }: OpenAttempt): Promise<never> {
    if (person) {
      await this.unitOfWork.run(actor, async (tx) => {
        await this.recordRefusal(tx, actor, person.id, 'sign-in-refused');
        if (failures >= LOCK_AFTER) {
          await this.audit.record(tx, actor, {
            action: 'session.locked',
            subject: { type: 'person', id: person.id },
            details: { failures },
          });
        }
      });
    }
    throw new SignInRefused(person !== null);
  }

  private async recordRefusal(
    tx: Transaction,
    actor: Actor,
    personId: string,
    reason: string,
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      action: 'session.refused',
      outcome: 'refused',
      subject: { type: 'person', id: personId },
      reason,
    });
  }
}

/** The hash to keep: a new one where today's parameters are others than those it was made with. */
async function rehashed(
  turn: HashingTurn,
  { passwordHash }: Person,
  password: string,
): Promise<string> {
  return passwordHash && !isOutdated(passwordHash) ? passwordHash : turn.hash(password);
}

async function refusedNoSooner<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const earliest = pause(milliseconds, undefined, { ref: false });
  try {
    return await work();
  } catch (error) {
    await earliest;
    throw error;
  }
}
