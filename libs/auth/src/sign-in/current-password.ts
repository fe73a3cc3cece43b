import { AuditTrail } from '@app/audit';
import { type Transaction, UnitOfWork } from '@app/database';
import type { Actor, DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Person } from '../accounts/person.entities.js';
import { type HashingTurn, PasswordHashing } from '../passwords/password-hashing.js';
import { LOCK_AFTER, SignInAttempts } from './sign-in-attempts.js';
import { CurrentPasswordWrong, SignInLocked } from './sign-in.errors.js';

/** Who is asked again, and how many failures in a row it makes unless it is forgotten. */
export interface AskedAgain {
  readonly person: Person;
  readonly failures: number;
}

/** Asks who is signed in for the password again; wrong ones count as they do at sign-in. */
@Injectable()
export class CurrentPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly attempts: SignInAttempts,
    private readonly hashing: PasswordHashing,
  ) {}

  /** Counts the attempt as failed; whoever is content with all that was shown forgets it. */
  async begin(actor: Actor): Promise<AskedAgain> {
    const { person, attempt } = await this.unitOfWork.run(actor, async (tx) => {
      const found = await tx.findOneByOrFail(Person, { id: actor.id });
      return { person: found, attempt: await this.attempts.begin(tx, actor.tenantId, found) };
    });
    if (!attempt.locked) return { person, failures: attempt.failures };
    return this.refuse(actor, new SignInLocked(attempt.retryAfterSeconds, true), 0);
  }

  /** Throws `CurrentPasswordWrong`, `SignInLocked`, `PasswordsBusy`. */
  async ask(actor: Actor, password: string): Promise<AskedAgain> {
    using turn = await this.hashing.takeTurn();
    return await this.verify(turn, actor, password);
  }

  /** As `ask`, in a turn of the caller's, who hashes another one in it. */
  async verify(turn: HashingTurn, actor: Actor, password: string): Promise<AskedAgain> {
    const asked = await this.begin(actor);
    if (await turn.verify(asked.person.passwordHash, password)) return asked;
    return this.refuse(actor, new CurrentPasswordWrong(), asked.failures);
  }

  /** What was shown was enough: the attempts so far count as no failures. */
  async forget(tx: Transaction, person: Person): Promise<void> {
    await this.attempts.forget(tx, person.tenantId, person);
  }

  /** Records the refusal, and the lock where it is the last free failure. */
  async refuse(actor: Actor, error: DomainError, failures: number): Promise<never> {
    const subject = { type: 'person', id: actor.id };
    await this.unitOfWork.run(actor, async (tx) => {
      await this.audit.record(tx, actor, {
        action: 'access.refused',
        outcome: 'refused',
        subject,
        reason: error.code,
      });
      if (failures < LOCK_AFTER) return;
      await this.audit.record(tx, actor, {
        action: 'session.locked',
        subject,
        details: { failures },
      });
    });
    throw error;
  }
}
