import { type AuditSubject, AuditTrail } from '@app/audit';
import { EmailAddresses } from '@app/auth';
import { notify, type Transaction } from '@app/database';
import { newId, serviceActor } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { EMAILS_OFFERED } from './emails/emails-offered.js';
import { EmailOutbox } from './emails/email-outbox.js';
import { Notification, NotificationSetting } from './notification.entities.js';

type SingleSubject =
  | { readonly destinationId: string }
  | { readonly connectionId: string }
  | { readonly releaseId: string }
  | { readonly rightsChangeId: string };

/** What it is about; of a document or a summary both may be named. */
type Subject =
  | { readonly documentId: string; readonly summaryId: string | null }
  | SingleSubject
  /** The audit trail, which is no row. */
  | { readonly documentId: null; readonly summaryId: null };

export type NotificationContent = Pick<Notification, 'kind' | 'reason'> & Subject;

const ABOUT_NOTHING = {
  documentId: null,
  summaryId: null,
  destinationId: null,
  connectionId: null,
  releaseId: null,
  rightsChangeId: null,
};

/** Tells people of something, in the ways that they want, in the transaction that has learnt of it. */
@Injectable()
export class Notifier {
  constructor(
    private readonly audit: AuditTrail,
    private readonly emails: EmailAddresses,
    private readonly outbox: EmailOutbox,
    @Inject(EMAILS_OFFERED) private readonly emailsOffered: boolean,
  ) {}

  /** Of two events of one subject at once the second waits: what was told already is looked up, and both would find nothing. */
  async inTurn(tx: Transaction, subjectId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 13))', [subjectId]);
  }

  /** Of what some of them have been notified and nobody has read yet, not again. */
  async notifyUnlessUnread(
    tx: Transaction,
    tenantId: string,
    personIds: readonly string[],
    content: Pick<Notification, 'kind' | 'reason'> & SingleSubject,
  ): Promise<void> {
    const { kind, reason: _, ...subject } = content;
    await this.inTurn(tx, Object.values(subject).join());
    if (await tx.existsBy(Notification, { ...subject, kind, readAt: IsNull() })) return;
    await this.notify(tx, tenantId, personIds, content);
  }

  async notify(
    tx: Transaction,
    tenantId: string,
    personIds: readonly string[],
    content: NotificationContent,
  ): Promise<void> {
    const { kind } = content;
    const settings = await tx.findBy(NotificationSetting, { personId: In([...personIds]), kind });
    const reached = this.emailsOffered
      ? await this.emails.confirmed(tx, personIds)
      : new Set<string>();
    const counts = { inApp: 0, byEmail: 0 };
    for (const personId of personIds) {
      const wanted = settings.find((setting) => setting.personId === personId);
      const inApp = wanted?.inApp ?? true;
      const byEmail = (wanted?.byEmail ?? true) && reached.has(personId);
      if (!inApp && !byEmail) continue;
      const id = newId();
      await tx.insert(Notification, {
        id,
        tenantId,
        personId,
        ...ABOUT_NOTHING,
        ...content,
        inApp,
        createdAt: new Date(),
        readAt: null,
      });
      if (inApp) {
        counts.inApp += 1;
        await notify(tx, 'notified', personId);
      }
      if (byEmail) {
        counts.byEmail += 1;
        await this.outbox.add(tx, { tenantId, personId, notificationId: id });
      }
    }
    await this.audit.record(tx, serviceActor('notifications', tenantId), {
      action: 'notification.made',
      subject: subjectOf(content),
      related: personIds.map((id) => ({ type: 'person', id })),
      details: { kind, ...counts },
    });
  }
}

function subjectOf(content: NotificationContent): AuditSubject {
  if ('connectionId' in content) return { type: 'connection', id: content.connectionId };
  if ('destinationId' in content) return { type: 'destination', id: content.destinationId };
  if ('releaseId' in content) return { type: 'model-release', id: content.releaseId };
  if ('rightsChangeId' in content) return { type: 'rights_change', id: content.rightsChangeId };
  if (content.documentId === null) return { type: 'audit-trail', id: null };
  return content.summaryId === null
    ? { type: 'document', id: content.documentId }
    : { type: 'summary', id: content.summaryId };
}
