import type { MigrationInterface, QueryRunner } from 'typeorm';
import { define } from './across-tenants.js';
import { tenantTable } from './row-level-security.js';

/** Rights that one administrator gives wait for a second person; who made an account does not review it. */
export class SecondPerson1765020000000 implements MigrationInterface {
  readonly name = 'SecondPerson1765020000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person
        add column name_unconfirmed boolean not null default false,
        add column administrator_confirmed_at timestamptz;
      grant update (name_unconfirmed, administrator_confirmed_at) on person to cloister_app;
      -- whoever administers for a day or more is known to those beside them
      update person set administrator_confirmed_at = now()
        where created_at < now() - interval '1 day' and exists (select from person_role
          where person_role.person_id = person.id and person_role.role = 'administrator');

      create table rights_change (
        id uuid constraint rights_change_pkey primary key,
        tenant_id uuid not null constraint rights_change_tenant_fkey references tenant,
        person_id uuid not null constraint rights_change_person_fkey references person,
        what text not null constraint rights_change_what_check check (what in ('roles', 'compartments')),
        wanted jsonb not null,
        look_alike_of uuid constraint rights_change_look_alike_fkey references person,
        requested_through text not null constraint rights_change_through_check
          check (requested_through in ('administration', 'operator', 'sign-on')),
        requested_by uuid constraint rights_change_requester_fkey references person,
        requested_at timestamptz not null,
        takes_effect_at timestamptz not null,
        state text not null constraint rights_change_state_check
          check (state in ('pending', 'confirmed', 'elapsed', 'cancelled', 'replaced')),
        settled_at timestamptz,
        settled_by uuid constraint rights_change_settler_fkey references person,
        constraint rights_change_requester_check
          check ((requested_through = 'administration') = (requested_by is not null)),
        constraint rights_change_settled_check check ((state = 'pending') = (settled_at is null))
      );
      create unique index rights_change_pending_idx on rights_change (person_id, what)
        where state = 'pending';
      create index rights_change_due_idx on rights_change (takes_effect_at) where state = 'pending';

      create table account_grant (
        id uuid constraint account_grant_pkey primary key,
        tenant_id uuid not null constraint account_grant_tenant_fkey references tenant,
        person_id uuid not null constraint account_grant_person_fkey references person,
        act text not null constraint account_grant_act_check
          check (act in ('created', 'raised', 'confirmed')),
        granted_by uuid constraint account_grant_granter_fkey references person,
        granted_at timestamptz not null
      );
      create index account_grant_person_idx on account_grant (person_id, granted_at);
      -- what administrators did before, as the trail has it
      insert into account_grant (id, tenant_id, person_id, act, granted_by, granted_at)
        select gen_random_uuid(), entry.tenant_id, person.id,
          case entry.action when 'person.created' then 'created' else 'raised' end,
          granter.id, entry.occurred_at
        from audit_entry as entry
          join person on person.id::text = entry.subject_id and person.tenant_id = entry.tenant_id
          join person as granter on granter.id::text = entry.actor_id
            and granter.tenant_id = entry.tenant_id
        where entry.action in ('person.created', 'rights.changed') and entry.outcome = 'success'
          and entry.actor_kind = 'person' and entry.subject_type = 'person';
    `);
    await tenantTable(
      runner,
      'rights_change',
      'select, insert, update (state, settled_at, settled_by)',
    );
    await tenantTable(runner, 'account_grant', 'select, insert');
    // Whose requester administers no longer waits for a second person, however long.
    await define(
      runner,
      'across_due_rights_changes(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from rights_change
      where state = 'pending' and takes_effect_at <= now()
        and (requested_by is null or exists (select from person
          join person_role on person_role.person_id = person.id
          where person.id = requested_by and person.removed_at is null
            and person_role.role = 'administrator'))
      order by takes_effect_at, id limit at_most`,
    );

    // what administration there was when somebody signed
    await runner.query(`
      alter table signature add column single_administrator boolean not null default false;

      alter table notification add column rights_change_id uuid
        constraint notification_rights_change_fkey references rights_change on delete cascade;
      alter table notification drop constraint notification_about_check;
      alter table notification add constraint notification_about_check check (num_nonnulls(
        document_id, destination_id, connection_id, release_id, rights_change_id) = 1);
      create index notification_rights_change_idx on notification (rights_change_id)
        where rights_change_id is not null;
    `);
    for (const table of ['notification', 'notification_setting']) {
      await runner.query(`
        alter table ${table} drop constraint ${table}_kind_check;
        alter table ${table} add constraint ${table}_kind_check check (kind in
          ('assigned', 'returned', 'stat', 'failed', 'changed', 'parked', 'connection',
           'requested', 'training-erased', 'rights'));
      `);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
