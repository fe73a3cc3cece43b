import { type EngineInfo, ExtractiveEngine } from '@app/inference';
import { EXTRACTOR_VERSION } from '@app/extraction';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FakeEngine } from '../support/fake-engine.js';
import { fakeReader } from '../support/fake-reader.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { send, summarize, upload } from '../support/rest.js';
import { act, ask, claim, edit, reviewOf, sign, work } from '../support/review.js';
import { startService, type TestService } from '../support/service.js';
import { rows } from './admin.js';
import { addDestination, DELIVERY_ADDRESS, DELIVERY_HOST } from './destinations.js';

const NOTE = 'The patient takes ramipril.\n+Allergy: penicillin.\nShe may go home.\n';
const READER = { kind: 'reader', reader: 'lines', fromVersion: 1, throughVersion: 1 } as const;
const WAIT = { timeout: 30_000 };

let service: TestService;
let administrator: SignedInPerson;
let reviewer: SignedInPerson;

beforeEach(async () => {
  service = await startService({
    CLOISTER_SANDBOX: 'reduced',
    CLOISTER_DELIVERY_HOSTS: DELIVERY_HOST,
  });
  administrator = await signedInPerson(service, { roles: ['administrator'] });
  reviewer = await signedInPerson(service, { roles: ['author', 'reviewer'] });
});
afterEach(async () => {
  await service[Symbol.asyncDispose]();
});

interface Recall {
  readonly id: string;
  readonly drafts: number;
  readonly remade: number;
  readonly signed: number;
  readonly unanswered: number;
  readonly failed: number;
  readonly waiting: number;
  readonly endedAt: string | null;
}
interface Details extends Recall {
  readonly items: readonly {
    readonly summaryId: string;
    readonly was: string;
    readonly newerId: string | null;
    readonly recipients: readonly { readonly name: string; readonly what: string }[];
    readonly signers: readonly { readonly id: string }[];
  }[];
}
const Difference = z.object({ lines: z.array(z.object({ kind: z.string(), text: z.string() })) });
const OfSummary = z.object({
  open: z.boolean(),
  reason: z.string(),
  sources: z.array(z.object({ difference: Difference, readerNow: z.unknown() })),
  draft: z.object({ state: z.string(), difference: Difference.nullable() }).nullable(),
});

async function begin(scope: unknown, reason = 'cells were lost'): Promise<Recall> {
  const answer = await ask<Recall>(administrator, 'POST', '/api/recalls', { scope, reason });
  expect(answer.status).toBe(201);
  return answer.body;
}

async function recallOf(id: string): Promise<Details> {
  return (await ask<Details>(administrator, 'GET', `/api/recalls/${id}`)).body;
}

async function ofSummary(id: string): Promise<z.infer<typeof OfSummary>> {
  return OfSummary.parse((await ask(reviewer, 'GET', `/api/summaries/${id}/recall`)).body);
}

function stateOf(id: string): Promise<string | undefined> {
  return rows<{ state: string }>(service, 'select state from summary where id = $1', [id]).then(
    ([row]) => row?.state,
  );
}

/** Who has to look at it, out of the inbox. */
async function inbox(): Promise<readonly string[]> {
  const { body } = await ask<{ items: readonly { summaryId: string }[] }>(
    reviewer,
    'GET',
    '/api/reviews?assigned=mine',
  );
  return body.items.map(({ summaryId }) => summaryId);
}

async function actions(summaryId: string): Promise<readonly string[]> {
  const found = await rows<{ action: string }>(
    service,
    'select action from audit_entry where subject_id = $1',
    [summaryId],
  );
  return found.map(({ action }) => action);
}

async function drafted(text: string): Promise<string> {
  const { id } = await send(service, upload(text));
  return (await summarize(service, [id])).id;
}

function startReader(entry: string): Promise<AsyncDisposable> {
  return service.startWorker(new ExtractiveEngine(), 'test-worker', null, { entry });
}

it('a version of this release would not be read better by it', () => {
  expect(EXTRACTOR_VERSION).toBeGreaterThan(READER.throughVersion);
});

describe('a reader that is recalled', () => {
  it('locks its drafts and has them made again, and gives what is signed back with the difference', async () => {
    using first = fakeReader(1);
    using second = fakeReader(2);
    const draft = await drafted(NOTE);
    const signed = await drafted(NOTE.replace('go home', 'leave'));
    {
      await using _worker = await startReader(first.entry);
      for (const id of [draft, signed]) {
        await expect.poll(() => stateOf(id), WAIT).toBe('draft');
      }
    }
    await claim(reviewer, signed);
    expect((await sign(reviewer, signed)).status).toBe(201);
    await claim(reviewer, draft);
    const destination = await addDestination(administrator, DELIVERY_ADDRESS);
    await rows(
      service,
      `insert into delivery (id, tenant_id, destination_id, event, summary_id, version, order_key,
         occurred_at, state, since, next_attempt_at, ended_at, created_at)
       values (gen_random_uuid(), $1, $2, 'signed', $3, 1, $3, now(), 'dead-lettered', now(), now(), now(), now())`,
      [service.tenantId, destination.id, signed],
    );
    const preview = await ask(administrator, 'POST', '/api/recalls/preview', READER);
    expect(preview.body).toEqual({ documents: 2, drafts: 1, signed: 1, recipients: 1 });
    expect(await stateOf(draft)).toBe('in_review');

    const makers = await ask<{ readers: unknown }>(administrator, 'GET', '/api/recalls/makers');
    const lines = { reader: 'lines', version: 1, documents: 2, drafts: 1, signed: 1 };
    expect(makers.body.readers).toEqual([{ ...lines, recalled: false }]);
    const recall = await begin(READER);
    expect(recall).toMatchObject({ drafts: 1, signed: 1, unanswered: 1, remade: 0 });
    // nothing of the draft can be changed or signed any more
    const { body: signing } = await ask<{ blockedBy: string | null }>(
      reviewer,
      'GET',
      `/api/summaries/${draft}/signing`,
    );
    expect(signing.blockedBy).toBe('made-by-recalled');
    const refused = await sign(reviewer, draft);
    expect(refused).toMatchObject({ status: 409, body: { code: 'made-by-recalled' } });
    const changed = await work(reviewer, draft, (all) => all.slice(1));
    expect(changed).toMatchObject({ status: 409, body: { code: 'made-by-recalled' } });
    expect(await inbox()).toContain(signed);
    expect(
      (await ask(administrator, 'POST', '/api/recalls', { scope: READER, reason: 'again' })).status,
    ).toBe(409);

    await using _worker = await startReader(second.entry);
    await expect.poll(async () => (await recallOf(recall.id)).endedAt, WAIT).not.toBeNull();
    expect(await stateOf(draft)).toBe('superseded');
    const { items, remade } = await recallOf(recall.id);
    expect(remade).toBe(1);
    const newer = items.find(({ summaryId }) => summaryId === draft)?.newerId ?? '';
    await expect.poll(() => stateOf(newer), WAIT).toBe('draft');
    const fresh = await ask<{ version: { text: string } }>(
      reviewer,
      'GET',
      `/api/summaries/${newer}`,
    );
    expect(fresh.body.version.text).toContain('penicillin');

    // what is signed says what it said; who signed it is told, and shown what is said now
    expect(await stateOf(signed)).toBe('signed');
    const before = await ask<{ version: { text: string } }>(
      reviewer,
      'GET',
      `/api/summaries/${signed}`,
    );
    expect(before.body.version.text).not.toContain('penicillin');
    const notifications = async () =>
      (
        await ask<{ items: readonly { kind: string; reason: string | null }[] }>(
          reviewer,
          'GET',
          '/api/notifications',
        )
      ).body.items;
    await expect
      .poll(notifications, WAIT)
      .toContainEqual(expect.objectContaining({ kind: 'changed', reason: 'recalled' }));
    await expect.poll(async () => (await ofSummary(signed)).draft?.state, WAIT).toBe('draft');
    const { sources, draft: written, reason } = await ofSummary(signed);
    expect(reason).toBe('cells were lost');
    expect(sources[0]?.difference.lines).toEqual([
      { kind: 'added', text: '+Allergy: penicillin.' },
    ]);
    expect(JSON.stringify(written?.difference?.lines)).toContain('penicillin');
    const item = items.find(({ summaryId }) => summaryId === signed);
    expect(item?.signers.map(({ id }) => id)).toEqual([reviewer.id]);
    expect(item?.recipients).toMatchObject([{ what: 'signed', name: destination.name }]);

    // it leaves the inbox with a reason, as it was signed
    const { revision } = await reviewOf(reviewer, signed);
    await act(reviewer, `/api/summaries/${signed}/recall`, { revision, reason: 'I knew of it' });
    expect(await inbox()).not.toContain(signed);
    expect((await recallOf(recall.id)).unanswered).toBe(0);
    expect(await actions(signed)).toEqual(
      expect.arrayContaining([
        'summary.recalled',
        'summary.recall-read',
        'summary.recall-answered',
      ]),
    );
    expect(await actions(draft)).toContain('summary.remade');
    // what is written over the new text is not touched, and can be signed
    await claim(reviewer, newer);
    await edit(reviewer, newer, (all) => all.slice(0, 1));
    expect((await sign(reviewer, newer)).status).toBe(201);
  }, 120_000);

  it('keeps a draft locked where its document cannot be read again, and lets it go when that was a mistake', async () => {
    using first = fakeReader(1);
    using second = fakeReader(2, 'ramipril');
    const draft = await drafted(NOTE);
    {
      await using _worker = await startReader(first.entry);
      await expect.poll(() => stateOf(draft), WAIT).toBe('draft');
    }
    const { id } = await begin({ ...READER, reader: null, fromVersion: 0 });
    await using _worker = await startReader(second.entry);
    await expect.poll(async () => (await recallOf(id)).failed, WAIT).toBe(1);
    expect(await stateOf(draft)).toBe('draft');
    await claim(reviewer, draft);
    expect((await sign(reviewer, draft)).body.code).toBe('made-by-recalled');
    // of two recalls the other one still stands
    const other = await begin(READER);
    await ask(administrator, 'POST', `/api/recalls/${other.id}/lifting`, { reason: 'wrong' });
    expect((await sign(reviewer, draft)).body.code).toBe('made-by-recalled');
    const lifted = await ask(administrator, 'POST', `/api/recalls/${id}/lifting`, {
      reason: 'wrong',
    });
    expect(lifted.status).toBe(204);
    await edit(reviewer, draft, (all) => all.slice(0, 1));
    expect((await sign(reviewer, draft)).status).toBe(201);
  }, 120_000);
});

describe('a model that is recalled', () => {
  const old = { kind: 'model', modelSha256: '0'.repeat(64), adapterSha256: null } as const;

  it('writes nothing more, and its drafts are made again by the one that is loaded next', async () => {
    using reader = fakeReader(2);
    const start = (engine: FakeEngine): Promise<AsyncDisposable> =>
      service.startWorker(engine, 'test-worker', null, { entry: reader.entry });
    const draft = await drafted('The patient takes ramipril.');
    const late = await drafted('She may go home.');
    {
      await using _worker = await start(new FakeEngine());
      for (const id of [draft, late]) await expect.poll(() => stateOf(id), WAIT).toBe('draft');
    }
    const { id, drafts } = await begin(old);
    expect(drafts).toBe(2);
    {
      await using _worker = await start(new FakeEngine());
      await expect.poll(async () => (await recallOf(id)).remade, WAIT).toBe(2);
      const waits = await drafted('A newcomer.');
      await expect.poll(() => weighed(waits), WAIT).toBe(true);
      // it has been looked at with the others, and goes on waiting
      await expect.poll(() => stateOf(waits), WAIT).toBe('queued');
      expect(await finished()).toBe(2);
    }
    await using _worker = await start(new OtherEngine());
    await expect.poll(finished, WAIT).toBe(5);
    expect(await stateOf(draft)).toBe('superseded');
  }, 120_000);

  it('without a hash is recalled by its name, and its draft and what it wrote before names were kept with it', async () => {
    using reader = fakeReader(2);
    const start = (engine: FakeEngine): Promise<AsyncDisposable> =>
      service.startWorker(engine, 'test-worker', null, { entry: reader.entry });
    const [early, draft, other] = [
      await drafted('The patient takes ramipril.'),
      await drafted('She may go home.'),
      await drafted('No fever.'),
    ];
    {
      await using _worker = await start(new RemoteEngine('remote'));
      for (const id of [early, draft, other])
        await expect.poll(() => stateOf(id), WAIT).toBe('draft');
    }
    await rows(
      service,
      `update run set model_id = null, adapter_known = false where summary_id = $1`,
      [early],
    );
    await rows(service, `update run set model_id = 'another' where summary_id = $1`, [other]);
    const makers = await ask<{ models: unknown }>(administrator, 'GET', '/api/recalls/makers');
    expect(makers.body.models).toMatchObject([
      { modelId: 'another', modelSha256: null, drafts: 1, recalled: false },
      { modelId: 'remote', modelSha256: null, drafts: 2, recalled: false },
    ]);
    const scope = { kind: 'model-name', modelId: 'remote' };
    expect(await begin(scope)).toMatchObject({ drafts: 2, scope });
    await claim(reviewer, draft);
    expect((await sign(reviewer, draft)).body.code).toBe('made-by-recalled');
    const again = { scope, reason: 'again' };
    expect((await ask(administrator, 'POST', '/api/recalls', again)).status).toBe(409);
    {
      await using _worker = await start(new RemoteEngine('remote'));
      const waits = await drafted('A newcomer.');
      await expect.poll(() => weighed(waits), WAIT).toBe(true);
      expect(await finished()).toBe(3);
    }
    // one with a hash is another one, though it be called the same
    await using _worker = await start(new FakeEngine());
    await expect.poll(finished, WAIT).toBe(6);
    expect(await stateOf(early)).toBe('superseded');
    expect(await stateOf(other)).toBe('draft');
  }, 120_000);

  async function weighed(summaryId: string): Promise<boolean> {
    const found = await rows(
      service,
      'select from summary where id = $1 and tokens_counted_at is not null',
      [summaryId],
    );
    return found.length > 0;
  }

  async function finished(): Promise<number> {
    return (await rows(service, `select from run where state = 'finished'`)).length;
  }
});

it('who does not look after recalls begins none', async () => {
  const refused = await ask(reviewer, 'POST', '/api/recalls', { scope: READER, reason: 'test' });
  expect(refused.status).toBe(403);
});

class OtherEngine extends FakeEngine {
  override readonly info: EngineInfo = {
    ...new FakeEngine().info,
    model: { id: 'other', name: 'Other', sha256: '1'.repeat(64) },
  };
}

/** A server elsewhere: nobody here has seen its weights. */
class RemoteEngine extends FakeEngine {
  override readonly info: EngineInfo;

  constructor(id: string) {
    super();
    this.info = {
      ...new FakeEngine().info,
      engine: 'openai',
      model: { id, name: id, sha256: null },
    };
  }
}
