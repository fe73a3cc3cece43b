import { defineAcrossTenants, tenantTable, walledTable } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told in the app and by e-mail. */
export class NotificationsBaseline1765300600000 implements MigrationInterface {
  readonly name = 'NotificationsBaseline1765300600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notification (
        id uuid constraint notification_pkey primary key,
        tenant_id uuid not null constraint notification_tenant_fkey references tenant,
        person_id uuid not null constraint notification_person_fkey references person,
        kind text not null
          constraint notification_kind_check check (kind in
            ('assigned', 'returned', 'stat', 'failed', 'changed', 'patient-doubted', 'parked',
             'connection', 'requested', 'training-erased', 'rights', 'trail-mismatch')),
        document_id uuid constraint notification_document_fkey references document,
        summary_id uuid constraint notification_summary_fkey references summary,
        reason text,
        in_app boolean not null,
        created_at timestamptz not null,
        read_at timestamptz,
        destination_id uuid,
        connection_id uuid,
        release_id uuid,
        rights_change_id uuid
          constraint notification_rights_change_fkey references rights_change on delete cascade,
        constraint notification_about_check
          check (num_nonnulls(document_id, destination_id, connection_id, release_id,
            rights_change_id) = case when kind = 'trail-mismatch' then 0 else 1 end)
      );
      create index notification_person_idx on notification (person_id, created_at, id);
      create index notification_unread_idx on notification (person_id)
        where in_app and read_at is null;
      create index notification_document_idx on notification (document_id);
      create index notification_summary_idx on notification (summary_id)
        where summary_id is not null;
      create index notification_created_idx on notification (created_at);
      create index notification_destination_idx on notification (destination_id)
        where destination_id is not null;
      create index notification_connection_idx on notification (connection_id)
        where connection_id is not null;
      create index notification_release_idx on notification (release_id)
        where release_id is not null;
      create index notification_rights_change_idx on notification (rights_change_id)
        where rights_change_id is not null;
    `);
    await walledTable(
      runner,
      'notification',
      'select, insert, delete, update (read_at)',
      `tenant_id = cloister_tenant()
     and (person_id::text = cloister_actor()
       or current_setting('cloister.compartments', true) = '*')
     and (document_id is null
       or exists (select from document where document.id = notification.document_id))
     and (summary_id is null
       or exists (select from summary where summary.id = notification.summary_id))`,
    );
    await runner.query(`
      create table notification_setting (
        person_id uuid not null constraint notification_setting_person_fkey references person,
        kind text not null
          constraint notification_setting_kind_check check (kind in
            ('assigned', 'returned', 'stat', 'failed', 'changed', 'patient-doubted', 'parked',
             'connection', 'requested', 'training-erased', 'rights', 'trail-mismatch')),
        tenant_id uuid not null constraint notification_setting_tenant_fkey references tenant,
        in_app boolean not null,
        by_email boolean not null,
        constraint notification_setting_pkey primary key (person_id, kind)
      );
    `);
    await tenantTable(
      runner,
      'notification_setting',
      'select, insert, delete, update (in_app, by_email)',
    );
    await runner.query(`
      -- One that was sent, or given up, is gone: the trail has the entry.
      create table email (
        id uuid constraint email_pkey primary key,
        tenant_id uuid not null constraint email_tenant_fkey references tenant,
        person_id uuid not null constraint email_person_fkey references person,
        -- null: the code by which the person confirms the address
        notification_id uuid
          constraint email_notification_fkey references notification on delete cascade,
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
      'email',
      'select, insert, delete, update (attempts, next_attempt_at, lease_until)',
    );
    // After three months nobody reads what they were told of.
    await defineAcrossTenants(
      runner,
      'across_past_notifications(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from notification where created_at < now() - interval '90 days'
      order by created_at limit at_most`,
    );
    await defineAcrossTenants(
      runner,
      'across_due_emails(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from email
      where next_attempt_at <= now() and (lease_until is null or lease_until < now())
      order by next_attempt_at, id limit at_most`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
