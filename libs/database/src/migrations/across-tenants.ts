import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The only ways to look past a tenant's wall: functions of the owner that answer with ids and
 * numbers. `test/architecture` holds their list.
 */
export class AcrossTenants1764000400000 implements MigrationInterface {
  readonly name = 'AcrossTenants1764000400000';

  async up(runner: QueryRunner): Promise<void> {
    await define(
      runner,
      'across_default_tenant()',
      'tenant_id uuid, compartment_id uuid',
      `
      select tenant_id, id from compartment where is_default order by created_at, id limit 1`,
    );

    await define(
      runner,
      'across_client_by_key(key_hash bytea)',
      'tenant_id uuid, client_id uuid, compartment_ids uuid[]',
      `
      select client.tenant_id, client.id,
        array(select compartment_id from client_compartment where client_id = client.id order by 1)
      from client_key join client on client.id = client_key.client_id
      where client_key.hash = key_hash and client_key.revoked_at is null and client.revoked_at is null`,
    );

    await define(
      runner,
      'across_link_by_token(token bytea)',
      'tenant_id uuid, link_id uuid',
      `
      select tenant_id, id from setup_link
      where token_hash = token and used_at is null and expires_at > now()`,
    );

    await define(
      runner,
      'across_link_by_session(session bytea)',
      'tenant_id uuid, link_id uuid',
      `
      select tenant_id, id from setup_link where session_hash = session and expires_at > now()`,
    );

    // Documents that no live worker holds, oldest first.
    await define(
      runner,
      'across_unfinished_documents(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from document
      where state = 'received' or (state = 'extracting' and lease_until < now())
      order by created_at, id limit at_most`,
    );

    // The order of the queue is this one: class, then arrival.
    await define(
      runner,
      'across_waiting_summaries(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from summary where state = 'queued' and weighed_at is not null
      order by cloister_class_rank(class), created_at, id limit at_most`,
    );

    await define(
      runner,
      'across_lost_runs(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from run where state = 'running' and lease_until < now()
      order by lease_until limit at_most`,
    );

    await define(
      runner,
      'across_unsettled_events(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from domain_event where settled_at is null order by created_at, id limit at_most`,
    );

    await define(
      runner,
      'across_abandoned_blobs(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from blob
      where completed_at is null and created_at < now() - interval '24 hours'
      order by created_at limit at_most`,
    );

    await define(
      runner,
      'across_past_runs(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from run
      where ended_at < now() - interval '1 hour'
        and exists (select from run_event where run_event.run_id = run.id)
      order by ended_at limit at_most`,
    );

    // Work ahead of waiting summaries, that of all tenants, and what is being written now. The
    // line is walked once, however many places are asked for.
    await define(
      runner,
      'across_queue_ahead(of_summaries uuid[])',
      'id uuid, place integer, tokens_in bigint, tokens_out bigint',
      `
      with writing as (
        select count(*) as runs, coalesce(sum(summary.tokens_in), 0) as tokens_in,
          coalesce(sum(summary.tokens_out_estimate), 0) as tokens_out
        from run join summary on summary.id = run.summary_id where run.state = 'running'
      ), line as (
        select waiting.id, row_number() over arrived as place,
          sum(waiting.tokens_in) over arrived - waiting.tokens_in as tokens_in,
          sum(waiting.tokens_out_estimate) over arrived - waiting.tokens_out_estimate as tokens_out
        from summary as waiting where waiting.state = 'queued'
        window arrived as (order by cloister_class_rank(waiting.class), waiting.created_at, waiting.id)
      )
      select line.id, (line.place + writing.runs)::integer,
        (line.tokens_in + writing.tokens_in)::bigint, (line.tokens_out + writing.tokens_out)::bigint
      from line, writing where line.id = any (of_summaries)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}

/** A way past the walls. It answers with ids and numbers. */
export async function define(
  runner: QueryRunner,
  signature: string,
  columns: string,
  body: string,
): Promise<void> {
  await runner.query(`
    create function ${signature} returns table (${columns})
      language sql stable security definer set search_path = public, pg_temp
      as $$ ${body} $$;
    revoke all on function ${signature} from public;
    grant execute on function ${signature} to cloister_app;
  `);
}
