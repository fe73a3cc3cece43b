import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NOTE, send, summarize, untilState, upload } from '../../../test/support/rest.js';
import { startService, type TestService } from '../../../test/support/service.js';

let service: TestService;
let admin: Client;

beforeEach(async () => {
  service = await startService();
  admin = new Client(service.database.admin);
  await admin.connect();
});
afterEach(async () => {
  await admin.end();
  await service[Symbol.asyncDispose]();
});

/** As if the store of the queue had been lost and set up again. */
async function loseQueue(): Promise<number> {
  const { rows } = await admin.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema = 'cloister_queue' and table_type = 'BASE TABLE' and table_name not like '%migration%'`,
  );
  const jobs = await admin.query<{ count: number }>(
    'select count(*)::integer as count from cloister_queue.job',
  );
  await admin.query(`truncate ${rows.map(({ name }) => name).join(', ')} cascade`);
  return jobs.rows[0]?.count ?? 0;
}

/** How often each thing was done, by what the rows say. */
async function counts(): Promise<Record<string, number>> {
  const { rows } = await admin.query(`
    select (select count(*) from extraction)::integer as extractions,
      (select count(*) from summary_version)::integer as versions,
      (select count(*) from run)::integer as runs,
      (select count(*) from audit_entry where action = 'run.finished')::integer as finished,
      (select count(*) from audit_entry where action = 'document.extracted')::integer as extracted,
      (select count(*) from domain_event where settled_at is null)::integer as unsettled,
      (select count(*) from blob where completed_at is null)::integer as loose_blobs`);
  return rows[0];
}

async function ask(howMany: number): Promise<string[]> {
  const ids: string[] = [];
  for (let count = 0; count < howMany; count += 1) {
    const document = await send(service, upload(`${NOTE}\nVisit ${count}.\n`));
    ids.push((await summarize(service, [document.id])).id);
  }
  return ids;
}

const ONCE_EACH = {
  extractions: 3,
  versions: 3,
  runs: 3,
  finished: 3,
  extracted: 3,
  unsettled: 0,
  loose_blobs: 0,
};

describe('a queue that was lost', () => {
  it('is rebuilt from Postgres, and everything that was asked for is done once', async () => {
    const ids = await ask(3);
    expect(await loseQueue()).toBeGreaterThan(0);
    await using _worker = await service.startWorker();
    for (const id of ids)
      expect((await untilState(service, id, 'draft', 'failed')).state).toBe('draft');
    await expect.poll(counts, { timeout: 15_000 }).toEqual(ONCE_EACH);
  });

  it('is rebuilt by two workers at once without anything done twice', async () => {
    const ids = await ask(3);
    await loseQueue();
    const workers = await Promise.all([service.startWorker(), service.startWorker()]);
    for (const id of ids)
      expect((await untilState(service, id, 'draft', 'failed')).state).toBe('draft');
    await expect.poll(counts, { timeout: 15_000 }).toEqual(ONCE_EACH);
    for (const worker of workers) await worker[Symbol.asyncDispose]();
  });
});
