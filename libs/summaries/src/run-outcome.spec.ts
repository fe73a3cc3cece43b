import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openValue } from '@app/crypto';
import { AcrossTenants, KeyRing, UnitOfWork } from '@app/database';
import { type Answer, FakeEngine } from '../../../test/support/fake-engine.js';
import { NOTE, startSummariesApp, type SummariesApp } from '../../../test/support/summaries-app.js';
import { RunCleanup } from './runs/run-cleanup.js';

const CANARY = 'lisinopril';
const never = new AbortController().signal;
let app: SummariesApp;

beforeAll(async () => {
  app = await startSummariesApp(new FakeEngine());
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(() =>
  app.admin(`update summary set state = 'cancelled' where state in ('queued', 'running')`),
);

interface RunRow {
  readonly id: string;
  readonly record_sealed: Buffer;
  readonly record_sha256: Buffer;
}

async function written(): Promise<{ readonly id: string; readonly run: RunRow }> {
  const id = await app.addSummary();
  await using writer = await app.startWriter(new FakeEngine());
  await writer.step.takeTurn(never);
  const [run] = await app.admin<RunRow>('select * from run where summary_id = $1', [id]);
  if (!run) throw new Error('no run');
  return { id, run };
}

async function entryOf(runId: string): Promise<Record<string, Record<string, unknown>>> {
  const [entry] = await app.admin<{ canonical: Buffer }>(
    `select canonical from audit_entry where subject_id = $1 and action = 'run.finished'`,
    [runId],
  );
  return JSON.parse(entry?.canonical.toString('utf8') ?? '{}');
}

describe('the record of a run', () => {
  it('opens to the bytes whose hash stands in the row and in the audit entry', async () => {
    const { id, run } = await written();
    const { objectKeyId } = await app.summary(id);
    const { tenantId } = app.actor;
    const key = await app
      .get(UnitOfWork)
      .run(app.actor, (tx) => app.get(KeyRing).object(tx, tenantId, objectKeyId));
    const place = { tenantId, table: 'run.record', rowId: run.id, version: 1 };
    const record = openValue(key, place, run.record_sealed);
    const sha256 = createHash('sha256').update(record).digest();
    expect(run.record_sha256.equals(sha256)).toBe(true);
    expect((await entryOf(run.id))['details']?.['recordSha256']).toBe(sha256.toString('hex'));
    const [version] = await app.admin<{ content_sha256: Buffer }>(
      'select content_sha256 from summary_version where summary_id = $1',
      [id],
    );
    expect(JSON.parse(record.toString('utf8'))).toMatchObject({
      run: run.id,
      content: version?.content_sha256.toString('hex'),
      profile: { id: 'visit-note' },
      engine: { model: { id: 'fake' } },
      receipt: { readCharacters: NOTE.length },
    });
  });

  it('holds no word of the document in clear, nor does any row about the run', async () => {
    const { id } = await written();
    const rows = await app.admin<{ row: string }>(
      `select encode(content_sealed, 'escape') as row from summary_version
       union all select encode(record_sealed, 'escape') from run where record_sealed is not null
       union all select encode(sealed, 'escape') from run_event
       union all select encode(canonical, 'escape') from audit_entry
       union all select summary::text from summary where id = '${id}'`,
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.filter(({ row }) => row.includes(CANARY))).toEqual([]);
  });
});

describe('draft, version, record and audit entry', () => {
  it.each(['summary_version', 'audit_secret', 'run_event', 'engine_speed'])(
    'are not there at all when %s cannot be written, and the run is tried again',
    async (table) => {
      const id = await app.addSummary();
      const answer: Answer = async function* () {
        yield 'All of it.';
      };
      await using writer = await app.startWriter(new FakeEngine({ answer }));
      const refuse = table === 'run_event' ? `when (new.seq > 2)` : '';
      await app.admin(
        `create or replace function refuse() returns trigger language plpgsql as
         $$ begin raise exception 'disk full'; end $$`,
      );
      await app.admin(
        `create trigger refuse before insert on ${table} for each row ${refuse} execute function refuse()`,
      );
      try {
        await expect(writer.step.takeTurn(never)).rejects.toMatchObject({ name: 'RunFailed' });
      } finally {
        await app.admin(`drop trigger refuse on ${table}`);
      }
      expect(await app.summary(id)).toMatchObject({ state: 'queued', attempts: 1 });
      const nothing = 'select id from summary_version where summary_id = $1';
      expect(await app.admin(nothing, [id])).toEqual([]);
      const finished = await app.admin(
        `select from audit_entry join run on subject_id = run.id::text
         where action = 'run.finished' and summary_id = $1`,
        [id],
      );
      expect(finished).toEqual([]);
      await writer.step.takeTurn(never);
      expect(await app.summary(id)).toMatchObject({ state: 'draft', attempts: 2 });
      expect(await app.admin(nothing, [id])).toHaveLength(1);
    },
  );
});

describe('a draft of which the model was asked nothing', () => {
  it('is called copied, and tells nothing of how fast the model is', async () => {
    const text = 'Allergies: penicillin - rash';
    const id = await app.addSummary({ text, sectionIds: ['allergies'] });
    await app.admin('delete from engine_speed');
    await using writer = await app.startWriter(new FakeEngine());
    await writer.step.takeTurn(never);
    const content = await app.content(id);
    expect(content).toMatchObject({
      text: '- penicillin - rash',
      label: expect.stringMatching(/^Copied from the documents/),
      model: null,
    });
    expect(await app.admin('select from engine_speed')).toEqual([]);
  });
});

describe('the events of a run', () => {
  const eventsOf = (runId: string): Promise<readonly object[]> =>
    app.admin('select seq from run_event where run_id = $1', [runId]);

  it('stay for an hour after its end, and then go', async () => {
    const { run } = await written();
    await using writer = await app.startWriter(new FakeEngine());
    const sweep = async (): Promise<void> => {
      for (const { tenantId, id } of await app.get(AcrossTenants).backlog('past_runs', 100)) {
        await writer.get(RunCleanup).dropEvents(tenantId, id);
      }
    };
    await app.admin(`update run set ended_at = now() - interval '59 minutes' where id = $1`, [
      run.id,
    ]);
    await sweep();
    expect((await eventsOf(run.id)).length).toBeGreaterThan(2);
    await app.admin(`update run set ended_at = now() - interval '61 minutes' where id = $1`, [
      run.id,
    ]);
    await sweep();
    expect(await eventsOf(run.id)).toEqual([]);
  });
});
