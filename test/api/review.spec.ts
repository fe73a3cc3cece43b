import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReviewList } from '../../apps/api/src/review/review-item.dto.js';
import type {
  VersionDetailsView,
  VersionDiffView,
} from '../../apps/api/src/review/versions.dto.js';
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
  type SigningPreviewView,
  work,
  type WorkingCopyView,
} from '../support/review.js';
import { NOTE, send, summarize, untilState, upload } from '../support/rest.js';
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
async function draft(extra: Record<string, unknown> = {}, fields = {}): Promise<string> {
  notes += 1;
  const { id } = await send(
    service,
    upload(`${NOTE}\nVisit ${notes}.\n`, 'note.txt', 'text/plain', fields),
  );
  const summary = await summarize(service, [id], extra);
  await untilState(service, summary.id, 'draft');
  return summary.id;
}

async function inbox(who: SignedInPerson, query = ''): Promise<ReviewList> {
  const { status, body } = await ask<ReviewList>(who, 'GET', `/api/reviews?limit=100${query}`);
  expect(status).toBe(200);
  return body;
}
const idsOf = ({ items }: ReviewList): string[] => items.map(({ summaryId }) => summaryId);
const last = async (action: string): Promise<unknown> =>
  JSON.parse((await entries(service, action)).at(-1)?.canonical.toString() ?? '{}');
const DOUBTFUL = { from: null, section: null, text: 'Start warfarin 500 mg daily.' };

describe('the inbox', () => {
  it('lists stat before routine before batch, page by page, without a text', async () => {
    const batch = await draft({ priority: 'batch' });
    const routine = await draft();
    const stat = await draft({ priority: 'stat' });
    const ids = idsOf(await inbox(anna));
    expect([stat, routine, batch].map((id) => ids.indexOf(id))).toEqual([0, 1, 2]);
    expect(idsOf(await inbox(anna, '&order=newest')).slice(0, 3)).toEqual([stat, routine, batch]);
    expect(idsOf(await inbox(anna, '&order=oldest')).slice(0, 3)).toEqual([batch, routine, stat]);
    const walked: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: ReviewList = (
        await ask<ReviewList>(anna, 'GET', `/api/reviews?limit=1${cursor && `&cursor=${cursor}`}`)
      ).body;
      walked.push(...idsOf(page));
      cursor = page.nextCursor;
    }
    expect(walked).toEqual(ids);
    expect((await ask(anna, 'GET', '/api/reviews?cursor=nonsense')).body.code).toBe(
      'cursor-not-usable',
    );
    const [item] = (await inbox(anna)).items;
    expect(item).toMatchObject({
      revision: 1,
      state: 'draft',
      priority: 'stat',
      assignee: null,
      version: 1,
      openFindings: 0,
      signatures: { given: 0, needed: 1 },
      requestedBy: { kind: 'client', name: 'first' },
    });
  });

  it('is narrowed by assignment, state, priority, profile and findings', async () => {
    const mine = await draft({ profile: 'visit-note' });
    const nobodys = await draft();
    await claim(anna, mine);
    expect(idsOf(await inbox(anna, '&assigned=mine'))).toEqual([mine]);
    expect(idsOf(await inbox(bert, '&assigned=mine'))).toEqual([]);
    const unassigned = idsOf(await inbox(anna, '&assigned=unassigned'));
    expect([unassigned.includes(nobodys), unassigned.includes(mine)]).toEqual([true, false]);
    expect(idsOf(await inbox(anna, '&state=in_review'))).toEqual([mine]);
    expect(idsOf(await inbox(anna, '&profile=visit-note'))).toEqual([mine]);
    expect(idsOf(await inbox(anna, '&priority=batch'))).not.toContain(nobodys);
    await answerOmissions(anna, mine);
    const open = idsOf(await inbox(anna, '&findings=open'));
    expect([open.includes(nobodys), open.includes(mine)]).toEqual([true, false]);
    await edit(anna, mine, (sentences) => [
      ...sentences,
      { ...DOUBTFUL, section: sentences.at(-1)?.section ?? null },
    ]);
    expect(idsOf(await inbox(anna, '&findings=open'))).toContain(mine);
  });

  it('is not for authors, and shows nothing restricted without a grant', async () => {
    const author = await signedInPerson(service, { roles: ['author'] });
    expect((await ask(author, 'GET', '/api/reviews')).status).toBe(403);
    const hidden = await draft({}, { confidentiality: 'R' });
    expect(idsOf(await inbox(anna))).not.toContain(hidden);
    expect((await ask(anna, 'GET', `/api/summaries/${hidden}/review`)).status).toBe(404);
    expect(
      (await ask(anna, 'POST', `/api/summaries/${hidden}/claim`, { revision: 1 })).status,
    ).toBe(404);
    await rows(service, `update person_compartment set clearance = 'R' where person_id = $1`, [
      bert.id,
    ]);
    expect(idsOf(await inbox(bert))).toContain(hidden);
    const review = await claim(bert, hidden);
    const handed = await ask(bert, 'POST', `/api/summaries/${hidden}/hand-over`, {
      revision: review.revision,
      personId: anna.id,
    });
    expect([handed.status, handed.body.code]).toEqual([422, 'not-a-reviewer-of-this']);
    const { body } = await ask<{ items: { id: string }[] }>(
      bert,
      'GET',
      `/api/summaries/${hidden}/reviewers`,
    );
    expect(body.items.map(({ id }) => id)).toEqual([bert.id]);
  });
});

describe('a review', () => {
  it('tells the second of two reviewers that the first was quicker, who it was and when', async () => {
    const id = await draft();
    const answers = await Promise.all(
      [anna, bert].map((who) => ask(who, 'POST', `/api/summaries/${id}/claim`, { revision: 1 })),
    );
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409']);
    const winner = answers[0]?.status === 200 ? anna : bert;
    const lost = answers.find(({ status }) => status === 409);
    expect(lost?.body).toMatchObject({
      code: 'review-changed',
      meanwhile: {
        action: 'claimed',
        by: { kind: 'person', id: winner.id, name: expect.stringMatching(/^Person/) },
        at: expect.stringMatching(/Z$/),
      },
    });
    expect(await last('summary.refused')).toMatchObject({
      outcome: 'refused',
      reason: 'review-changed',
      subject: { type: 'summary', id },
    });
  });

  it('is handed over, released, returned with a reason, and rejected', async () => {
    const id = await draft();
    const path = `/api/summaries/${id}`;
    let { revision } = await claim(anna, id);
    const again = await ask(bert, 'POST', `${path}/claim`, { revision });
    expect(again.body).toMatchObject({ code: 'review-not-possible', reason: 'assigned' });
    ({ revision } = await act(anna, `${path}/hand-over`, {
      revision,
      personId: bert.id,
      note: 'please look at the dose',
    }));
    expect(await last('summary.handed-over')).toMatchObject({
      details: { to: bert.id, from: anna.id },
    });
    const events = await rows<{ type: string }>(
      service,
      'select type from domain_event where subject_id = $1 order by created_at',
      [id],
    );
    expect(events.map(({ type }) => type)).toContain('summary.assigned');
    const notMine = await ask(anna, 'POST', `${path}/release`, { revision });
    expect([notMine.status, notMine.body.code]).toEqual([409, 'not-assigned']);
    const returned = await act(bert, `${path}/return`, { revision, reason: 'the dose is missing' });
    expect(returned).toMatchObject({
      state: 'draft',
      reason: 'returned',
      assignee: null,
      lastAction: { action: 'returned', by: { id: bert.id } },
      comments: [
        { kind: 'handed-over', text: 'please look at the dose', by: { id: anna.id } },
        { kind: 'returned', text: 'the dose is missing', version: 1 },
      ],
    });
    ({ revision } = await act(anna, `${path}/claim`, { revision: returned.revision }));
    ({ revision } = await act(anna, `${path}/release`, { revision }));
    ({ revision } = await act(bert, `${path}/hand-over`, { revision, personId: bert.id }));
    const rejected = await act(bert, `${path}/rejection`, { revision, reason: 'wrong patient' });
    expect(rejected).toMatchObject({ state: 'rejected', reason: 'rejected-by-reviewer' });
    const over = await ask(anna, 'POST', `${path}/claim`, { revision: rejected.revision });
    expect(over.body).toMatchObject({ code: 'review-not-possible', reason: 'rejected' });
    expect(await columnsHolding(service, ['the dose is missing', 'wrong patient'])).toEqual([]);
  });

  it('has a draft written anew under another profile, which takes its place', async () => {
    const id = await draft();
    const { revision } = await claim(anna, id);
    const order = { revision, profile: 'visit-note', priority: 'stat' };
    const answer = await ask<SummaryView>(anna, 'POST', `/api/summaries/${id}/regeneration`, order);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ profile: 'visit-note', priority: 'stat' });
    await untilState(service, answer.body.id, 'draft');
    expect(await reviewOf(anna, id)).toMatchObject({ state: 'superseded', reason: 'regenerated' });
    const unknown = { revision: (await claim(anna, answer.body.id)).revision, profile: 'none' };
    const refused = await ask(
      anna,
      'POST',
      `/api/summaries/${answer.body.id}/regeneration`,
      unknown,
    );
    expect(refused.body.code).toBe('profile-not-found');
    expect((await reviewOf(anna, answer.body.id)).state).toBe('in_review');
  });

  it('is talked about, sentence by sentence', async () => {
    const id = await draft();
    const path = `/api/summaries/${id}/comments`;
    const said = await ask(anna, 'POST', path, { text: 'sure?', sentenceId: '1-2' });
    expect([said.status, said.body]).toMatchObject([201, { kind: 'comment', sentenceId: '1-2' }]);
    const nowhere = await ask(anna, 'POST', path, { text: 'sure?', sentenceId: '1-99' });
    expect([nowhere.status, nowhere.body.code]).toEqual([422, 'sentence-unknown']);
    expect((await reviewOf(bert, id)).comments).toMatchObject([{ text: 'sure?' }]);
    const story = await ask<{ entries: { action: string }[] }>(
      anna,
      'GET',
      `/api/documents/${(await inbox(anna)).items.find((item) => item.summaryId === id)?.documentIds[0]}/history`,
    );
    expect(story.body.entries.map(({ action }) => action)).toContain('summary.commented');
  });
});

describe('a working copy', () => {
  it('is its writer’s alone, checked as it is saved, and not in clear anywhere', async () => {
    const id = await draft();
    await claim(anna, id);
    const canary = 'Canarysentence of the reviewer.';
    const saved = await work(anna, id, ([first, ...rest]) => [
      { ...first!, text: canary }, // a draft has a sentence
      ...rest.slice(1),
      { ...DOUBTFUL, section: first?.section ?? null },
    ]);
    expect(saved.status).toBe(200);
    const { sentences, text } = saved.body;
    expect(sentences[0]).toMatchObject({ from: '1-1', text: canary, change: 'changed' });
    expect(sentences.map(({ from }) => from)).not.toContain('1-2');
    expect(sentences.at(-1)).toMatchObject({ change: 'inserted', from: null });
    const statuses = sentences.at(-1)?.evidence.map(({ status }) => status) ?? [];
    expect(['unsupported', 'contradicted']).toContain(statuses[0]);
    for (const { start, end, text: words } of sentences) expect(text.slice(start, end)).toBe(words);
    expect(await columnsHolding(service, [canary])).toEqual([]);
    const path = `/api/summaries/${id}/working-copy`;
    expect((await ask(bert, 'GET', path)).body.code).toBe('working-copy-not-found');
    expect((await ask(anna, 'GET', path)).body).toMatchObject({ text, revision: 1 });
    expect((await reviewOf(anna, id)).workingCopy).toMatchObject({ revision: 1, baseVersion: 1 });
    expect((await reviewOf(bert, id)).workingCopy).toBeNull();
    const stale = await work(anna, id, (all) => all, 0);
    expect([stale.status, stale.body.code]).toEqual([409, 'working-copy-changed']);
    expect((await ask(anna, 'DELETE', path)).status).toBe(204);
    expect((await ask(anna, 'GET', path)).status).toBe(404);
  });

  it('begins once, though two windows save at once', async () => {
    const id = await draft();
    await claim(anna, id);
    const answers = await Promise.all([1, 2].map(() => work(anna, id, (all) => all, 0)));
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409']);
  });

  it('takes no sentence that the version does not have, none twice, and none in a wrong place', async () => {
    const id = await draft({ profile: 'visit-note' });
    await claim(anna, id);
    for (const [reason, change] of [
      ['unknown', { from: '1-999' }],
      ['unknown', { from: '2-1' }],
      ['section', { section: 'nowhere' }],
      ['twice', { from: '1-1' }],
    ] as const) {
      const answer = await work(anna, id, (all) => [...all, { ...all.at(-1)!, ...change }]); // it has one
      expect(answer.body).toMatchObject({ code: 'sentences-not-usable', reason });
    }
    const notMine = await work(bert, id, (all) => all);
    expect(notMine.body.code).toBe('not-assigned');
  });

  it('becomes a version that says what it was made of, sentence by sentence', async () => {
    const id = await draft();
    await claim(anna, id);
    const review = await edit(anna, id, ([first, second, ...rest]) => [
      { ...first!, text: 'Dry cough for two weeks.' },
      ...rest,
      { from: null, section: second?.section ?? null, text: 'No fever.' },
    ]);
    expect(review).toMatchObject({
      version: 2,
      workingCopy: null,
      lastAction: { action: 'edited' },
    });
    const path = `/api/summaries/${id}/versions`;
    const list = await ask<{ items: unknown[] }>(anna, 'GET', path);
    expect(list.body.items).toMatchObject([
      { number: 2, kind: 'edited', parent: 1, by: { id: anna.id }, signatures: 0 },
      { number: 1, kind: 'generated', parent: null },
    ]);
    const before = (await ask<VersionDetailsView>(anna, 'GET', `${path}/1`)).body;
    const after = (await ask<VersionDetailsView>(anna, 'GET', `${path}/2`)).body;
    expect(after.sentences[0]).toMatchObject({ id: '2-1', from: '1-1' });
    expect(after.text).not.toContain(before.sentences[1]?.text);
    const { body: diff } = await ask<VersionDiffView>(bert, 'GET', `${path}/2/diff/1`);
    expect(diff).toMatchObject({ from: 1, to: 2 });
    const kinds = diff.sentences.map(({ kind }) => kind);
    expect([kinds[0], kinds[1], kinds.at(-1)]).toEqual(['changed', 'removed', 'inserted']);
    expect(diff.sentences[1]?.before).toEqual({ id: '1-2', text: before.sentences[1]?.text });
    await edit(anna, id, (all) => all.slice(1));
    const { body: chained } = await ask<VersionDiffView>(bert, 'GET', `${path}/1/diff/3`);
    expect(chained.sentences.slice(0, 2).map(({ kind }) => kind)).toEqual(['removed', 'removed']);
    expect((await ask(anna, 'GET', `${path}/9`)).body.code).toBe('version-not-found');
    expect(await last('summary.edited')).toMatchObject({
      details: { version: 3, parent: 2, changed: 0, inserted: 0, removed: 1 },
    });
    await work(anna, id, (all) => all);
    const { revision, workingCopy } = await reviewOf(anna, id);
    const same = await ask(anna, 'POST', path, {
      revision,
      workingCopyRevision: workingCopy?.revision,
    });
    expect([same.status, same.body.code]).toEqual([409, 'nothing-changed']);
  });
});

describe('an open edit', () => {
  const TYPED = 'Canarytyping of the revie';
  const typed = (text = TYPED, change: object = {}) => ({
    from: '1-1',
    section: null,
    was: null,
    behind: null,
    text,
    ...change,
  });
  const keep = (who: SignedInPerson, id: string, seen: number, edits: readonly object[]) =>
    ask<{ revision: number }>(who, 'PUT', `/api/summaries/${id}/working-copy/open-edits`, {
      revision: seen,
      baseVersion: 1,
      edits,
    });
  const copyOf = async (who: SignedInPerson, id: string): Promise<WorkingCopyView> =>
    (await ask<WorkingCopyView>(who, 'GET', `/api/summaries/${id}/working-copy`)).body;
  const saves = async (): Promise<number> => (await entries(service, 'working-copy.saved')).length;

  it('is kept with every pause, encrypted, for its writer alone, and is no part of the text', async () => {
    const id = await draft();
    await claim(anna, id);
    const before = await saves();
    expect(await keep(anna, id, 0, [typed('Canaryt')])).toMatchObject({ body: { revision: 1 } });
    expect(await keep(anna, id, 1, [typed()])).toMatchObject({ body: { revision: 2 } });
    const copy = await copyOf(anna, id);
    expect(copy).toMatchObject({ revision: 0, openRevision: 2, openEdits: [typed()] });
    expect(copy.text).not.toContain('Canary');
    expect(copy.sentences.every(({ change }) => change === 'same')).toBe(true);
    expect((await reviewOf(anna, id)).workingCopy).toMatchObject({ openEdits: 1 });
    expect((await reviewOf(bert, id)).workingCopy).toBeNull();
    expect(await columnsHolding(service, [TYPED])).toEqual([]);
    // that an editor was opened is on record, not every letter
    expect((await saves()) - before).toBe(1);
    expect(await last('working-copy.saved')).toMatchObject({
      details: { version: 1, openEdits: 1 },
    });
    await keep(anna, id, 2, []);
    expect((await saves()) - before).toBe(2);
    expect((await copyOf(anna, id)).openEdits).toEqual([]);
  });

  it('goes its own pace beside what is applied, and each is refused to the slower of two windows', async () => {
    const id = await draft();
    await claim(anna, id);
    await keep(anna, id, 0, [typed('', { from: null, behind: '1-1' })]);
    const applied = await work(anna, id, ([first, ...rest]) => [
      { ...first!, text: 'No cough.' }, // a draft has a sentence
      ...rest,
    ]);
    expect(applied.body).toMatchObject({ revision: 1, openRevision: 1 });
    expect(applied.body.openEdits).toHaveLength(1);
    const slower = await keep(anna, id, 0, [typed()]);
    expect([slower.status, slower.body.code]).toEqual([409, 'working-copy-changed']);
    expect((await keep(anna, id, 1, [typed()])).status).toBe(200);
    expect((await copyOf(anna, id)).sentences[0]).toMatchObject({ text: 'No cough.' });
    const twice = await draft();
    await claim(anna, twice);
    const both = await Promise.all([1, 2].map(() => keep(anna, twice, 0, [typed()])));
    expect(both.map(({ status }) => String(status)).toSorted()).toEqual(['200', '409']);
    const third = await draft();
    await claim(anna, third);
    const begun = await Promise.all([
      keep(anna, third, 0, [typed()]),
      work(anna, third, (all) => all, 0),
    ]);
    expect(begun.map(({ status }) => status)).toEqual([200, 200]);
    expect(await copyOf(anna, third)).toMatchObject({ revision: 1, openRevision: 1 });
  });

  it('names only what the version has, and is kept only for who reviews', async () => {
    const id = await draft();
    await claim(anna, id);
    for (const [reason, change] of [
      ['unknown', { from: '1-999' }],
      ['unknown', { from: null, behind: '2-1' }],
      ['section', { section: 'nowhere' }],
    ] as const) {
      const { body } = await keep(anna, id, 0, [typed(TYPED, change)]);
      expect(body).toMatchObject({ code: 'sentences-not-usable', reason });
    }
    expect((await keep(bert, id, 0, [typed()])).body.code).toBe('not-assigned');
    const many = Array.from({ length: 51 }, () => typed());
    expect((await keep(anna, id, 0, many)).status).toBe(400);
  });

  it('keeps its writer from saving a version and from signing, and so do edits that are no version', async () => {
    const id = await draft();
    await claim(anna, id);
    await answerOmissions(anna, id);
    await work(anna, id, ([first, ...rest]) => [{ ...first!, text: 'Cough.' }, ...rest]); // as above
    const { body: kept } = await keep(anna, id, 0, [typed()]);
    const { revision } = await reviewOf(anna, id);
    const version = { revision, workingCopyRevision: 1 };
    const path = `/api/summaries/${id}`;
    expect((await ask(anna, 'POST', `${path}/versions`, version)).body.code).toBe('edit-open');
    const blocked = await ask<SigningPreviewView>(anna, 'GET', `${path}/signing`);
    expect(blocked.body.blockedBy).toBe('edit-open');
    expect((await sign(anna, id)).body.code).toBe('edit-open');
    await keep(anna, id, kept.revision, []);
    expect((await sign(anna, id)).body.code).toBe('edits-not-saved');
    expect((await ask(anna, 'DELETE', `${path}/working-copy`)).status).toBe(204);
    expect((await sign(anna, id)).status).toBe(201);
  });
});
