import type { MigrationInterface, QueryRunner } from 'typeorm';
import { define } from './across-tenants.js';
import { membershipsOf, openingsOf } from './memberships.js';

/**
 * A tenant may demand a second factor of its people. The look-up of a session then says whether this
 * one began with the password or a link alone.
 */
export class SecondFactorRule1764735000000 implements MigrationInterface {
  readonly name = 'SecondFactorRule1764735000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tenant add column second_factor_required boolean not null default false;
      grant update (second_factor_required) on tenant to cloister_app;
      grant update (second_factor) on session to cloister_app;
      drop function across_session_by_token(bytea, bytea);
    `);
    await define(
      runner,
      'across_session_by_token(token bytea, shown_csrf bytea)',
      `tenant_id uuid, session_id uuid, person_id uuid, compartment_ids uuid[],
       restricted_ids uuid[], very_restricted_ids uuid[], opening_ids uuid[], patient_ids uuid[],
       roles integer, lacks_factor integer, csrf integer, by_previous integer, unseen integer,
       seen_seconds_ago integer, rotated_seconds_ago integer`,
      `
      select session.tenant_id, session.id, session.person_id,
        ${membershipsOf('person', 'session.person_id')},
        ${openingsOf('id')}, ${openingsOf('patient_id')},
        cloister_role_bits(session.person_id),
        (tenant.second_factor_required and session.second_factor is null
          and session.authenticated_by in ('password', 'link'))::integer,
        coalesce(csrf_hash = shown_csrf, false)::integer,
        (token_hash <> token)::integer,
        (previous_hash is not null and previous_until is null)::integer,
        extract(epoch from now() - last_seen_at)::integer,
        extract(epoch from now() - rotated_at)::integer
      from session
        join person on person.id = session.person_id
        join tenant on tenant.id = session.tenant_id
      where (token_hash = token
          or (previous_hash = token and (previous_until is null or previous_until > now())))
        and ended_at is null and idle_until > now() and expires_at > now()
        and person.removed_at is null`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
