import type { MigrationInterface, QueryRunner } from 'typeorm';
import { define } from './across-tenants.js';
import { tenantTable } from './row-level-security.js';

/** What people are told of, what they want to be told of, and the mails that wait to be sent. */
export class Notifications1764790000000 implements MigrationInterface {
  readonly name = 'Notifications1764790000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person_email (
        person_id uuid constraint person_email_pkey primary key
          constraint person_email_person_fkey references person,
        tenant_id uuid not null constraint person_email_tenant_fkey references tenant,
        -- under the person's key; null once it was taken away
        address_sealed bytea,
        language text not null constraint person_email_language_check check (language in ('en', 'de')),
        confirmed_at timestamptz,
        code_sealed bytea,
        code_expires_at timestamptz,
        code_failures integer not null,
        codes_sent integer not null,
        codes_since timestamptz not null,
        constraint person_email_code_check check ((code_sealed is null) = (code_expires_at is null))
      );

      create table notification (
        id uuid constraint notification_pkey primary key,
        tenant_id uuid not null constraint notification_tenant_fkey references tenant,
        person_id uuid not null constraint notification_person_fkey references person,
        kind text not null constraint notification_kind_check
          check (kind in ('assigned', 'returned', 'stat', 'failed')),
        document_id uuid not null constraint notification_document_fkey references document,
        summary_id uuid constraint notification_summary_fkey references summary,
        reason text,
        in_app boolean not null,
        created_at timestamptz not null,
        read_at timestamptz
      );
      create index notification_person_idx on notification (person_id, created_at, id);
      create index notification_unread_idx on notification (person_id)
        where in_app and read_at is null;
      create index notification_document_idx on notification (document_id);
      create index notification_summary_idx on notification (summary_id)
        where summary_id is not null;
      create index notification_created_idx on notification (created_at);

      create table notification_setting (
        person_id uuid not null constraint notification_setting_person_fkey references person,
        kind text not null constraint notification_setting_kind_check
          check (kind in ('assigned', 'returned', 'stat', 'failed')),
        tenant_id uuid not null constraint notification_setting_tenant_fkey references tenant,
        in_app boolean not null,
        by_email boolean not null,
        constraint notification_setting_pkey primary key (person_id, kind)
      );

      -- One that was sent, or given up, is gone: the trail has the entry.
      create table email (
        id uuid constraint email_pkey primary key,
        tenant_id uuid not null constraint email_tenant_fkey references tenant,
        person_id uuid not null constraint email_person_fkey references person,
        -- null: the code by which the person confirms the address
        notification_id uuid constraint email_notification_fkey
          references notification on delete cascade,
        created_at timestamptz not null,
        deadline_at timestamptz not null,
        attempts integer not null default 0,
        next_attempt_at timestamptz not null,
        lease_until timestamptz
      );
      create index email_due_idx on email (next_attempt_at);
      create unique index email_notification_idx on email (notification_id)
        where notification_id is not null;
      create unique index email_code_idx on email (person_id) where notification_id is null;
    `);
    await tenantTable(
      runner,
      'person_email',
      `select, insert, update (address_sealed, language, confirmed_at, code_sealed,
       code_expires_at, code_failures, codes_sent, codes_since)`,
    );
    await tenantTable(runner, 'notification', 'select, insert, delete, update (read_at)');
    // Of a row that a person does not see any more, nothing is told to them either.
    await runner.query(`
      alter policy tenant_wall on notification using (tenant_id = cloister_tenant()
        and (person_id::text = cloister_actor()
          or current_setting('cloister.compartments', true) = '*')
        and exists (select from document where document.id = notification.document_id)
        and (summary_id is null
          or exists (select from summary where summary.id = notification.summary_id)));
    `);
    await tenantTable(
      runner,
      'notification_setting',
      'select, insert, delete, update (in_app, by_email)',
    );
    await tenantTable(
      runner,
      'email',
      'select, insert, delete, update (attempts, next_attempt_at, lease_until)',
    );
    await this.defineLookUps(runner);
  }

  private async defineLookUps(runner: QueryRunner): Promise<void> {
    await define(
      runner,
      'across_due_emails(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from email
      where next_attempt_at <= now() and (lease_until is null or lease_until < now())
      order by next_attempt_at, id limit at_most`,
    );
    // After three months nobody reads what they were told of.
    await define(
      runner,
      'across_past_notifications(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from notification where created_at < now() - interval '90 days'
      order by created_at limit at_most`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
