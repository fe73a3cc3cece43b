import { type Transaction, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { LinkNotUsable } from '../auth.errors.js';
import { Person } from '../accounts/person.entities.js';
import { SetupLink } from '../accounts/setup-link.entity.js';
import { SetupLinksService } from '../accounts/setup-links.service.js';
import type { StartedSession, Visitor } from '../sessions/session-starts.js';
import { type PendingSignIn, PendingSignIns } from '../sign-in/pending-sign-ins.js';
import { SignInAttempts } from '../sign-in/sign-in-attempts.js';
import { NewPasswords } from './new-passwords.js';
import { PasswordReplacement } from './password-replacement.js';
import type { PasswordOwner } from './password-rules.js';

/** Passwords that are set through a one-time link. */
@Injectable()
export class LinkedPasswords {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: SetupLinksService,
    private readonly passwords: NewPasswords,
    private readonly attempts: SignInAttempts,
    private readonly replacement: PasswordReplacement,
    private readonly halves: PendingSignIns,
  ) {}

  /**
   * Ends every session of the person, and whatever kept them from signing in but a second factor.
   * Throws `LinkNotUsable`, `PasswordRefused`, `TenantSuspended`.
   */
  async set(
    actor: Actor,
    linkId: string,
    { password, visitor }: { readonly password: string; readonly visitor: Visitor },
  ): Promise<StartedSession | PendingSignIn> {
    const owner = await this.unitOfWork.run(actor, (tx) => this.ownerOf(tx, linkId));
    const passwordHash = await this.passwords.hash(password, owner);
    return this.unitOfWork.run(actor, async (tx) => {
      const { personId: id } = await this.links.spend(tx, linkId, 'password');
      if (!id) throw new LinkNotUsable();
      const before = await tx.findOneBy(Person, { id, removedAt: IsNull() });
      if (!before) throw new LinkNotUsable();
      const now = new Date();
      const credentialsResetAt = before.passwordHash === null ? before.credentialsResetAt : now;
      const { affected } = await tx.update(
        Person,
        { id, removedAt: IsNull() },
        { passwordHash, passwordChangedAt: now, credentialsResetAt },
      );
      if (affected !== 1) throw new LinkNotUsable();
      const person = await tx.findOneByOrFail(Person, { id });
      await this.attempts.forget(tx, person.tenantId, person);
      await this.replacement.complete(tx, actor, id, { linkId });
      return this.halves.start(tx, person, visitor, 'link');
    });
  }

  private async ownerOf(tx: Transaction, linkId: string): Promise<PasswordOwner> {
    const { personId } = await tx.findOneByOrFail(SetupLink, { id: linkId });
    const person = personId && (await tx.findOneBy(Person, { id: personId, removedAt: IsNull() }));
    if (!person) throw new LinkNotUsable();
    return this.passwords.ownerOf(tx, person);
  }
}
