import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@app/platform';
import {
  type DatabaseApp,
  startDatabaseApp,
  type TestTenant,
} from '../../../test/support/database-app.js';
import { AcrossTenants } from './across-tenants.js';

let app: DatabaseApp;
let across: AcrossTenants;
let hospital: TestTenant;
let firm: TestTenant;

beforeAll(async () => {
  app = await startDatabaseApp();
  across = app.get(AcrossTenants);
  hospital = await app.addTenant();
  firm = await app.addTenant();
});
afterAll(() => app[Symbol.asyncDispose]());

interface SummaryShape {
  readonly state?: string;
  readonly priority?: string;
  readonly weighed?: boolean;
  readonly tokensIn?: number;
}

/** Arrives after all that were added before it. */
async function addSummary(tenant: TestTenant, shape: SummaryShape = {}): Promise<string> {
  const id = newId();
  const key = newId();
  await app.admin(
    `insert into object_key (id, tenant_id, kind, tenant_key_version) values ($1, $2, 'summary', 1)`,
    [key, tenant.tenantId],
  );
  await app.admin(
    `insert into summary (id, tenant_id, compartment_id, confidentiality, state, priority, profile_id,
       profile_version, object_key_id, tokens_in, tokens_out_estimate, tokens_counted_at, actor_kind, actor_id,
       created_at, changed_at)
     values ($1, $2, $3, 'N', $4, $5, 'general', 1, $6, $7, 10, case when $8 then now() end, 'client', 'c',
       clock_timestamp(), now())`,
    [
      id,
      tenant.tenantId,
      tenant.compartmentId,
      shape.state ?? 'queued',
      shape.priority ?? 'routine',
      key,
      shape.tokensIn ?? 100,
      shape.weighed ?? true,
    ],
  );
  return id;
}

function addRun(
  { tenantId }: TestTenant,
  summaryId: string,
  number: number,
  state: string,
  lease: string,
): Promise<readonly object[]> {
  return app.admin(
    `insert into run (id, tenant_id, summary_id, number, state, worker, lease_until, started_at)
     values (gen_random_uuid(), $1, $2, $3, $4, 'w', now() + $5::interval, now()) returning id`,
    [tenantId, summaryId, number, state, lease],
  );
}

describe('the look past the walls', () => {
  it('finds the work of all tenants, in the order of the queue, and no more than was asked for', async () => {
    const batch = await addSummary(hospital, { priority: 'batch' });
    const routine = await addSummary(firm);
    await addSummary(firm, { weighed: false });
    await addSummary(firm, { state: 'draft' });
    const stat = await addSummary(hospital, { priority: 'stat' });
    const found = await across.backlog('waiting_summaries', 10);
    expect(found).toEqual([
      { tenantId: hospital.tenantId, id: stat },
      { tenantId: firm.tenantId, id: routine },
      { tenantId: hospital.tenantId, id: batch },
    ]);
    expect(await across.backlog('waiting_summaries', 2)).toEqual(found.slice(0, 2));
    await app.admin(`update summary set state = 'cancelled'`);
  });

  it('tells a summary its place and the tokens before it, whosever they are', async () => {
    const written = await addSummary(firm, { state: 'running', tokensIn: 1 });
    await addRun(firm, written, 1, 'running', '10 seconds');
    await addSummary(hospital, { priority: 'stat', tokensIn: 20 });
    await addSummary(firm, { tokensIn: 300 });
    const mine = await addSummary(hospital);
    await addSummary(firm, { tokensIn: 4000 });
    await addSummary(firm, { priority: 'batch', tokensIn: 50_000 });
    const ahead = await app.unitOfWork.run(hospital, (tx) =>
      across.queueAhead(tx, [mine, newId()]),
    );
    expect([...ahead]).toEqual([[mine, { position: 4, tokensIn: 321, tokensOut: 30 }]]);
  });

  it('finds only runs whose lease has run out', async () => {
    const summaryId = await addSummary(hospital, { state: 'running' });
    const add = addRun.bind(null, hospital, summaryId);
    await add(1, 'finished', '-1 hour');
    const [lost] = await add(2, 'running', '-1 second');
    expect(await across.backlog('lost_runs', 10)).toEqual([
      { tenantId: hospital.tenantId, ...lost },
    ]);
    await app.admin(`update run set lease_until = now() + interval '10 seconds'`);
    expect(await across.backlog('lost_runs', 10)).toEqual([]);
  });

  it('answers nothing to a key or a link that nobody has', async () => {
    expect(await across.clientByKey(randomBytes(32))).toBeNull();
    expect(await across.setupLink('token', randomBytes(32))).toBeNull();
    expect(await across.setupLink('session', randomBytes(32))).toBeNull();
  });

  it('names the tenant that was there first as the default', async () => {
    expect(await across.defaultTenant()).toEqual({
      tenantId: hospital.tenantId,
      compartmentId: hospital.compartmentId,
    });
  });
});
