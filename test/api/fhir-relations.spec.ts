import type { Bundle, DocumentReference } from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReviewList } from '../../apps/api/src/review/review-item.dto.js';
import type { SummaryView } from '../../apps/api/src/summaries/summaries.dto.js';
import {
  FhirSystem,
  MRN,
  type Relation,
  aReference,
  got,
  idsOf,
  refusal,
  related,
} from '../support/fhir.js';
import { PausingEngine } from '../support/pausing-engine.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { read, send, summarize, untilDocument, untilState, upload } from '../support/rest.js';
import { ask, claim, sign } from '../support/review.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { entries, rows } from './admin.js';
import { stranger } from './outsiders.js';

const engine = new PausingEngine();
let service: TestService;
let anna: SignedInPerson;

beforeAll(async () => {
  service = await startService();
  anna = await signedInPerson(service);
});
afterAll(() => service[Symbol.asyncDispose]());

const { call, create } = new FhirSystem(() => service);

const of = (patient: string) => ({ subject: { identifier: { system: MRN, value: patient } } });
const post = (given: Partial<DocumentReference>): Promise<Response> =>
  call('POST', '/DocumentReference', aReference({ ...of('MRN-R'), ...given }));
const sent = async (given: Partial<DocumentReference> = {}): Promise<string> =>
  (await create(aReference({ ...of('MRN-R'), ...given }))).id ?? '';
const reference = (id: string): Promise<DocumentReference> =>
  got(call('GET', `/DocumentReference/${id}`));
const summaryOf = (id: string): Promise<SummaryView> => read(service, `/api/summaries/${id}`);
function changed(id: string, status: string): Promise<SummaryView> {
  return until(`${status} on a summary`, async () => {
    const summary = await summaryOf(id);
    return summary.sourceChange?.status === status && summary;
  });
}
async function drafted(documentId: string, profile = 'general'): Promise<string> {
  const { id } = await summarize(service, [documentId], { profile });
  await untilState(service, id, 'draft');
  await claim(anna, id);
  return id;
}

describe('what was written of a document', () => {
  let worker: AsyncDisposable;
  beforeAll(async () => {
    worker = await service.startWorker(engine);
  });
  // what comes below needs no reading
  afterAll(() => worker[Symbol.asyncDispose]());

  it('is marked, or written anew, when another replaces it', async () => {
    const before = await sent({ docStatus: 'final' });
    const [draft, signed] = [await drafted(before), await drafted(before, 'visit-note')];
    expect((await sign(anna, signed)).status).toBe(201);
    const text = (await summaryOf(signed)).version;
    await untilDocument(service, before, 'extracted');
    engine.pauseAfter(0);
    const running = await summarize(service, [before], { profile: 'discharge-summary' });
    await untilState(service, running.id, 'running');

    const relatesTo = related('replaces', before);
    const newer = await create(aReference({ ...of('MRN-R'), relatesTo, docStatus: 'amended' }));
    const ended = await untilState(service, running.id, 'superseded');
    engine.resume();
    expect(newer).toMatchObject({ status: 'current', docStatus: 'amended', relatesTo });
    expect(await reference(before)).toMatchObject({ status: 'superseded' });
    expect(await read(service, `/api/documents/${before}`)).toMatchObject({
      sourceStatus: 'replaced',
      successors: [{ id: newer.id, kind: 'replaces' }],
    });
    expect(ended).toMatchObject({ reason: 'source-changed' });
    const { items } = await read<{ items: SummaryView[] }>(
      service,
      `/api/summaries?documentId=${newer.id}`,
    );
    expect(items.map(({ profile }) => profile)).toEqual(['discharge-summary']);
    expect(await changed(draft, 'replaced')).toMatchObject({ sourceChange: { open: true } });
    expect((await sign(anna, draft)).body).toMatchObject({ code: 'source-changed' });
    expect(await changed(signed, 'replaced')).toMatchObject({ state: 'signed', version: text });
    const mine = await ask<ReviewList>(anna, 'GET', '/api/reviews?assigned=mine');
    expect(mine.body.items.map(({ summaryId }) => summaryId).toSorted()).toEqual(
      [draft, signed].toSorted(),
    );
    const [entry] = (await entries(service, 'document.source-changed')).slice(-1);
    expect(entry?.subject_id).toBe(before);
    expect(entry?.canonical.toString()).toContain('"kind":"client"');
    const shown = await got<Bundle>(
      call('GET', '/DocumentReference?status=superseded&patient.identifier=MRN-R'),
    );
    expect(idsOf(shown)).toContain(before);
  });
});

describe('a document that replaces another', () => {
  it('may name it by the identifier that it has', async () => {
    const identifier = { system: 'urn:example:docs', value: 'letter-1' };
    const before = await sent({ masterIdentifier: identifier });
    const relatesTo = related('replaces', { identifier });
    const newer = await sent({ masterIdentifier: identifier, relatesTo });
    expect(await reference(before)).toMatchObject({ status: 'superseded' });
    // of those of one number the one that holds is meant
    const newest = await sent({ masterIdentifier: identifier, relatesTo });
    expect(await reference(newer)).toMatchObject({ status: 'superseded' });
    expect(await reference(newest)).toMatchObject({ status: 'current' });
    await sent({ masterIdentifier: identifier });
    expect(await refusal(post({ relatesTo }))).toEqual([
      422,
      'multiple-matches',
      'DocumentReference.relatesTo[0].target',
    ]);
  });

  it('is the same document when it is sent again, and changes nothing', async () => {
    const given = aReference({ ...of('MRN-R'), relatesTo: related('replaces', await sent()) });
    const { id } = await create(given);
    const changes = (await entries(service, 'document.source-changed')).length;
    expect(await got(call('POST', '/DocumentReference', given))).toMatchObject({ id });
    expect(await entries(service, 'document.source-changed')).toHaveLength(changes);
  });

  it('is the only one: of two at a time one is refused, and is not there', async () => {
    const relatesTo = related('replaces', await sent());
    const both = await Promise.all([post({ relatesTo }), post({ relatesTo })]);
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 409]));
    const lost = both.find(({ status }) => status === 409);
    expect(lost && (await refusal(lost))).toEqual([
      409,
      'conflict',
      'DocumentReference.relatesTo[0].target',
    ]);
    const [document] = await rows<{ successors: string }>(
      service,
      'select count(*) as successors from document_successor where document_id = $1',
      [relatesTo[0]?.target.reference?.split('/')[1]],
    );
    expect(document?.successors).toBe('1');
  });
});

it('a document that another adds to is current still, until both are replaced', async () => {
  const before = await sent();
  const added = await sent({ relatesTo: related('appends', before) });
  expect(await reference(before)).toMatchObject({ status: 'current' });
  expect(await read(service, `/api/documents/${before}`)).toMatchObject({
    successors: [{ id: added, kind: 'adds-to' }],
  });
  const again = await sent({ relatesTo: related('appends', before) });
  const newest = await sent({ relatesTo: related('replaces', before) });
  expect(await read(service, `/api/documents/${before}`)).toMatchObject({
    sourceStatus: 'replaced',
    successors: expect.arrayContaining([
      { id: added, kind: 'adds-to' },
      { id: again, kind: 'adds-to' },
      { id: newest, kind: 'replaces' },
    ]),
  });
});

describe('a relation is refused, and nothing taken in, where the earlier one', () => {
  const elsewhere = async (): Promise<string> => {
    const theirs = await stranger(service);
    const form = upload('Of others.', 'a.txt', 'text/plain', { patientIdentifier: 'MRN-R' });
    const answer = await theirs('/api/documents', { method: 'POST', body: form });
    return ((await answer.json()) as { id: string }).id;
  };
  const replaced = async (): Promise<string> => {
    const id = await sent();
    await sent({ relatesTo: related('replaces', id) });
    return id;
  };
  const summary = async (): Promise<string> => (await summarize(service, [await sent()])).id;
  const nobody = async (): Promise<string> => '01890000-0000-7000-8000-000000000000';
  const ofNobody = async (): Promise<string> =>
    (await send(service, upload('Of nobody.', 'n.txt'))).id;

  it.each<[string, () => Promise<string>, Relation['code'], unknown[]]>([
    ['is not there', nobody, 'replaces', [422, 'not-found']],
    ['is of another tenant', elsewhere, 'replaces', [422, 'not-found']],
    ['is a summary of ours', summary, 'replaces', [422, 'business-rule']],
    ['is of another patient', () => sent(of('MRN-S')), 'replaces', [422, 'business-rule']],
    ['is of nobody', ofNobody, 'appends', [422, 'business-rule']],
    ['was replaced', replaced, 'replaces', [409, 'conflict']],
    ['was replaced, and is added to', replaced, 'appends', [409, 'conflict']],
  ])('%s', async (_, earlier, code, expected) => {
    const relatesTo = related(code, await earlier());
    const before = await rows(service, 'select id from document');
    expect(await refusal(post({ relatesTo }))).toEqual([
      ...expected,
      'DocumentReference.relatesTo[0].target',
    ]);
    expect(await rows(service, 'select id from document')).toHaveLength(before.length);
    expect((await entries(service, 'access.refused')).at(-1)?.canonical.toString()).toMatch(
      /fhir-(not-taken|conflict)/,
    );
  });

  it('is named twice, or by nothing', async () => {
    const id = await sent();
    const twice = [...related('replaces', id), ...related('appends', id)];
    expect(await refusal(post({ relatesTo: twice }))).toEqual([
      422,
      'duplicate',
      'DocumentReference.relatesTo[1].target',
    ]);
    const display = related('replaces', { display: 'The letter of yesterday' });
    expect(await refusal(post({ relatesTo: display }))).toEqual([
      422,
      'not-found',
      'DocumentReference.relatesTo[0].target',
    ]);
  });
});

it('a document that is here already neither follows itself nor, once it is outdated, another', async () => {
  const given = aReference(of('MRN-R'));
  const { id } = await create(given);
  const again = (target: string | undefined): Promise<Response> =>
    call('POST', '/DocumentReference', { ...given, relatesTo: related('replaces', target ?? '') });
  const place = 'DocumentReference.relatesTo[0].target';
  expect(await refusal(again(id))).toEqual([422, 'business-rule', place]);
  const newer = await sent({ relatesTo: related('replaces', id ?? '') });
  expect(await refusal(again(newer))).toEqual([422, 'business-rule', place]);
  expect(await refusal(again(await sent()))).toEqual([409, 'conflict', place]);
});

it('a document that was withdrawn is replaced, and not added to', async () => {
  const made = await create(aReference(of('MRN-R')));
  const withdrawn = { ...made, status: 'entered-in-error' };
  await got(call('PUT', `/DocumentReference/${made.id}`, withdrawn));
  const place = 'DocumentReference.relatesTo[0].target';
  expect(await refusal(post({ relatesTo: related('appends', made.id ?? '') }))).toEqual([
    409,
    'conflict',
    place,
  ]);
  const newer = await sent({ relatesTo: related('replaces', made.id ?? '') });
  expect(await read(service, `/api/documents/${made.id}`)).toMatchObject({
    sourceStatus: 'cancelled',
    successors: [{ id: newer, kind: 'replaces' }],
  });
});
