import { type Transaction, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { type LoginIndex, LoginNames } from '../accounts/login-names.js';
import { Person } from '../accounts/person.entities.js';
import { type HashingTurn, isOutdated, PasswordHashing } from '../passwords/password-hashing.js';
import type { StartedSession, Visitor } from '../sessions/session-starts.js';
import { isPendingSignIn, type PendingSignIn, PendingSignIns } from './pending-sign-ins.js';
import { SignInAttempts } from './sign-in-attempts.js';
import { SignInRefusals } from './sign-in-refusals.js';
import { SignInLocked, SignInRefused } from './sign-in.errors.js';

/** An attempt that was let through, before its password was looked at. */
interface OpenAttempt {
  readonly person: Person | null;
  readonly index: LoginIndex;
  readonly failures: number;
}

/** Lets in whoever knows the password that belongs to a login name; wrong ones count for the name. */
@Injectable()
export class PasswordAuthentication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly loginNames: LoginNames,
    private readonly attempts: SignInAttempts,
    private readonly hashing: PasswordHashing,
    private readonly refusals: SignInRefusals,
    private readonly halves: PendingSignIns,
  ) {}

  /** Throws `SignInRefused`, `SignInLocked`, `TenantSuspended`, `PasswordsBusy`. */
  async letIn(
    actor: Actor,
    visitor: Visitor,
    { loginName, password }: { readonly loginName: string; readonly password: string },
  ): Promise<StartedSession | PendingSignIn> {
    using turn = await this.hashing.takeTurn();
    const attempt = await this.begin(actor, loginName);
    const { person } = attempt;
    const right = await turn.verify(person?.passwordHash ?? null, password);
    if (!person || !right) return this.refuse(actor, attempt);
    const passwordHash = await rehashed(turn, person, password);
    const started = await this.refusals.unlessSuspended(actor, person.id, () =>
      this.unitOfWork.run(actor, (tx) =>
        this.start(tx, attempt, { ...visitor, person, passwordHash }),
      ),
    );
    return started ?? this.refuse(actor, attempt);
  }

  private async begin(actor: Actor, loginName: string): Promise<OpenAttempt> {
    const { tenantId } = actor;
    const begun = await this.unitOfWork.run(actor, async (tx) => {
      const indexes = await this.loginNames.indexes(tx, tenantId, loginName);
      const person = await tx.findOneBy(
        Person,
        indexes.map((each) => ({ tenantId, ...each, removedAt: IsNull() })),
      );
      const index = person ?? indexes[0];
      if (!index) throw new Error('the tenant has no index key');
      await this.attempts.sweep(tx, tenantId);
      const attempt = await this.attempts.begin(tx, tenantId, index);
      if (attempt.locked && person) {
        await this.refusals.inside(tx, actor, person.id, 'sign-in-locked');
      }
      return { person, index, attempt };
    });
    const { person, index, attempt } = begun;
    if (attempt.locked)
      throw new SignInLocked(attempt.retryAfterSeconds, person !== null, tenantId);
    return { person, index, failures: attempt.failures };
  }

  /** Null when the person was removed or has another password since it was looked at. */
  private async start(
    tx: Transaction,
    { index }: OpenAttempt,
    { person, passwordHash, ...visitor }: Visitor & { person: Person; passwordHash: string },
  ): Promise<StartedSession | PendingSignIn | null> {
    const { id, tenantId, passwordHash: verified } = person;
    const { affected } = await tx.update(
      Person,
      { id, passwordHash: verified ?? IsNull(), removedAt: IsNull() },
      { passwordHash },
    );
    if (affected !== 1) return null;
    const started = await this.halves.start(tx, person, visitor, 'password');
    // a right password counts as no failure, and forgets none while the other half is missing
    if (isPendingSignIn(started)) await this.attempts.takeBack(tx, tenantId, index);
    else await this.attempts.forget(tx, tenantId, index);
    return started;
  }

  private async refuse(actor: Actor, { person, failures }: OpenAttempt): Promise<never> {
    if (person) {
      await this.refusals.record(actor, person.id, { reason: 'sign-in-refused', failures });
    }
    throw new SignInRefused(person !== null, actor.tenantId);
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
