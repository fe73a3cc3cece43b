import { type Transaction, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { NotAuthenticated } from '../auth.errors.js';
import { CurrentPassword } from '../sign-in/current-password.js';
import { Person } from '../accounts/person.entities.js';
import { NewPasswords } from './new-passwords.js';
import { PasswordHashing } from './password-hashing.js';
import { PasswordReplacement } from './password-replacement.js';
import { checkPassword } from './password-rules.js';
import { PasswordRefused } from './password.errors.js';
import { type StartedSession, SessionStarts } from '../sessions/session-starts.js';
import { CurrentPasswordWrong } from '../sign-in/sign-in.errors.js';

export interface GivenPasswords {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** Lets a person change the own password: only who knows the current one, and that is counted too. */
@Injectable()
export class PasswordChangesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly current: CurrentPassword,
    private readonly hashing: PasswordHashing,
    private readonly passwords: NewPasswords,
    private readonly replacement: PasswordReplacement,
    private readonly starts: SessionStarts,
  ) {}

  /** The session goes on with a new token; every other one of the person ends. */
  async change(
    actor: Actor,
    sessionId: string,
    { currentPassword, newPassword }: GivenPasswords,
  ): Promise<StartedSession> {
    using turn = await this.hashing.takeTurn();
    const { person } = await this.current.verify(turn, actor, currentPassword);
    await this.unitOfWork.run(actor, (tx) => this.current.forget(tx, person));
    const owner = await this.unitOfWork.run(actor, (tx) => this.passwords.ownerOf(tx, person));
    try {
      checkPassword(newPassword, owner);
    } catch (error) {
      if (error instanceof PasswordRefused) return this.current.refuse(actor, error, 0);
      throw error;
    }
    const passwordHash = await turn.hash(newPassword);
    try {
      return await this.unitOfWork.run(actor, (tx) =>
        this.write(tx, actor, sessionId, { person, passwordHash }),
      );
    } catch (error) {
      if (!(error instanceof CurrentPasswordWrong || error instanceof NotAuthenticated))
        throw error;
      return this.current.refuse(actor, error, 0);
    }
  }

  /**
   * Throws `CurrentPasswordWrong` when somebody was quicker, and what was verified is no longer the
   * current password; `NotAuthenticated` when the session has ended meanwhile.
   */
  private async write(
    tx: Transaction,
    actor: Actor,
    sessionId: string,
    { person, passwordHash }: { readonly person: Person; readonly passwordHash: string },
  ): Promise<StartedSession> {
    const { affected } = await tx.update(
      Person,
      { id: person.id, passwordHash: person.passwordHash ?? IsNull(), removedAt: IsNull() },
      { passwordHash, passwordChangedAt: new Date() },
    );
    if (affected !== 1) throw new CurrentPasswordWrong();
    await this.replacement.complete(tx, actor, person.id, { sessionId });
    const renewed = await this.starts.renew(tx, person, sessionId);
    if (!renewed) throw new NotAuthenticated();
    return renewed;
  }
}
