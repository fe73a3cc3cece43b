import { createHash } from 'node:crypto';
import { canonicalJson, openOrCreateSiteKey, openNote, RootKeyFile } from '@app/crypto';
import { PersonRemoval } from '@app/auth';
import { operatorActor } from '@app/platform';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ErasureView } from '../../apps/api/src/records/erasures.dto.js';
import type { SummaryView } from '../../apps/api/src/summaries/summaries.dto.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import {
  act,
  answerOmissions,
  ask,
  claim,
  edit,
  reviewOf,
  sign,
  type SignatureDetailsView,
  type SigningPreviewView,
  work,
} from '../support/review.js';
import { addApp } from '../support/second-factors.js';
import { NOTE, send, summarize, untilErased, untilState, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { columnsHolding, entries, rows } from './admin.js';

let service: TestService;
let anna: SignedInPerson;
let bert: SignedInPerson;

beforeAll(async () => {
  service = await startService();
  await service.startWorker();
  anna = await signedInPerson(service);
  bert = await signedInPerson(service);
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

let notes = 0;
async function draft(): Promise<string> {
  notes += 1;
  const { id } = await send(service, upload(`${NOTE}\nVisit ${notes}.\n`));
  const summary = await summarize(service, [id]);
  await untilState(service, summary.id, 'draft');
  return summary.id;
}

async function claimed(who = anna): Promise<string> {
  const id = await draft();
  await claim(who, id);
  return id;
}

/** As an order under a profile that asks for two has it. */
async function forTwo(id: string): Promise<void> {
  await rows(service, 'update summary set approvals = 2 where id = $1', [id]);
}

async function finding(who: SignedInPerson, id: string): Promise<string> {
  const { findings } = await edit(who, id, (all) => [
    ...all,
    { from: null, section: all.at(-1)?.section ?? null, text: 'Start warfarin 500 mg daily.' },
  ]);
  return findings[0]?.sentenceId ?? '';
}

const preview = async (who: SignedInPerson, id: string): Promise<SigningPreviewView> =>
  (await ask<SigningPreviewView>(who, 'GET', `/api/summaries/${id}/signing`)).body;
const last = async (action: string): Promise<Record<string, unknown>> =>
  JSON.parse((await entries(service, action)).at(-1)?.canonical.toString() ?? '{}');
const eventsOf = async (id: string): Promise<string[]> =>
  (
    await rows<{ type: string }>(
      service,
      'select type from domain_event where subject_id = $1 order by created_at, id',
      [id],
    )
  ).map(({ type }) => type);

describe('a signature', () => {
  it('shows name, role, time with zone and meaning, and covers version, sources and run', async () => {
    const id = await claimed();
    const { status, body } = await sign(anna, id, { meaning: 'responsibility' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      version: 1,
      person: { id: anna.id },
      printedName: expect.stringMatching(/^Person \d+$/),
      role: 'author reviewer',
      meaning: 'responsibility',
      method: 'password',
      timeZone: 'Europe/Berlin',
      intact: true,
      withdrawnAt: null,
    });
    expect(createHash('sha256').update(body.content).digest('hex')).toBe(body.contentSha256);
    const content: unknown = JSON.parse(body.content);
    expect(canonicalJson(content).toString()).toBe(body.content);
    const [run] = await rows<{ sha256: string }>(
      service,
      `select encode(record_sha256, 'hex') as sha256 from run where summary_id = $1`,
      [id],
    );
    const bytes = Buffer.from(`${NOTE}\nVisit ${notes}.\n`);
    expect(content).toMatchObject({
      summary: id,
      version: { number: 1, kind: 'generated', parent: null },
      sources: [{ sha256: createHash('sha256').update(bytes).digest('hex') }],
      overrides: [],
      run: { sha256: run?.sha256 },
    });
    const rootKey = RootKeyFile.open(service.config.data.rootKey);
    const key = await openOrCreateSiteKey(service.config.data.siteSigningKey, rootKey);
    expect(openNote(body.note, [key])).toBe(body.statement);
    expect(JSON.parse(body.statement.split('\n')[1] ?? '')).toMatchObject({
      person: anna.id,
      name: body.printedName,
      meaning: 'responsibility',
      zone: 'Europe/Berlin',
      content: body.contentSha256,
    });
    const review = await reviewOf(anna, id);
    expect(review).toMatchObject({ state: 'signed', signedVersion: 1, assignee: null });
    expect(review.signatures).toMatchObject([{ id: body.id, contentSha256: body.contentSha256 }]);
    expect(await eventsOf(id)).toContain('summary.signed');
    const entry = await last('summary.signed');
    expect(entry).toMatchObject({
      details: { version: 1, meaning: 'responsibility', method: 'password', given: 1, needed: 1 },
      commitments: { contentSha256: expect.any(String), printedName: expect.any(String) },
    });
    expect(
      await columnsHolding(service, [body.contentSha256 ?? '', body.printedName ?? '']),
    ).toEqual([]);
  });

  it('says that one administrator stood behind the accounts, until there are two verified ones', async () => {
    const alone = await claimed();
    expect(await preview(anna, alone)).toMatchObject({ singleAdministrator: true });
    const { body } = await sign(anna, alone);
    expect(body.singleAdministrator).toBe(true);
    expect(JSON.parse(body.statement.split('\n')[1] ?? '')).toMatchObject({
      administration: 'single-administrator installation',
    });
    expect(await last('summary.signed')).toMatchObject({ details: { singleAdministrator: true } });

    const both = [
      await signedInPerson(service, { roles: ['administrator'] }),
      await signedInPerson(service, { roles: ['administrator'] }),
    ] as const;
    await addApp(both[0]);
    const another = await claimed();
    // a second one without a second factor is none
    expect(await preview(anna, another)).toMatchObject({ singleAdministrator: true });
    await addApp(both[1]);
    expect(await preview(anna, another)).toMatchObject({ singleAdministrator: false });
    const later = await sign(anna, another);
    expect(later.body).toMatchObject({ singleAdministrator: false, intact: true });
    expect(later.body.statement).not.toContain('administration');
    // what was signed before goes on saying so
    const before = await ask<SignatureDetailsView>(
      anna,
      'GET',
      `/api/summaries/${alone}/signatures/${body.id}`,
    );
    expect(before.body).toMatchObject({ singleAdministrator: true, intact: true });
    for (const { id } of both) {
      await service.get(PersonRemoval).remove(operatorActor('test', service.tenantId), id);
    }
  });

  it('is refused without the right proof, and nothing is signed', async () => {
    const id = await claimed();
    const wrong = await sign(anna, id, { proof: { password: 'not the password of Anna' } });
    expect(wrong.status).toBe(422);
    expect(wrong.body.code).toBe('current-password-wrong');
    expect((await sign(anna, id, { proof: {} })).status).toBe(400);
    expect((await sign(anna, id, { timeZone: 'Mars/Base' })).status).toBe(400);
    expect(await reviewOf(anna, id)).toMatchObject({ state: 'in_review', signatures: [] });
  });

  it('is of what the signer was shown: whatever changed since is refused', async () => {
    const id = await claimed();
    const other = await sign(anna, id, { contentSha256: '0'.repeat(64) });
    expect([other.status, other.body.code]).toEqual([409, 'content-changed']);
    const shown = await preview(anna, id);
    await edit(anna, id, (all) => all.slice(1));
    const stale = await sign(anna, id, { contentSha256: shown.contentSha256 });
    expect(stale.body.code).toBe('content-changed');
    expect((await preview(anna, id)).contentSha256).not.toBe(shown.contentSha256);
  });

  it('no longer holds when a source, the version or the run record is another', async () => {
    const id = await claimed();
    const { body } = await sign(anna, id);
    const path = `/api/summaries/${id}/signatures/${body.id}`;
    const holds = async (): Promise<boolean> =>
      (await ask<SignatureDetailsView>(anna, 'GET', path)).body.intact;
    expect(await holds()).toBe(true);
    const other = await draft();
    for (const [change, back] of [
      [
        `update summary_source set document_id =
           (select document_id from summary_source where summary_id = $2) where summary_id = $1`,
        `update summary_source set document_id = $3 where summary_id = $1`,
      ],
      [
        `update summary_version set content_sha256 = sha256('x') where summary_id = $1 and $2 <> ''`,
        `update summary_version set content_sha256 = decode($3, 'hex') where summary_id = $1`,
      ],
      [
        `update run set record_sha256 = sha256('x') where summary_id = $1 and $2 <> ''`,
        `update run set record_sha256 = decode($3, 'hex') where summary_id = $1`,
      ],
    ] as const) {
      const content: unknown = JSON.parse(body.content);
      const { sources, version, run } = content as {
        sources: [{ document: string }];
        version: { sha256: string };
        run: { sha256: string };
      };
      const was = back.includes('document_id')
        ? sources[0].document
        : back.includes('content')
          ? version.sha256
          : run.sha256;
      await rows(service, change.replace('$2', `'${other}'`), [id]);
      expect(await holds()).toBe(false);
      await rows(service, back.replace('$3', `'${was}'`), [id]);
      expect(await holds()).toBe(true);
    }
  });

  it('waits for an answer to every finding, and covers the answers', async () => {
    const id = await claimed();
    const sentenceId = await finding(anna, id);
    expect(await preview(anna, id)).toMatchObject({ openFindings: 1, blockedBy: 'open-findings' });
    const blocked = await sign(anna, id);
    expect([blocked.status, blocked.body.code]).toEqual([409, 'open-findings']);
    const path = `/api/summaries/${id}/overrides`;
    let { revision } = await reviewOf(anna, id);
    const none = await ask(anna, 'POST', path, { revision, sentenceId: '2-1', reason: 'why not' });
    expect([none.status, none.body.code]).toEqual([422, 'no-such-finding']);
    const reason = 'agreed with the cardiologist by phone';
    const review = await act(anna, path, { revision, sentenceId, reason });
    expect(review).toMatchObject({
      openFindings: 0,
      findings: [{ sentenceId, override: { reason, by: { id: anna.id } } }],
    });
    ({ revision } = review);
    const again = await ask(anna, 'POST', path, { revision, sentenceId, reason });
    expect(again.body.code).toBe('overridden-already');
    await edit(anna, id, (all) => all.slice(1));
    const carried = await reviewOf(anna, id);
    expect(carried).toMatchObject({
      version: 3,
      openFindings: 0,
      findings: [{ override: { reason } }],
    });
    const { body } = await sign(anna, id);
    expect(JSON.parse(body.content)).toMatchObject({
      version: { number: 3, parent: 2 },
      overrides: [{ reason, person: anna.id }],
      run: { id: expect.any(String) },
    });
    expect(await columnsHolding(service, [reason])).toEqual([]);
  });

  it('waits after somebody else has reset what the person signs in with', async () => {
    const carl = await signedInPerson(service);
    const id = await claimed(carl);
    await answerOmissions(carl, id);
    await rows(service, 'update person set credentials_reset_at = now() where id = $1', [carl.id]);
    expect(await preview(carl, id)).toMatchObject({ blockedBy: 'reset-too-recent' });
    const early = await sign(carl, id);
    expect([early.status, early.body.code]).toEqual([403, 'reset-too-recent']);
    await rows(
      service,
      `update person set credentials_reset_at = now() - interval '24 hours 1 minute' where id = $1`,
      [carl.id],
    );
    expect((await sign(carl, id)).status).toBe(201);
  });

  it('is given once, though two windows sign at once', async () => {
    const id = await claimed();
    await answerOmissions(anna, id);
    const answers = await Promise.all([sign(anna, id), sign(anna, id)]);
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['201', '409']);
    expect((await reviewOf(anna, id)).signatures).toHaveLength(1);
  });
});

describe('two signatures', () => {
  it('are of two persons: not twice one, nor two accounts of one', async () => {
    const id = await claimed();
    await forTwo(id);
    expect((await sign(anna, id)).status).toBe(201);
    const half = await reviewOf(bert, id);
    expect(half).toMatchObject({
      state: 'in_review',
      assignee: null,
      signedVersion: null,
      approvals: { given: 1, needed: 2 },
    });
    expect(await eventsOf(id)).not.toContain('summary.signed');
    await claim(anna, id);
    expect((await sign(anna, id)).body.code).toBe('signed-already');
    const { revision } = await reviewOf(bert, id);
    await act(bert, `/api/summaries/${id}/hand-over`, { revision, personId: bert.id });
    const keeper = await signedInPerson(service, { roles: ['administrator'] });
    const linkedAccount = `/api/people/${bert.id}/linked-account`;
    const set = (who: SignedInPerson, personId: string | null) =>
      ask(who, 'PUT', linkedAccount, { personId });
    expect((await set(keeper, anna.id)).status).toBe(204);
    const own = await sign(bert, id);
    expect([own.status, own.body.code]).toEqual([409, 'same-person']);
    const bertsKeeper = await set(keeper, keeper.id);
    expect([bertsKeeper.status, bertsKeeper.body.code]).toEqual([403, 'own-rights']);
    expect((await set(keeper, null)).status).toBe(204);
    expect((await sign(bert, id)).status).toBe(201);
    expect(await reviewOf(bert, id)).toMatchObject({ state: 'signed', signedVersion: 1 });
    expect(await eventsOf(id)).toContain('summary.signed');
  });

  it('begin anew with a new version', async () => {
    const id = await claimed();
    await forTwo(id);
    await sign(anna, id);
    await claim(bert, id);
    await edit(bert, id, (all) => all.slice(1));
    expect(await reviewOf(bert, id)).toMatchObject({ approvals: { given: 0, needed: 2 } });
    expect((await sign(bert, id)).status).toBe(201);
    expect(await reviewOf(bert, id)).toMatchObject({ state: 'in_review', approvals: { given: 1 } });
  });
});

describe('a signed summary', () => {
  it('cannot be changed, not even by the service’s own role of the database', async () => {
    const id = await claimed();
    await sign(anna, id);
    const { revision } = await reviewOf(anna, id);
    const refused = await ask(anna, 'POST', `/api/summaries/${id}/claim`, { revision });
    expect(refused.body).toMatchObject({ code: 'review-not-possible', reason: 'signed' });
    const client = new Client(service.database.access.as('cloister_app'));
    await client.connect();
    try {
      await client.query(
        `select set_config('cloister.tenant', $1, false), set_config('cloister.compartments', '*', false)`,
        [service.tenantId],
      );
      for (const attempt of [
        `update summary_version set content_sealed = content_sealed where summary_id = $1`,
        `update summary_version set content_sealed = null, content_sha256 = null where summary_id = $1`,
      ]) {
        await expect(client.query(attempt, [id])).rejects.toThrow('never changed');
      }
      for (const attempt of [
        'update summary_version set number = 7 where summary_id = $1',
        'delete from summary_version where summary_id = $1',
        `update signature set meaning = 'review' where summary_id = $1`,
        'delete from signature where summary_id = $1',
        'delete from finding_override where summary_id = $1',
        'delete from summary_comment where summary_id = $1',
      ]) {
        await expect(client.query(attempt, [id])).rejects.toThrow('permission denied');
      }
    } finally {
      await client.end();
    }
  });

  it('is amended by a version that shows its parent, and stays in force until that is signed', async () => {
    const id = await claimed();
    await sign(anna, id);
    const path = `/api/summaries/${id}`;
    const before = (await ask<SummaryView>(bert, 'GET', path)).body;
    let { revision } = await reviewOf(bert, id);
    const begun = await act(bert, `${path}/amendment`, { revision, reason: 'a dose was left out' });
    expect(begun).toMatchObject({
      state: 'in_review',
      signedVersion: 1,
      assignee: { id: bert.id },
      comments: [{ kind: 'amended', text: 'a dose was left out' }],
    });
    const review = await edit(bert, id, (all) => all.slice(1));
    expect(review).toMatchObject({ version: 2, signedVersion: 1 });
    ({ revision } = review);
    const rejected = await ask(bert, 'POST', `${path}/rejection`, { revision, reason: 'no' });
    expect(rejected.body).toMatchObject({ code: 'review-not-possible', reason: 'signed' });
    const given = await act(bert, `${path}/release`, { revision });
    expect(given).toMatchObject({ state: 'signed', version: 1 });
    expect((await ask<SummaryView>(bert, 'GET', path)).body.version?.text).toBe(
      before.version?.text,
    );
    await act(bert, `${path}/amendment`, { revision: given.revision, reason: 'again' });
    expect((await sign(bert, id)).status).toBe(201);
    const after = (await ask<SummaryView>(anna, 'GET', path)).body;
    expect(after).toMatchObject({
      state: 'amended',
      signedVersion: 2,
      version: { number: 2, kind: 'amended', parent: 1 },
    });
    expect((await reviewOf(anna, id)).signatures.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('loses all that its reviewers wrote, and its signatures what they say, with its document', async () => {
    const id = await claimed();
    await ask(anna, 'POST', `/api/summaries/${id}/comments`, { text: 'as discussed' });
    const { body } = await sign(anna, id);
    const { revision } = await reviewOf(bert, id);
    await act(bert, `/api/summaries/${id}/amendment`, { revision, reason: 'a dose was left out' });
    await work(bert, id, (all) => all.slice(1));
    const [source] = await rows<{ document_id: string }>(
      service,
      'select document_id from summary_source where summary_id = $1',
      [id],
    );
    const keeper = await signedInPerson(service, { roles: ['administrator'] });
    const path = `/api/documents/${source?.document_id}/erasure`;
    const erasure = await ask<ErasureView>(keeper, 'POST', path, { reason: 'test' });
    await untilErased(keeper, erasure.body.id);
    const left = await rows(
      service,
      `select (select count(*)::integer from working_copy where summary_id = $1) as copies,
         (select count(*)::integer from object_key join summary on summary.object_key_id = object_key.id
          where summary.id = $1 and wrapped is not null) as keys`,
      [id],
    );
    expect(left).toEqual([{ copies: 0, keys: 0 }]);
    expect(await reviewOf(anna, id)).toMatchObject({
      state: 'erased',
      comments: [{ text: null }, { text: null }],
      signatures: [{ id: body.id, printedName: null, contentSha256: null, meaning: 'approval' }],
    });
    const gone = await ask(anna, 'GET', `/api/summaries/${id}/signatures/${body.id}`);
    expect(gone.status).toBe(404);
  });

  it('is withdrawn with a reason, which its signatures then show', async () => {
    const id = await claimed();
    await sign(anna, id);
    const { revision } = await reviewOf(bert, id);
    const path = `/api/summaries/${id}/withdrawal`;
    expect((await ask(bert, 'POST', path, { revision })).status).toBe(400);
    const review = await act(bert, path, { revision, reason: 'of another patient' });
    expect(review).toMatchObject({
      state: 'withdrawn',
      comments: [{ kind: 'withdrawn', text: 'of another patient' }],
      signatures: [{ withdrawnAt: expect.stringMatching(/Z$/) }],
    });
    expect(await eventsOf(id)).toContain('summary.withdrawn');
  });
});
