import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  PatientCheckAnswer,
  ReassignmentView,
} from '../../apps/api/src/documents/document-patient.dto.js';
import type { DocumentList, DocumentView } from '../../apps/api/src/documents/documents.dto.js';
import type { SummaryView } from '../../apps/api/src/summaries/summaries.dto.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { NOTE, read, send, summarize, untilDocument, untilState, upload } from '../support/rest.js';
import { claim, reviewOf, sign } from '../support/review.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { columnsHolding, entries, rows } from './admin.js';
import { addCompartment } from './outsiders.js';
import { notificationsOf, untilNotified } from './person-requests.js';
import { WorkReader } from './work-reader.js';

let service: TestService;
let anna: SignedInPerson;
let keeper: SignedInPerson;

beforeAll(async () => {
  service = await startService();
  await service.startWorker();
  anna = await signedInPerson(service);
  keeper = await signedInPerson(service, { roles: ['administrator'] });
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

const JANE = {
  patientIdentifier: 'MRN-4711',
  patientName: 'Jane Doe',
  patientBirthDate: '1970-04-13',
};
const header = (name: string, born: string, number: string): string =>
  `Patient: ${name}\nDate of birth: ${born}\nMRN: ${number}\n\n${NOTE}`;

/** A document for Jane Doe, read, with the summary that was asked for. */
async function brought(text: string, fields: Record<string, string> = JANE) {
  const { id } = await send(service, upload(text, 'note.txt', 'text/plain', fields));
  const document = await untilDocument(service, id, 'extracted');
  const summary = await summarize(service, [id]);
  return { id, document, summaryId: summary.id };
}

const post = (who: SignedInPerson, path: string, body: unknown): Promise<Response> =>
  who.call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const assign = async (id: string, body: Record<string, unknown>): Promise<ReassignmentView> => {
  const answer = await post(anna, `/api/documents/${id}/patient`, { reason: 'mixed up', ...body });
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as ReassignmentView;
};

const summaryState = async (id: string): Promise<string> =>
  (await read<SummaryView>(service, `/api/summaries/${id}`)).state;

async function settled(): Promise<void> {
  await until('no open event', async () => {
    const open = await rows(service, 'select id from domain_event where settled_at is null');
    return open.length === 0;
  });
}

/** Whether a summary waits although every event is settled. */
async function waits(id: string): Promise<boolean> {
  await settled();
  return (await summaryState(id)) === 'queued';
}

describe('a document that names its patient', () => {
  it('is summarized, however the name is written', async () => {
    const text = header('DOE, Jane M.', '13 April 1970', '4711');
    const { document, summaryId } = await brought(text);
    expect(document.patientCheck).toBe('fits');
    await untilState(service, summaryId, 'draft');
  });

  it('or nobody, as well', async () => {
    const { document, summaryId } = await brought(NOTE);
    expect(document.patientCheck).toBeNull();
    await untilState(service, summaryId, 'draft');
  });
});

describe('a document that names another patient', () => {
  it('waits for a person, and goes on once somebody says that it is right', async () => {
    const { id, document, summaryId } = await brought(header('John Roe', '01/02/1980', '99-1234'));
    expect(document.patientCheck).toBe('open');
    expect(await waits(summaryId)).toBe(true);
    const list = await read<DocumentList>(service, '/api/documents?patientCheck=open');
    expect(list.items.map((item) => item.id)).toContain(id);

    const { check } = (await (
      await anna.call(`/api/documents/${id}/patient-check`)
    ).json()) as PatientCheckAnswer;
    expect(check).toMatchObject({
      state: 'open',
      reasons: ['name', 'birth-date', 'number'],
      found: [{ name: 'John Roe', birthDate: '01/02/1980', numbers: [{ identifier: '99-1234' }] }],
      expected: {
        names: ['Jane Doe'],
        birthDate: '1970-04-13',
        numbers: [{ identifier: 'MRN-4711', authority: null }],
      },
      decidedBy: null,
    });
    expect((await post(keeper, `/api/documents/${id}/patient-check/confirmation`, {})).status).toBe(
      403,
    );
    const confirmed = await post(anna, `/api/documents/${id}/patient-check/confirmation`, {
      reason: 'her maiden name',
    });
    expect(confirmed.status).toBe(204);
    await untilState(service, summaryId, 'draft');
    const again = await post(anna, `/api/documents/${id}/patient-check/confirmation`, {});
    expect(again.status).toBe(409);
    expect((await read<DocumentView>(service, `/api/documents/${id}`)).patientCheck).toBe(
      'confirmed',
    );
  });

  it('has its entries in the trail, and none of it in clear', async () => {
    const doubted = (await entries(service, 'document.patient-doubted')).at(-1);
    expect(doubted && JSON.parse(String(doubted.canonical))).toMatchObject({
      outcome: 'failed',
      details: { reasons: 'name birth-date number' },
    });
    expect(await entries(service, 'document.patient-confirmed')).toHaveLength(1);
    expect(await columnsHolding(service, ['John Roe', '99-1234', 'maiden', 'Jane Doe'])).toEqual(
      [],
    );
  });

  it('goes to the right one, and its summary with it', async () => {
    const { id, summaryId } = await brought(header('John Roe', '01/02/1980', '99-1234'));
    expect(await waits(summaryId)).toBe(true);
    // who was named is not known here yet: the number alone is compared
    const done = await assign(id, { identifier: '991234' });
    expect(done).toMatchObject({ patientCheck: 'reassigned', withdrawn: [] });
    await untilState(service, summaryId, 'draft');
    const document = await read<DocumentView>(service, `/api/documents/${id}`);
    expect(document).toMatchObject({ patientIdentifier: '991234', patientCheck: 'reassigned' });
    const [summary] = await rows<{ patient_id: string }>(
      service,
      'select patient_id from summary where id = $1',
      [summaryId],
    );
    expect(summary?.patient_id).toBe(document.patientId);
  });

  it('goes on waiting where it does not name that one either', async () => {
    const { id, summaryId } = await brought(header('John Roe', '01/02/1980', '99-1234'));
    expect((await assign(id, { identifier: 'MRN-7777' })).patientCheck).toBe('open');
    expect(await waits(summaryId)).toBe(true);
  });

  it('waits too where it names two', async () => {
    const text = `${header('Jane Doe', '1970-04-13', '4711')}\n\n${header('John Roe', '1980-02-01', '99')}`;
    const { id, document } = await brought(text, {});
    expect(document.patientCheck).toBe('open');
    const { check } = await read<PatientCheckAnswer>(service, `/api/documents/${id}/patient-check`);
    expect(check?.reasons).toEqual(['two-patients']);
  });
});

describe('those who may decide', () => {
  it('are told of it, nobody else is, and not any more once somebody has decided', async () => {
    const outside = await signedInPerson(service, { roles: ['reviewer'] });
    await rows(service, 'update person_compartment set compartment_id = $1 where person_id = $2', [
      await addCompartment(service),
      outside.id,
    ]);
    const [bert, cara, author] = [
      await signedInPerson(service, { roles: ['reviewer'] }),
      await signedInPerson(service, { roles: ['reviewer'] }),
      await signedInPerson(service, { roles: ['author'] }),
    ];
    const { id } = await brought(header('John Roe', '01/02/1980', '99-1234'));
    const notification = { kind: 'patient-doubted', documentId: id, summaryId: null, reason: null };
    for (const who of [bert, cara]) {
      expect((await untilNotified(who, 1)).items).toMatchObject([notification]);
    }
    // another one of whom it is not either: it waits on, and nobody is told twice
    expect((await assign(id, { identifier: 'MRN-7777' })).patientCheck).toBe('open');
    await settled();
    expect(await notificationsOf(bert)).toMatchObject({ items: [notification], unread: 1 });
    for (const who of [outside, author]) expect((await notificationsOf(who)).items).toEqual([]);

    await using window = await WorkReader.open(cara.call);
    await window.ready();
    expect((await post(bert, `/api/documents/${id}/patient-check/confirmation`, {})).status).toBe(
      204,
    );
    await window.until(({ kind }) => kind === 'notified');
    expect(await notificationsOf(cara)).toMatchObject({ items: [], unread: 0 });
  });
});

describe('a wrong assignment', () => {
  it('is undone in one step: drafts end, what was signed is withdrawn, and readers are named', async () => {
    const { id, summaryId } = await brought(NOTE);
    await untilState(service, summaryId, 'draft');
    const second = await summarize(service, [id], { profile: 'discharge-summary' });
    await untilState(service, second.id, 'draft');
    await claim(anna, summaryId);
    await sign(anna, summaryId);
    await anna.call(`/api/documents/${id}/text`);
    const before = await read<DocumentView>(service, `/api/documents/${id}`);

    const done = await assign(id, {
      identifier: 'MRN-1',
      name: 'John Roe',
      birthDate: '1980-02-01',
    });
    expect(done.withdrawn.toSorted(bySummary)).toEqual(
      [
        { summaryId, before: 'signed', after: 'withdrawn' },
        { summaryId: second.id, before: 'draft', after: 'rejected' },
      ].toSorted(bySummary),
    );
    const readers = done.readers.map(({ reader }) => reader.id);
    expect(readers).toContain(anna.id);
    expect(readers).not.toContain(keeper.id);
    expect(await reviewOf(anna, summaryId)).toMatchObject({
      state: 'withdrawn',
      reason: 'source-wrong-patient',
    });
    const after = await read<DocumentView>(service, `/api/documents/${id}`);
    expect(after).toMatchObject({ patientName: 'John Roe', patientCheck: 'reassigned' });
    expect(after.patientId).not.toBe(before.patientId);
    const [entry] = (await entries(service, 'document.patient-reassigned')).slice(-1);
    expect(entry?.subject_id).toBe(id);
    expect(JSON.parse(String(entry?.canonical))).toMatchObject({ patient: before.patientId });
    const twice = await post(anna, `/api/documents/${id}/patient`, {
      identifier: 'MRN-1',
      reason: 'again',
    });
    expect(twice.status).toBe(409);
  });

  it('may be of nobody whom anybody knows yet', async () => {
    const { id } = await brought(NOTE);
    await assign(id, { identifier: null });
    expect(await read<DocumentView>(service, `/api/documents/${id}`)).toMatchObject({
      patientId: null,
      patientIdentifier: null,
    });
  });

  it('is undone by no one who does not review, and of no document of others', async () => {
    const { id } = await brought(NOTE);
    const body = { identifier: 'MRN-2', reason: 'x' };
    expect((await post(keeper, `/api/documents/${id}/patient`, body)).status).toBe(403);
    const nowhere = '00000000-0000-4000-8000-000000000000';
    expect((await post(anna, `/api/documents/${nowhere}/patient`, body)).status).toBe(404);
  });
});

function bySummary(
  one: { readonly summaryId: string },
  other: { readonly summaryId: string },
): number {
  return one.summaryId.localeCompare(other.summaryId);
}
