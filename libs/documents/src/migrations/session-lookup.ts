import { defineAcrossTenants } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All, those whose restricted rows open to the person, and those whose very restricted ones do. */
const MEMBERSHIPS = [`'N', 'R', 'V'`, `'R', 'V'`, `'V'`]
  .map(
    (clearances) => `array(select compartment_id from person_compartment as member
        where member.person_id = session.person_id and member.clearance in (${clearances}) order by 1)`,
  )
  .join(', ');

/** A column of what the person has opened by break-glass, in one order for every column. */
const openingsOf = (column: 'id' | 'patient_id'): string =>
  `array(select ${column} from break_glass as opening
      where opening.person_id = session.person_id and opening.ended_at is null
        and opening.expires_at > now() order by opening.id)`;

/** Whether an organization demands a second factor is one of its settings now. The rest of the function is as it was. */
export class SessionLookup1765500100000 implements MigrationInterface {
  readonly name = 'SessionLookup1765500100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop function across_session_by_token(bytea, bytea)');
    await defineAcrossTenants(
      runner,
      'across_session_by_token(token bytea, shown_csrf bytea)',
      `tenant_id uuid, session_id uuid, person_id uuid, compartment_ids uuid[],
       restricted_ids uuid[], very_restricted_ids uuid[], opening_ids uuid[], patient_ids uuid[],
       roles integer, lacks_factor integer, csrf integer, by_previous integer, unseen integer,
       seen_seconds_ago integer, rotated_seconds_ago integer`,
      `
      select session.tenant_id, session.id, session.person_id,
        ${MEMBERSHIPS},
        ${openingsOf('id')}, ${openingsOf('patient_id')},
        cloister_role_bits(session.person_id),
        (exists (select from tenant_setting as setting
            where setting.tenant_id = session.tenant_id
              and setting.name = 'second-factor-required' and setting.value = 'true'::jsonb)
          and session.second_factor is null
          and session.authenticated_by in ('password', 'link'))::integer,
        coalesce(csrf_hash = shown_csrf, false)::integer,
        (token_hash <> token)::integer,
        (previous_hash is not null and previous_until is null)::integer,
        extract(epoch from now() - last_seen_at)::integer,
        extract(epoch from now() - rotated_at)::integer
      from session
        join person on person.id = session.person_id
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
