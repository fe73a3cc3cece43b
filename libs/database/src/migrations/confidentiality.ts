import type { MigrationInterface, QueryRunner } from 'typeorm';
import { define } from './across-tenants.js';
import { membershipsOf, openingsOf } from './memberships.js';
import { tenantTable } from './row-level-security.js';

/**
 * Restricted rows need a grant of the one who asks; break-glass opens those of one patient. The
 * walls of documents and summaries ask both, so no list, count or look-up finds what they hide.
 */
export class Confidentiality1764730100000 implements MigrationInterface {
  readonly name = 'Confidentiality1764730100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table compartment
        add column confidentiality text not null default 'N'
          constraint compartment_confidentiality_check check (confidentiality in ('N', 'R', 'V'));
      -- the highest confidentiality that a membership opens
      alter table person_compartment
        add column clearance text not null default 'N'
          constraint person_compartment_clearance_check check (clearance in ('N', 'R', 'V'));
      alter table client_compartment
        add column clearance text not null default 'N'
          constraint client_compartment_clearance_check check (clearance in ('N', 'R', 'V'));

      alter table summary
        add column patient_id uuid constraint summary_patient_fkey references patient;
      update summary set patient_id = (select document.patient_id
        from summary_source join document on document.id = summary_source.document_id
        where summary_source.summary_id = summary.id and document.patient_id is not null limit 1);
      create index summary_patient_idx on summary (patient_id) where patient_id is not null;
      create index document_blob_idx on document (blob_id);
      create index extraction_blob_idx on extraction (blob_id);
      grant update (confidentiality) on document, summary to cloister_app;

      create table break_glass (
        id uuid constraint break_glass_pkey primary key,
        tenant_id uuid not null constraint break_glass_tenant_fkey references tenant,
        person_id uuid not null constraint break_glass_person_fkey references person,
        patient_id uuid not null constraint break_glass_patient_fkey references patient,
        -- the patient's own: the reason dies with it
        object_key_id uuid not null constraint break_glass_object_key_fkey references object_key,
        reason_sealed bytea not null,
        opened_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz,
        reviewed_at timestamptz,
        reviewed_by uuid constraint break_glass_reviewer_fkey references person,
        constraint break_glass_reviewed_check check ((reviewed_at is null) = (reviewed_by is null)),
        constraint break_glass_own_review_check check (reviewed_by <> person_id)
      );
      create index break_glass_person_idx on break_glass (person_id, expires_at);
      create index break_glass_opened_idx on break_glass (tenant_id, opened_at, id);
    `);
    await tenantTable(
      runner,
      'break_glass',
      'select, insert, update (ended_at, reviewed_at, reviewed_by)',
    );
    await this.moveWalls(runner);
    await this.defineLookUps(runner);
  }

  private async moveWalls(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function cloister_actor() returns text language sql stable
        return current_setting('cloister.actor', true);
      create function cloister_opens(compartment uuid, confidentiality text) returns boolean
        language sql stable
        return coalesce(
          current_setting('cloister.compartments', true) = '*'
            or compartment::text = any (string_to_array(current_setting(
              case confidentiality when 'N' then 'cloister.compartments'
                when 'R' then 'cloister.restricted' else 'cloister.very_restricted' end, true), ',')),
          false);
      create function cloister_glass_broken() returns boolean language sql stable
        return coalesce(current_setting('cloister.patients', true) <> '', false);
      create function cloister_breaks_glass(patient uuid) returns boolean language sql stable
        return coalesce(
          patient::text = any (string_to_array(current_setting('cloister.patients', true), ',')),
          false);
    `);
    // Whoever brought it in goes on seeing it, as long as they belong to its compartment.
    for (const table of ['document', 'summary']) {
      await runner.query(`
        alter policy tenant_wall on ${table} using (tenant_id = cloister_tenant() and (
          cloister_opens(compartment_id, confidentiality)
          or (cloister_sees(compartment_id) and actor_id = cloister_actor())
          or cloister_breaks_glass(patient_id)))`);
    }
    await runner.query(`
      alter policy tenant_wall on blob using (tenant_id = cloister_tenant() and (
        cloister_sees(compartment_id)
        or (cloister_glass_broken() and (
          exists (select from document where document.blob_id = blob.id)
          or exists (select from extraction where extraction.blob_id = blob.id)))));
      alter policy tenant_wall on erasure using (tenant_id = cloister_tenant()
        and exists (select from document where document.id = erasure.document_id));
    `);
  }

  private async defineLookUps(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function across_client_by_key(bytea);
      drop function across_session_by_token(bytea, bytea);
    `);
    await define(
      runner,
      'across_client_by_key(key_hash bytea)',
      `tenant_id uuid, client_id uuid, compartment_ids uuid[], restricted_ids uuid[],
       very_restricted_ids uuid[], scopes integer`,
      `
      select client.tenant_id, client.id, ${membershipsOf('client', 'client.id')},
        cloister_scope_bits(client.id)
      from client_key join client on client.id = client_key.client_id
      where client_key.hash = key_hash and client_key.revoked_at is null and client.revoked_at is null`,
    );
    await define(
      runner,
      'across_session_by_token(token bytea, shown_csrf bytea)',
      `tenant_id uuid, session_id uuid, person_id uuid, compartment_ids uuid[],
       restricted_ids uuid[], very_restricted_ids uuid[], opening_ids uuid[], patient_ids uuid[],
       roles integer, csrf integer, by_previous integer, unseen integer, seen_seconds_ago integer,
       rotated_seconds_ago integer`,
      `
      select session.tenant_id, session.id, session.person_id,
        ${membershipsOf('person', 'session.person_id')},
        ${openingsOf('id')}, ${openingsOf('patient_id')},
        cloister_role_bits(session.person_id),
        coalesce(csrf_hash = shown_csrf, false)::integer,
        (token_hash <> token)::integer,
        (previous_hash is not null and previous_until is null)::integer,
        extract(epoch from now() - last_seen_at)::integer,
        extract(epoch from now() - rotated_at)::integer
      from session join person on person.id = session.person_id
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
