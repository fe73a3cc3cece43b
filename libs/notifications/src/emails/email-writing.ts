import { EmailAddresses, Readers } from '@app/auth';
import { UnitOfWork } from '@app/database';
import { type Actor, serviceActor, type SmtpSettings } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Notification } from '../notification.entities.js';
import { NotificationsRepository } from '../notifications.repository.js';
import type { Email } from './email.entity.js';
import type { Mail } from './smtp-client.js';
import { SMTP_SETTINGS } from './smtp-settings.js';
import { writeCode, writeNotification } from './write-mail.js';

export type EmailDropped =
  | 'address-missing'
  | 'code-over'
  | 'not-shown'
  | 'person-removed'
  | 'read-already';

/** Writes the mails that wait in the outbox, as late as it can be. */
@Injectable()
export class EmailWriting {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notifications: NotificationsRepository,
    private readonly readers: Readers,
    private readonly emails: EmailAddresses,
    @Inject(SMTP_SETTINGS) private readonly settings: SmtpSettings,
  ) {}

  /** What it says now, or why it is not worth sending any more. */
  async write({ id, tenantId, personId, notificationId }: Email): Promise<Mail | EmailDropped> {
    const { publicUrl } = this.settings;
    const found = await this.unitOfWork.run(serviceActor('deliver', tenantId), async (tx) => {
      const waiting = await this.emails.waitingCode(tx, personId);
      const email = await this.emails.find(tx, personId);
      const person = await this.readers.actor(tx, tenantId, personId);
      return { waiting, email, person };
    });
    if (!found.person) return 'person-removed';
    if (notificationId === null) {
      if (!found.waiting) return 'code-over';
      const { email, code } = found.waiting;
      return { id, to: email.address, ...writeCode(email.language, code) };
    }
    if (!found.email?.confirmedAt) return 'address-missing';
    const { address, language } = found.email;
    const notification = await this.seen(found.person, notificationId);
    if (!notification) return 'not-shown';
    if (notification.readAt) return 'read-already';
    return { id, to: address, ...writeNotification(language, publicUrl, notification) };
  }

  /** As the person would see it now. */
  private seen(person: Actor, id: string): Promise<Notification | null> {
    return this.unitOfWork.run(person, (tx) => this.notifications.find(tx, person, id));
  }
}
