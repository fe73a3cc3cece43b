import { AuditTrail } from '@app/audit';
import { type EmailAddress, EmailAddresses, PermissionTable } from '@app/auth';
import { type Transaction, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { EMAILS_OFFERED } from './emails/emails-offered.js';
import { definitionOf, NOTIFICATION_KINDS, type NotificationKind } from './notification-kinds.js';
import { NotificationSetting } from './notification.entities.js';

export type KindSetting = Pick<NotificationSetting, 'kind' | 'inApp' | 'byEmail'>;

export interface NotificationSettings {
  /** Of every kind that the person can be told of, in the order of their list. */
  readonly kinds: readonly KindSetting[];
  readonly emailsOffered: boolean;
  readonly email: (EmailAddress & { readonly codeWaits: boolean }) | null;
}

/** What the caller wants to be told of, and how. */
@Injectable()
export class NotificationSettingsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly emails: EmailAddresses,
    private readonly audit: AuditTrail,
    private readonly permissions: PermissionTable,
    @Inject(EMAILS_OFFERED) private readonly emailsOffered: boolean,
  ) {}

  async get(actor: Actor): Promise<NotificationSettings> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.audit.record(tx, actor, {
        action: 'notification.settings-read',
        subject: { type: 'person', id: actor.id },
      });
      return this.settings(tx, actor);
    });
  }

  /** Kinds that are not named stay as they are. */
  async change(actor: Actor, given: readonly KindSetting[]): Promise<NotificationSettings> {
    return this.unitOfWork.run(actor, async (tx) => {
      for (const { kind, inApp, byEmail } of given) {
        await tx.query(
          `insert into notification_setting (person_id, kind, tenant_id, in_app, by_email)
           values ($1, $2, $3, $4, $5)
           on conflict (person_id, kind) do update
           set in_app = excluded.in_app, by_email = excluded.by_email`,
          [actor.id, kind, actor.tenantId, inApp, byEmail],
        );
      }
      await this.audit.record(tx, actor, {
        action: 'notification.settings-changed',
        subject: { type: 'person', id: actor.id },
        details: Object.fromEntries(given.map((setting) => [setting.kind, spell(setting)])),
      });
      return this.settings(tx, actor);
    });
  }

  private async settings(tx: Transaction, actor: Actor): Promise<NotificationSettings> {
    const { id: personId } = actor;
    const rows = await tx.findBy(NotificationSetting, { personId });
    const email = await this.emails.find(tx, personId);
    const codeWaits = (await this.emails.waitingCode(tx, personId)) !== null;
    return {
      kinds: this.kindsFor(actor).map((kind) => settingOf(kind, rows)),
      emailsOffered: this.emailsOffered,
      email: email && { ...email, codeWaits },
    };
  }

  /** Some things interest those alone who look after them. */
  private kindsFor(actor: Actor): readonly NotificationKind[] {
    return NOTIFICATION_KINDS.filter((kind) => {
      const { offeredTo } = definitionOf(kind);
      if (offeredTo === 'everybody') return true;
      const needed =
        'whoLooksAfter' in offeredTo
          ? [this.permissions.thatLooksAfter(offeredTo.whoLooksAfter)]
          : offeredTo;
      return needed.some((permission) => this.permissions.may(actor, permission));
    });
  }
}

function settingOf(kind: NotificationKind, rows: readonly NotificationSetting[]): KindSetting {
  const row = rows.find((each) => each.kind === kind);
  return { kind, inApp: row?.inApp ?? true, byEmail: row?.byEmail ?? true };
}

function spell({ inApp, byEmail }: KindSetting): string {
  return [inApp && 'app', byEmail && 'email'].filter(Boolean).join(' ') || 'none';
}
