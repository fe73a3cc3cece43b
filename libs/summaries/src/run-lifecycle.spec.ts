import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EngineCrashed, PromptTooLong } from '@app/inference';
import { type Answer, FakeEngine } from '../../../test/support/fake-engine.js';
import { until } from '../../../test/support/wait.js';
import { startSummariesApp, type SummariesApp } from '../../../test/support/summaries-app.js';
import { RunClaims } from './runs/run-claims.js';
import { RunReturns } from './runs/run-returns.js';
import { SummariesService } from './summaries.service.js';
import type { Summary } from './summary.entities.js';

let app: SummariesApp;

beforeAll(async () => {
  app = await startSummariesApp(new FakeEngine());
});
afterAll(() => app[Symbol.asyncDispose]());
// Each test writes the summaries that it asked for itself.
beforeEach(() =>
  app.admin(`update summary set state = 'cancelled' where state in ('queued', 'running')`),
);

const never = new AbortController().signal;

interface RunRow {
  readonly state: string;
  readonly reason: string | null;
  readonly worker: string;
}

function runs(summaryId: string): Promise<readonly RunRow[]> {
  return app.admin('select state, reason, worker from run where summary_id = $1 order by number', [
    summaryId,
  ]);
}

/** What later steps learn of it, beside that it was asked for. */
async function outcomes(summaryId: string): Promise<readonly string[]> {
  const found = await app.admin<{ type: string }>(
    `select type from domain_event where subject_id = $1 and type <> 'summary.requested'`,
    [summaryId],
  );
  return found.map(({ type }) => type);
}

function versions(summaryId: string): Promise<readonly object[]> {
  return app.admin('select id from summary_version where summary_id = $1', [summaryId]);
}

/** An engine that writes a word, says so, and goes on when the test lets it. */
function heldEngine() {
  const started = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  const answer: Answer = async function* (_request, signal) {
    yield 'First ';
    started.resolve();
    const aborted = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
    await Promise.race([release.promise, aborted]);
    yield 'second.';
  };
  return { engine: new FakeEngine({ answer }), started: started.promise, release: release.resolve };
}

async function lose(summaryId: string): Promise<void> {
  await app.admin(
    `update run set lease_until = now() - interval '1 second' where summary_id = $1 and state = 'running'`,
    [summaryId],
  );
}

const WEIGHTS = { engine: 'extractive', model: null, adapter: null } as const;

describe('the order of the queue', () => {
  it('is stat, then routine, then batch, and within each the first to come', async () => {
    const batch = await app.addSummary({ priority: 'batch' });
    const first = await app.addSummary({ priority: 'routine' });
    const second = await app.addSummary({ priority: 'routine' });
    const stat = await app.addSummary({ priority: 'stat' });
    await using writer = await app.startWriter(new FakeEngine());
    const claimed: (string | undefined)[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      claimed.push((await writer.get(RunClaims).next('a worker', WEIGHTS))?.summary.id);
    }
    expect(claimed).toEqual([stat, first, second, batch, undefined]);
  });

  it('gives a summary to one of two workers that ask at the same moment', async () => {
    const ids = [await app.addSummary(), await app.addSummary(), await app.addSummary()];
    await using one = await app.startWriter(new FakeEngine());
    await using two = await app.startWriter(new FakeEngine());
    const claims = await Promise.all(
      [one, two, one, two, one].map((writer) => writer.get(RunClaims).next('a worker', WEIGHTS)),
    );
    const won = claims.flatMap((claim) => (claim ? [claim.summary.id] : []));
    expect(won.toSorted()).toEqual(ids.toSorted());
  });

  it('passes over a summary that was cancelled while it waited', async () => {
    const cancelled = await app.addSummary();
    const next = await app.addSummary();
    await app.get(SummariesService).cancel(app.actor, cancelled);
    await using writer = await app.startWriter(new FakeEngine());
    expect((await writer.get(RunClaims).next('a worker', WEIGHTS))?.summary.id).toBe(next);
  });

  it('passes over one whose document names another patient since it was read again', async () => {
    const doubted = await app.addSummary();
    const next = await app.addSummary();
    const settle = (state: string): Promise<unknown> =>
      app.admin(
        `update document set patient_check = $2 where id in
           (select document_id from summary_source where summary_id = $1)`,
        [doubted, state],
      );
    await settle('open');
    await using writer = await app.startWriter(new FakeEngine());
    const claimed = async (): Promise<string | undefined> =>
      (await writer.get(RunClaims).next('a worker', WEIGHTS))?.summary.id;
    expect([await claimed(), await claimed()]).toEqual([next, undefined]);
    await settle('confirmed');
    expect(await claimed()).toBe(doubted);
  });
});

describe('a run', () => {
  it('makes the summary a draft', async () => {
    const id = await app.addSummary();
    await using writer = await app.startWriter(new FakeEngine());
    await writer.step.takeTurn(never);
    expect(await app.summary(id)).toMatchObject({ state: 'draft', stateReason: null, attempts: 1 });
    const content = await app.content(id);
    expect(content?.text).toMatch(/^Subjective\nThe patient has a dry cough/);
    expect(await runs(id)).toMatchObject([{ state: 'finished', reason: null }]);
  });

  it('whose worker died goes back into the queue, and fails after the third', async () => {
    const id = await app.addSummary();
    await using writer = await app.startWriter(new FakeEngine());
    const claims = writer.get(RunClaims);
    const states: Summary['state'][] = [];
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      const claimed = await claims.next('a worker that dies', WEIGHTS);
      await lose(id);
      await writer.get(RunReturns).takeBack(app.actor.tenantId, claimed?.runId ?? '');
      states.push((await app.summary(id)).state);
    }
    expect(states).toEqual(['queued', 'queued', 'failed']);
    expect(await app.summary(id)).toMatchObject({ stateReason: 'worker-lost', attempts: 3 });
    expect((await runs(id)).map(({ state }) => state)).toEqual(['lost', 'lost', 'lost']);
  });

  it('is not taken back while its worker holds it, however late the reconciler looks at its list', async () => {
    const id = await app.addSummary();
    await using writer = await app.startWriter(new FakeEngine());
    const claimed = await writer.get(RunClaims).next('a worker that lives', WEIGHTS);
    await writer.get(RunReturns).takeBack(app.actor.tenantId, claimed?.runId ?? '');
    expect((await app.summary(id)).state).toBe('running');
  });

  it('that was taken over stops, and keeps nothing of what it wrote', async () => {
    const id = await app.addSummary();
    const held = heldEngine();
    await using slow = await app.startWriter(held.engine);
    const turn = slow.step.takeTurn(never);
    await held.started;
    await lose(id);
    const [run] = await app.admin<{ id: string }>(`select id from run where summary_id = $1`, [id]);
    await slow.get(RunReturns).takeBack(app.actor.tenantId, run?.id ?? '');
    await using quick = await app.startWriter(new FakeEngine());
    await quick.step.takeTurn(never);
    held.release();
    await turn;
    expect((await runs(id)).map(({ state }) => state)).toEqual(['lost', 'finished']);
    expect(await versions(id)).toHaveLength(1);
    const content = await app.content(id);
    expect(content?.text).not.toContain('First');
  });

  it('is given back when its worker stops, and that attempt does not count', async () => {
    const id = await app.addSummary();
    for (let restart = 0; restart < 4; restart += 1) {
      const held = heldEngine();
      await using writer = await app.startWriter(held.engine);
      const stop = new AbortController();
      const turn = writer.step.takeTurn(stop.signal);
      await held.started;
      stop.abort(new Error('the process stops'));
      await expect(turn).rejects.toThrow('the process stops');
      expect(await app.summary(id)).toMatchObject({
        state: 'queued',
        stateReason: null,
        attempts: 0,
      });
    }
    expect(await versions(id)).toEqual([]);
    expect((await runs(id)).at(-1)).toMatchObject({ state: 'lost', reason: 'worker-stopped' });
  });
});

describe('a run that is cancelled', () => {
  it('ends before the next token and keeps no version', async () => {
    const id = await app.addSummary();
    const held = heldEngine();
    await using writer = await app.startWriter(held.engine);
    const turn = writer.step.takeTurn(never);
    await held.started;
    await app.get(SummariesService).cancel(app.actor, id);
    await turn; // the engine was never released: only the abort ends it
    expect(await app.summary(id)).toMatchObject({ state: 'cancelled', stateReason: 'requested' });
    expect(await runs(id)).toMatchObject([{ state: 'cancelled', reason: 'requested' }]);
    expect(await versions(id)).toEqual([]);
  });

  it('is found out without a notice too', async () => {
    const id = await app.addSummary();
    const held = heldEngine();
    await using writer = await app.startWriter(held.engine);
    const turn = writer.step.takeTurn(never);
    await held.started;
    await app.admin(`update summary set state = 'cancelled' where id = $1`, [id]);
    await app.admin(`update run set state = 'cancelled' where summary_id = $1`, [id]);
    await turn;
    expect((await app.summary(id)).state).toBe('cancelled');
  });

  it('is discarded when it had written its last word already', async () => {
    const id = await app.addSummary();
    const answer: Answer = async function* () {
      yield 'All of it.';
      await app.admin(`update summary set state = 'cancelled' where id = $1`, [id]);
      await app.admin(`update run set state = 'cancelled' where summary_id = $1`, [id]);
    };
    await using writer = await app.startWriter(new FakeEngine({ answer }));
    await writer.step.takeTurn(never);
    expect((await app.summary(id)).state).toBe('cancelled');
    expect(await versions(id)).toEqual([]);
  });

  it('comes to one end when it is cancelled and finished at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await app.addSummary();
      const held = heldEngine();
      await using writer = await app.startWriter(held.engine);
      const turn = writer.step.takeTurn(never);
      await held.started;
      held.release();
      const cancelling = app.get(SummariesService).cancel(app.actor, id);
      const [, cancelled] = await Promise.allSettled([turn, cancelling]);
      const { state } = await app.summary(id);
      expect(state).toBe(cancelled.status === 'fulfilled' ? 'cancelled' : 'draft');
      expect(await versions(id)).toHaveLength(state === 'draft' ? 1 : 0);
    }
  });
});

describe('a run whose engine fails', () => {
  const failing = (error: () => Error): FakeEngine =>
    new FakeEngine({
      answer: function* () {
        yield 'A ';
        throw error();
      },
    });

  it('is tried three times, and then fails with the code of the crash', async () => {
    const id = await app.addSummary();
    await using writer = await app.startWriter(failing(() => new EngineCrashed('signal SIGSEGV')));
    const turns: unknown[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      turns.push(await writer.step.takeTurn(never).catch((error: unknown) => error));
    }
    expect(turns).toMatchObject([
      { name: 'RunFailed', code: 'engine-crashed' },
      { name: 'RunFailed' },
      undefined,
    ]);
    expect(await app.summary(id)).toMatchObject({
      state: 'failed',
      stateReason: 'engine-crashed',
      attempts: 3,
    });
    expect(await versions(id)).toEqual([]);
    expect(await outcomes(id)).toEqual(['summary.failed']);
  });

  it('becomes a draft at the attempt that goes well', async () => {
    const id = await app.addSummary();
    let crashes = 1;
    const answer: Answer = function* () {
      if (crashes-- > 0) throw new EngineCrashed('signal SIGKILL');
      yield 'Well.';
    };
    await using writer = await app.startWriter(new FakeEngine({ answer }));
    await expect(writer.step.takeTurn(never)).rejects.toThrow('engine-crashed');
    await writer.step.takeTurn(never);
    expect((await app.summary(id)).state).toBe('draft');
    expect((await runs(id)).map(({ state }) => state)).toEqual(['failed', 'finished']);
    expect(await outcomes(id)).toEqual(['summary.drafted']);
  });

  it('fails at once where another attempt would end the same', async () => {
    const id = await app.addSummary();
    await using writer = await app.startWriter(failing(() => new PromptTooLong(9000, 320, 8192)));
    await writer.step.takeTurn(never);
    expect(await app.summary(id)).toMatchObject({
      state: 'failed',
      stateReason: 'prompt-too-long',
      attempts: 1,
    });
  });

  it('fails at its deadline, and says so', async () => {
    const id = await app.addSummary();
    await using writer = await app.startWriter(heldEngine().engine, { timeoutMs: 200 });
    await writer.step.takeTurn(never);
    expect(await app.summary(id)).toMatchObject({
      state: 'failed',
      stateReason: 'deadline-exceeded',
    });
  });

  it('lets nothing of what the engine said into the rows', async () => {
    const id = await app.addSummary();
    const secret = 'Mrs Canary of 12 Mine Lane';
    await using writer = await app.startWriter(failing(() => new Error(secret)));
    for (let turn = 0; turn < 3; turn += 1)
      await writer.step.takeTurn(never).catch(() => undefined);
    await until('the end', async () => (await app.summary(id)).state === 'failed');
    const rows = await app.admin<{ row: string }>(
      `select run::text as row from run union all select summary::text from summary
       union all select convert_from(canonical, 'UTF8') from audit_entry
       union all select encode(sealed, 'escape') from run_event`,
    );
    expect(rows.filter(({ row }) => row.includes('Canary'))).toEqual([]);
  });
});
