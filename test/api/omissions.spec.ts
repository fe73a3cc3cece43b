import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReviewList } from '../../apps/api/src/review/review-item.dto.js';
import { FakeEngine } from '../support/fake-engine.js';
import { judgedAs, omissionAt } from '../support/judged.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import {
  act,
  ask,
  claim,
  edit,
  reviewOf,
  sign,
  signAsItIs,
  type SigningPreviewView,
  work,
} from '../support/review.js';
import { NOTE, send, summarize, untilState, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { columnsHolding, entries, rows } from './admin.js';

let service: TestService;
let anna: SignedInPerson;
let notes = 0;

beforeAll(async () => {
  service = await startService();
  // whatever is asked: what the note says of drugs and of the follow-up is left out
  await service.startWorker(new FakeEngine({ answer: () => ['Dry cough for two weeks.'] }));
  anna = await signedInPerson(service);
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

const REASON = 'canaryreason: told by telephone';
const LISTED = { tier: 'listed', reason: null, class: 'diagnosis' };

async function draft(more = ''): Promise<string> {
  notes += 1;
  const { id } = await send(service, upload(`${NOTE}\n${more}\nVisit ${notes}.\n`));
  const summary = await summarize(service, [id]);
  await untilState(service, summary.id, 'draft');
  return summary.id;
}

/** In review, with two facts left out that must be answered and one that is listed. */
async function leavingOut(): Promise<string> {
  const id = await draft();
  const omissions = [omissionAt(0, 4), omissionAt(5, 9), omissionAt(0, 9, LISTED)];
  await judgedAs(service, id, () => ({ omissions }));
  await claim(anna, id);
  return id;
}

async function answer(id: string, omissionId: string): Promise<void> {
  const { revision } = await reviewOf(anna, id);
  const body = { revision, omissionId, reason: REASON };
  await act(anna, `/api/summaries/${id}/omission-answers`, body);
}

const preview = async (id: string): Promise<SigningPreviewView> =>
  (await ask<SigningPreviewView>(anna, 'GET', `/api/summaries/${id}/signing`)).body;
const item = async (id: string, query = ''): Promise<ReviewList['items'][number] | undefined> =>
  (await ask<ReviewList>(anna, 'GET', `/api/reviews?limit=100${query}`)).body.items.find(
    ({ summaryId }) => summaryId === id,
  );
const last = async (action: string): Promise<Record<string, unknown>> =>
  JSON.parse((await entries(service, action)).at(-1)?.canonical.toString() ?? '{}');

describe('what a draft leaves out', () => {
  it('blocks its signature until each fact that must be answered has a reason of its own', async () => {
    const id = await leavingOut();
    expect(await reviewOf(anna, id)).toMatchObject({
      openOmissions: 2,
      headline: { leftOut: 2, listed: 1, toCheck: 0 },
      omissions: [
        { id: '1-o1', class: 'allergy', tier: 'must-answer', reason: 'allergy', answer: null },
        { id: '1-o2' },
        { id: '1-o3', tier: 'listed' },
      ],
    });
    expect(await preview(id)).toMatchObject({ openOmissions: 2, blockedBy: 'open-findings' });
    expect((await signAsItIs(anna, id)).body.code).toBe('open-findings');
    await answer(id, '1-o1');
    expect(await preview(id)).toMatchObject({ openOmissions: 1, blockedBy: 'open-findings' });
    const { revision } = await reviewOf(anna, id);
    const again = await ask(anna, 'POST', `/api/summaries/${id}/omission-answers`, {
      revision,
      omissionId: '1-o1',
      reason: REASON,
    });
    expect([again.status, again.body.code]).toEqual([409, 'omission-answered']);
    for (const omissionId of ['1-o3', '1-o9', '2-o1']) {
      const none = { revision, omissionId, reason: REASON };
      const refused = await ask(anna, 'POST', `/api/summaries/${id}/omission-answers`, none);
      expect([refused.status, refused.body.code]).toEqual([422, 'no-such-omission']);
    }
    await answer(id, '1-o2');
    expect(await last('summary.omission-answered')).toMatchObject({
      subject: { id },
      details: { version: 1, omission: 2, kind: 'allergy', because: 'allergy' },
      commitments: { reason: expect.any(String) },
    });
    expect(await columnsHolding(service, [REASON])).toEqual([]);
    expect((await reviewOf(anna, id)).omissions[1]?.answer).toMatchObject({
      by: { id: anna.id, name: expect.stringMatching(/^Person/) },
      reason: REASON,
    });
    const { status, body } = await sign(anna, id);
    expect([status, body.intact]).toEqual([201, true]);
    expect(JSON.parse(body.content)).toMatchObject({
      omissions: [
        { class: 'allergy', answer: { person: anna.id, reason: REASON } },
        { places: [{ start: 5, end: 9 }] },
        { tier: 'listed', answer: null },
      ],
    });
    expect(body.omissions).toEqual({ answered: 2, listed: 1 });
    expect(JSON.parse(body.statement.split('\n')[1] ?? '')).toMatchObject({
      omissions: { answered: 2, listed: 1 },
    });
    expect(await last('summary.signed')).toMatchObject({
      details: { omissionsAnswered: 2, omissionsListed: 1 },
    });
  });

  it('is nothing that a signature speaks of where nothing is left out', async () => {
    const id = await draft();
    await judgedAs(service, id, () => ({ omissions: [] }));
    await claim(anna, id);
    const { body } = await sign(anna, id);
    expect(Object.keys(JSON.parse(body.content))).not.toContain('omissions');
    expect(body.omissions).toBeNull();
  });

  it('is erased with the summary, and so are the reasons', async () => {
    const id = await leavingOut();
    await answer(id, '1-o1');
    const [source] = await rows<{ id: string }>(
      service,
      'select document_id as id from summary_source where summary_id = $1',
      [id],
    );
    const keeper = await signedInPerson(service, { roles: ['administrator'] });
    const path = `/api/documents/${source?.id}/erasure`;
    expect((await ask(keeper, 'POST', path, { reason: 'test' })).status).toBeLessThan(300);
    await untilState(service, id, 'erased');
    const [left] = await rows(
      service,
      `select left_out, listed, unchecked_statements, supported, statements, object_key.wrapped as key
       from summary join object_key on object_key.id = summary.object_key_id
       where summary.id = $1`,
      [id],
    );
    expect(left).toEqual({
      left_out: null,
      listed: null,
      unchecked_statements: null,
      supported: null,
      statements: null,
      key: null,
    });
    expect(await reviewOf(anna, id)).toMatchObject({ headline: null, omissions: [] });
  });

  it('is added from the words of the document, and is then left out no more', async () => {
    const id = await draft();
    const { omissions, headline } = await claim(anna, id);
    const drug = omissions.find(({ tier, class: kind }) => tier === 'must-answer' && kind !== null);
    const [documentId] = (await item(id))?.documentIds ?? [];
    const { body: source } = await ask<{ text: string }>(
      anna,
      'GET',
      `/api/documents/${documentId}/text?summary=${id}`,
    );
    const [span] = drug?.spans ?? [];
    const words = source.text.slice(span?.start, span?.end).trim();
    const saved = await work(anna, id, (all) => [
      ...all,
      { from: null, section: all.at(-1)?.section ?? null, text: words },
    ]);
    expect(saved.body.headline?.leftOut).toBeLessThan(headline?.leftOut ?? 0);
    const left = saved.body.omissions.map(({ name }) => name?.start);
    expect(left).not.toContain(drug?.name?.start);
    // what is still left out is that of the version on which the copy is based, and can be answered there
    for (const omission of saved.body.omissions) {
      expect(omissions.map((one) => one.id)).toContain(omission.id);
    }
  });

  it('is more where the organization names further kinds, and only for what is judged then', async () => {
    const keeper = await signedInPerson(service, { roles: ['administrator'] });
    const more = 'CURRENT MEDICATIONS: Amlodipine 5 mg daily.';
    const before = await draft(more);
    const listed = (await reviewOf(anna, before)).headline?.listed ?? 0;
    expect((await ask(anna, 'PUT', '/api/must-answer', { classes: [] })).status).toBe(403);
    const classes = ['diagnosis', 'medication', 'follow-up'];
    expect((await ask(keeper, 'PUT', '/api/must-answer', { classes })).status).toBe(204);
    expect((await ask(keeper, 'GET', '/api/must-answer')).body).toEqual({
      classes: ['medication', 'diagnosis', 'follow-up'],
    });
    expect(await last('must-answer.changed')).toMatchObject({
      details: { before: 'none', after: 'medication diagnosis follow-up' },
    });
    const after = await reviewOf(anna, await draft(more));
    const added = after.omissions.filter(({ reason }) => reason === 'organization');
    expect(added.length).toBeGreaterThan(0);
    expect(after.headline?.listed).toBe(listed - added.length);
    expect((await reviewOf(anna, before)).headline?.listed).toBe(listed);
    expect((await ask(keeper, 'PUT', '/api/must-answer', { classes: [] })).status).toBe(204);
  });
});

describe('a version that an earlier check judged', () => {
  it('is judged again before somebody sees it, and then shows the marks of today', async () => {
    const id = await draft();
    await judgedAs(service, id, () => ({
      checkVersion: 1,
      omissions: [omissionAt(0, 4)],
      evidence: [],
    }));
    await rows(
      service,
      'update summary set left_out = null, listed = null, supported = null where id = $1',
      [id],
    );
    expect(await item(id)).toMatchObject({ headline: null });
    const review = await claim(anna, id);
    expect(review.unchecked).toBe(false);
    expect(review.checkVersion).toBeGreaterThan(1);
    expect(review.headline?.statements).toBeGreaterThan(0);
    expect(review.omissions.map(({ name }) => name?.end)).not.toContain(4);
    expect(await item(id)).toMatchObject({ headline: review.headline });
    expect(await last('version.judged')).toMatchObject({
      actor: { kind: 'service' },
      subject: { id },
      details: { version: 1, before: 1 },
    });
    const judged = (await entries(service, 'version.judged')).length;
    await reviewOf(anna, id);
    expect((await entries(service, 'version.judged')).length).toBe(judged);
  });

  it('keeps its marks once somebody has signed it', async () => {
    const id = await draft();
    await judgedAs(service, id, () => ({ omissions: [] }));
    await claim(anna, id);
    expect((await sign(anna, id)).status).toBe(201);
    await rows(service, `update summary set state = 'in_review' where id = $1`, [id]);
    const before = (await entries(service, 'version.judged')).length;
    await judgedAs(service, id, () => ({ checkVersion: 1 }));
    const review = await reviewOf(anna, id);
    expect(review).toMatchObject({ checkVersion: 1, unchecked: false });
    expect((await entries(service, 'version.judged')).length).toBe(before);
  });
});

describe('an edited draft', () => {
  const doubtful = (section: string | null) => ({
    from: null,
    section,
    text: 'Start warfarin 500 mg daily.',
  });

  it('is judged as it stands on the screen, and its answers go on', async () => {
    const id = await draft();
    const { omissions } = await claim(anna, id);
    const open = omissions.filter(({ tier }) => tier === 'must-answer');
    expect(open.length).toBeGreaterThan(1);
    await answer(id, open[0]?.id ?? '');
    const saved = (await reviewOf(anna, id)).headline;
    expect(saved).toMatchObject({ leftOut: open.length - 1, toCheck: 0 });
    const { body: copy } = await work(anna, id, (all) => [
      ...all,
      doubtful(all.at(-1)?.section ?? null),
    ]);
    expect(copy.headline).toMatchObject({ leftOut: open.length - 1, toCheck: 1 });
    expect(copy.headline?.statements).toBe((saved?.statements ?? 0) + 1);
    expect(copy.omissions.find(({ id: of }) => of === open[0]?.id)?.answer).toMatchObject({
      by: { id: anna.id },
      reason: REASON,
    });
    expect((await reviewOf(anna, id)).headline).toEqual(saved);
    await ask(anna, 'DELETE', `/api/summaries/${id}/working-copy`);
    const review = await edit(anna, id, (all) => [...all, doubtful(all.at(-1)?.section ?? null)]);
    expect(review.headline).toEqual(copy.headline);
    expect(review.omissions.find(({ answer: given }) => given)).toMatchObject({
      id: expect.stringMatching(/^2-o/),
      answer: { reason: REASON, by: { id: anna.id } },
    });
    expect(await item(id, '&findings=open')).toMatchObject({ headline: review.headline });
    expect(await item(id, '&findings=none')).toBeUndefined();
  });

  it('cannot be signed unseen where it says nearly nothing, and a reason is good for that text alone', async () => {
    const id = await draft();
    await claim(anna, id);
    const saying = (text: string) =>
      edit(anna, id, ([first]) => [{ from: null, section: first?.section ?? null, text }]);
    const emptied = await saying('Not mentioned.');
    const nothing = emptied.omissions.find(({ class: kind }) => kind === null);
    expect(nothing).toMatchObject({ tier: 'must-answer', reason: 'nearly-empty', spans: [] });
    for (const { id: omission, tier } of emptied.omissions) {
      if (tier === 'must-answer' && omission !== nothing?.id) await answer(id, omission);
    }
    for (const { sentenceId } of emptied.findings) {
      const { revision } = await reviewOf(anna, id);
      const override = { revision, sentenceId, reason: REASON };
      await act(anna, `/api/summaries/${id}/overrides`, override);
    }
    expect(await preview(id)).toMatchObject({
      openFindings: 0,
      openOmissions: 1,
      blockedBy: 'open-findings',
    });
    expect((await signAsItIs(anna, id)).body.code).toBe('open-findings');
    await answer(id, nothing?.id ?? '');
    expect(await preview(id)).toMatchObject({ openOmissions: 0, blockedBy: null });
    const again = await saying('Not stated.');
    expect(again.omissions.find(({ class: kind }) => kind === null)).toMatchObject({
      answer: null,
    });
    expect(again.headline?.leftOut).toBe(1);
  });
});
