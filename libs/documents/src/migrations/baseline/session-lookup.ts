import { defineAcrossTenants } from '@app/database';
import type { QueryRunner } from 'typeorm';

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

/** Finds a session with all that the person may open, break-glass included. */
export async function createSessionLookup(runner: QueryRunner): Promise<void> {
  // The numbers say what the caller must do next: by_previous is 1 for the token before the last
  // rotation, unseen is 1 while the new one has not come back, csrf is 1 where the shown hash fits.
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
