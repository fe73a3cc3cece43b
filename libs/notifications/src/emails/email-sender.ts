import { AuditTrail, type AuditedAction } from '@app/audit';
import { AcrossTenants, keepLease, LeaseLost, UnitOfWork } from '@app/database';
import { serviceActor, type SmtpSettings, withDeadline } from '@app/platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Notification } from '../notification.entities.js';
import type { Email } from './email.entity.js';
import { EmailOutbox } from './email-outbox.js';
import { EmailWriting } from './email-writing.js';
import { MailNotSent, mailNotSent } from './mail-not-sent.js';
import { SmtpClient } from './smtp-client.js';
import { SMTP_SETTINGS } from './smtp-settings.js';

const AT_ONCE = 20;
const LEASE_MS = 60_000;
const SEND_MS = 45_000;
const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 30 * 60_000;

/** Sends what waits in the outbox. Any number of workers may; a mail is with one of them at a time. */
@Injectable()
export class EmailSender {
  private readonly logger = new Logger(EmailSender.name);
  private readonly client: SmtpClient;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acrossTenants: AcrossTenants,
    private readonly outbox: EmailOutbox,
    private readonly writing: EmailWriting,
    private readonly audit: AuditTrail,
    @Inject(SMTP_SETTINGS) settings: SmtpSettings,
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
    const mail = await this.writing.write(email);
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
    action: Extract<AuditedAction['action'], 'email.sent' | 'email.failed' | 'email.dropped'>,
    reason?: string,
  ): Promise<void> {
    const { id, tenantId, personId, notificationId, attempts } = email;
    const service = serviceActor('deliver', tenantId);
    await this.unitOfWork.run(service, async (tx) => {
      if (!(await this.outbox.remove(tx, email))) return;
      const notification =
        notificationId === null ? null : await tx.findOneBy(Notification, { id: notificationId });
      await this.audit.record(tx, service, {
        action,
        outcome: action === 'email.failed' ? 'failed' : 'success',
        subject: { type: 'email', id },
        related: [
          { type: 'person', id: personId },
          ...(notification?.documentId ? [{ type: 'document', id: notification.documentId }] : []),
          ...(notification?.destinationId
            ? [{ type: 'destination', id: notification.destinationId }]
            : []),
          ...(notification?.connectionId
            ? [{ type: 'connection', id: notification.connectionId }]
            : []),
          ...(notification?.releaseId
            ? [{ type: 'model-release', id: notification.releaseId }]
            : []),
          ...(notification?.rightsChangeId
            ? [{ type: 'rights_change', id: notification.rightsChangeId }]
            : []),
          ...(notification?.summaryId ? [{ type: 'summary', id: notification.summaryId }] : []),
        ],
        ...(reason && { reason }),
        details: { attempts, about: notification ? notification.kind : 'code' },
      });
    });
  }
}
