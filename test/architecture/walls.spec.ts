import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../support/postgres.js';

// Hold nothing of any tenant.
const WITHOUT_TENANT = [
  'audit_checkpoint',
  'audit_feed',
  'audit_host',
  'audit_node',
  'checkpoint_store',
  'engine_speed',
  'migrations',
  'served_model',
  'witnessed_log',
  'worker_process',
];

// The whole list of ways past the walls. Adding one is a decision about safety: each answers with ids and numbers only.
const ACROSS_TENANTS = [
  'across_abandoned_blobs',
  'across_active_release',
  'across_approved_datasets',
  'across_arrived_uploads',
  'across_client_by_id',
  'across_client_by_key',
  'across_client_by_token',
  'across_default_tenant',
  'across_due_destinations',
  'across_due_documents',
  'across_due_emails',
  'across_due_messages',
  'across_due_rereads',
  'across_due_rights_changes',
  'across_expired_datasets',
  'across_expired_uploads',
  'across_keys_under_root',
  'across_link_by_session',
  'across_link_by_token',
  'across_lost_runs',
  'across_open_recalls',
  'across_overdue_documents',
  'across_passkeys',
  'across_past_completions',
  'across_past_deliveries',
  'across_past_notifications',
  'across_past_runs',
  'across_past_trials',
  'across_past_uploads',
  'across_queue_ahead',
  'across_real_patients',
  'across_rotating_tenants',
  'across_session_by_token',
  'across_sign_in_step',
  'across_sign_on_step',
  'across_silent_connections',
  'across_tenant_by_name',
  'across_tenant_count',
  'across_tenants',
  'across_tenants_outside_root',
  'across_uncounted_summaries',
  'across_unfinished_documents',
  'across_unlisted_erasures',
  'across_unread_documents',
  'across_unsettled_events',
  'across_waiting_completions',
  'across_waiting_summaries',
  'across_waiting_trials',
];
const MAY_RETURN = ['uuid', 'uuid[]', 'integer', 'bigint'];

let database: TestDatabase;
let admin: Client;

beforeAll(async () => {
  database = await createDatabase();
  admin = new Client(database.admin);
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await database[Symbol.asyncDispose]();
});

async function column(query: string): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(query);
  return rows.map(({ name }) => name);
}

describe('the walls', () => {
  it('stand around every table that is not listed as free of tenants', async () => {
    const open = await column(`
      select relname as name from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace
        and not (relrowsecurity and relforcerowsecurity)
      order by relname`);
    expect(open).toEqual(WITHOUT_TENANT);
  });

  it('have a tenant in every policy of the application', async () => {
    const careless = await column(`
      select tablename || '.' || policyname as name from pg_policies
      where 'cloister_app' = any (roles) and qual not like '%cloister_tenant()%'`);
    expect(careless).toEqual([]);
  });

  it('have exactly the listed ways past them, each answering with ids and numbers', async () => {
    const definers = await column(`
      select proname as name from pg_proc where prosecdef and pronamespace = 'public'::regnamespace
      order by proname`);
    expect(definers).toEqual(ACROSS_TENANTS);
    const answers = await column(`
      select distinct format_type(type, null) as name
      from pg_proc, unnest(proallargtypes, proargmodes) as arg (type, mode)
      where prosecdef and pronamespace = 'public'::regnamespace and mode = 't'`);
    expect(answers.filter((type) => !MAY_RETURN.includes(type))).toEqual([]);
  });

  it('let no way past them be redirected or used by others', async () => {
    const unsafe = await column(`
      select proname as name from pg_proc
      where prosecdef and pronamespace = 'public'::regnamespace
        and (not coalesce(proconfig @> array['search_path=public, pg_temp'], false)
          or has_function_privilege('cloister_queue', oid, 'execute')
          or has_function_privilege('cloister_sequencer', oid, 'execute'))`);
    expect(unsafe).toEqual([]);
  });

  it('are not climbed by a role: none is superuser, bypasses them or makes roles', async () => {
    const strong = await column(`
      select rolname as name from pg_roles
      where rolname like 'cloister%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`);
    expect(strong).toEqual([]);
  });

  it('let no role of the service change or take away an entry of the audit trail', async () => {
    const able = await column(`
      select rolname || ' ' || privilege as name
      from pg_roles, unnest(array['update', 'delete', 'truncate']) as privilege
      where rolname in ('cloister_app', 'cloister_queue', 'cloister_sequencer')
        and has_table_privilege(rolname, 'audit_entry', privilege)`);
    expect(able).toEqual([]);
  });

  it('keep the queue in its own schema', async () => {
    const readable = await column(`
      select relname as name from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace
        and has_table_privilege('cloister_queue', oid, 'select')`);
    expect(readable).toEqual([]);
  });
});
