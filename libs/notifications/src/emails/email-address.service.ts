import { AuditTrail, Refusals } from '@app/audit';
import { type EmailAddress, EmailAddresses, TooManyEmailCodes } from '@app/auth';
import { UnitOfWork } from '@app/database';
import type { Actor, DomainError } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { EmailsNotOffered } from '../notifications.errors.js';
import { Email } from './email.entity.js';
import { EMAILS_OFFERED } from './emails-offered.js';
import { EmailOutbox } from './email-outbox.js';

/** Where the caller is written to. An address counts once the code that was sent there has come back. */
@Injectable()
export class EmailAddressService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly emails: EmailAddresses,
    private readonly outbox: EmailOutbox,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    @Inject(EMAILS_OFFERED) private readonly emailsOffered: boolean,
  ) {}

  /** Has a code sent there; the address before is forgotten. Throws `EmailsNotOffered`, `TooManyEmailCodes`. */
  async set(actor: Actor, given: Pick<EmailAddress, 'address' | 'language'>): Promise<void> {
    if (!this.emailsOffered) await this.refuse(actor, new EmailsNotOffered());
    const { tenantId, id: personId } = actor;
    try {
      await this.unitOfWork.run(actor, async (tx) => {
        const objectKey = await this.emails.set(tx, actor, given);
        await this.outbox.add(tx, { tenantId, personId, notificationId: null });
        await this.audit.record(tx, actor, {
          action: 'email.address-set',
          subject: { type: 'person', id: personId },
          details: { language: given.language },
          confidential: { address: { value: given.address, objectKey } },
        });
      });
    } catch (error) {
      if (error instanceof TooManyEmailCodes) await this.refuse(actor, error);
      throw error;
    }
  }

  /** Throws `EmailCodeOver`, `EmailCodeWrong`. */
  async confirm(actor: Actor, code: string): Promise<void> {
    const refusal = await this.unitOfWork.run(actor, async (tx) => {
      const wrong = await this.emails.confirm(tx, actor.id, code);
      await this.audit.record(tx, actor, {
        action: wrong ? 'access.refused' : 'email.address-confirmed',
        outcome: wrong ? 'refused' : 'success',
        subject: { type: 'person', id: actor.id },
        ...(wrong && { reason: wrong.code }),
      });
      return wrong;
    });
    if (refusal) throw refusal;
  }

  /** No mail goes there any more, not even one that waits. */
  async remove(actor: Actor): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      await this.emails.remove(tx, actor.id);
      await tx.delete(Email, { personId: actor.id, notificationId: IsNull() });
      await this.audit.record(tx, actor, {
        action: 'email.address-removed',
        subject: { type: 'person', id: actor.id },
      });
    });
  }

  private async refuse(actor: Actor, error: DomainError): Promise<never> {
    const subject = { type: 'person', id: actor.id };
    await this.refusals.record(actor, { subject, reason: error.code });
    throw error;
  }
}
