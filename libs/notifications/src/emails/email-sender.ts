import { AuditTrail, type AuditedAct } from '@app/audit';
import { EmailAddresses, Readers } from '@app/auth';
import { AcrossTenants, keepLease, LeaseLost, UnitOfWork } from '@app/database';
import { type Actor, serviceActor, type SmtpSettings, withDeadline } from '@app/platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Notification } from '../notification.entities.js';
import { NotificationsRepository } from '../notifications.repository.js';
import type { Email } from './email.entity.js';
import { EmailOutbox } from './email-outbox.js';
import { MailNotSent, mailNotSent } from './mail-not-sent.js';
import { type Mail, SmtpClient } from './smtp-client.js';
import { writeCode, writeNotification } from './write-mail.js';

export const SMTP_SETTINGS = Symbol('SmtpSettings');

const AT_ONCE = 20;
const LEASE_MS = 60_000;
const SEND_MS = 45_000;
const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 30 * 60_000;

export type EmailDropped =
  'address-missing' | 'code-over' | 'not-shown' | 'person-removed' | 'read-already';

/** Sends what waits in the outbox. Any number of workers may; a mail is with one of them at a time. */
@Injectable()
export class EmailSender {
  private readonly logger = new Logger(EmailSender.name);
  private readonly client: SmtpClient;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acrossTenants: AcrossTenants,
    private readonly outbox: EmailOutbox,
    private readonly notifications: NotificationsRepository,
    private readonly readers: Readers,
    private readonly emails: EmailAddresses,
    private readonly audit: AuditTrail,
    @Inject(SMTP_SETTINGS) private readonly settings: SmtpSettings,
  ) {
    this.client = new SmtpClient(settings);
  }

  /** Does what is due. One that cannot be brought on does not hold up the others. */
  async turn(signal: AbortSignal): Promise<void> {
    for (const { tenantId, id } of await this.acrossTenants.backlog('due_emails', AT_ONCE)) {
      if (signal.aborted) return;
      try {
        await this.send(tenantId, id, signal);
      } catch (err) {
        this.logger.warn('mail not brought on', { emailId: id, err });
      }
    }
  }

  private async send(tenantId: string, id: string, signal: AbortSignal): Promise<void> {
    const service = serviceActor('deliver', tenantId);
    const email = await this.unitOfWork.run(service, (tx) => this.outbox.claim(tx, id, LEASE_MS));
    if (!email) return;
    await using lease = keepLease(LEASE_MS, signal, () =>
      this.unitOfWork.run(service, (tx) => this.outbox.renew(tx, email, LEASE_MS)),
    );
    const mail = await this.write(email);
    if (typeof mail === 'string') return this.end(email, 'email.dropped', mail);
    if (email.deadlineAt <= new Date()) return this.end(email, 'email.failed', 'deadline-exceeded');
    try {
      await this.client.send(mail, withDeadline(lease.signal, SEND_MS));
    } catch (error) {
      if (lease.signal.reason instanceof LeaseLost) return; // another worker has it
      if (signal.aborted) return this.putOff(email, 0);
      return this.retry(email, mailNotSent(error));
    }
    await this.end(email, 'email.sent');
  }

  /** What it says now, or why it is not worth sending any more. */
  private async write({
    id,
    tenantId,
    personId,
    notificationId,
  }: Email): Promise<Mail | EmailDropped> {
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

  private async retry(email: Email, trouble: MailNotSent): Promise<void> {
    const { code, final } = trouble;
    const wait = Math.min(FIRST_RETRY_MS * 2 ** (email.attempts - 1), LONGEST_RETRY_MS);
    const given = { emailId: email.id, code, attempt: email.attempts };
    if (final || Date.now() + wait > email.deadlineAt.getTime()) {
      this.logger.warn('mail given up', given);
      return this.end(email, 'email.failed', code);
    }
    this.logger.warn('mail not sent, tried again later', { ...given, waitMs: wait });
    await this.putOff(email, wait);
  }

  private async putOff(email: Email, waitMs: number): Promise<void> {
    await this.unitOfWork.run(serviceActor('deliver', email.tenantId), (tx) =>
      this.outbox.putOff(tx, email, waitMs),
    );
  }

  private async end(
    email: Email,
    action: Extract<AuditedAct['action'], 'email.sent' | 'email.failed' | 'email.dropped'>,
    reason?: string,
  ): Promise<void> {
    const { id, tenantId, personId, notificationId, attempts } = email;
    const service = serviceActor('deliver', tenantId);
    await this.unitOfWork.run(service, async (tx) => {
      if (!(await this.outbox.remove(tx, email))) return;
      const told =
        notificationId === null ? null : await tx.findOneBy(Notification, { id: notificationId });
      await this.audit.record(tx, service, {
        action,
        outcome: action === 'email.failed' ? 'failed' : 'success',
        subject: { type: 'email', id },
        related: [
          { type: 'person', id: personId },
          ...(told?.documentId ? [{ type: 'document', id: told.documentId }] : []),
          ...(told?.destinationId ? [{ type: 'destination', id: told.destinationId }] : []),
          ...(told?.connectionId ? [{ type: 'connection', id: told.connectionId }] : []),
          ...(told?.releaseId ? [{ type: 'model-release', id: told.releaseId }] : []),
          ...(told?.rightsChangeId ? [{ type: 'rights_change', id: told.rightsChangeId }] : []),
          ...(told?.summaryId ? [{ type: 'summary', id: told.summaryId }] : []),
        ],
        ...(reason && { reason }),
        details: { attempts, about: told ? told.kind : 'code' },
      });
    });
  }
}
