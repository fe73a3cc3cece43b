import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@app/platform';
import { z } from 'zod';
import type { DocumentHistoryView } from '../../apps/api/src/documents/document-history.dto.js';
import { DocumentList } from '../../apps/api/src/documents/documents.dto.js';
import { signedInPerson } from '../support/people.js';
import { NOTE, read, summarize, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { entries, rows } from './admin.js';
import { addCompartment, type Caller, callerWith, neighbour } from './outsiders.js';
import { problemOf } from './problem.js';

const Created = z.object({ id: z.uuid() });

let service: TestService;
let second: Caller;
/** In the order of arrival, an hour apart. */
let ids: string[];
let patient: string;
let encounter: string;

const hour = (number: number): string => new Date(Date.UTC(2026, 0, 1, number)).toISOString();

beforeAll(async () => {
  service = await startService();
  second = callerWith(service, await service.addClient('second'));
  const bring = async (caller: Caller, fields: Record<string, string>): Promise<string> => {
    const body = upload(NOTE, 'note.txt', 'text/plain', fields);
    const answer = await caller('/api/documents', { method: 'POST', body });
    return Created.parse(await answer.json()).id;
  };
  ids = [
    await bring(service.call, { patientIdentifier: 'P1', encounterIdentifier: 'E1' }),
    await bring(second, { patientIdentifier: 'P1', encounterIdentifier: 'E2' }),
    await bring(service.call, { patientIdentifier: 'P2', encounterIdentifier: 'E3' }),
    await bring(second, {}),
    await bring(service.call, { patientIdentifier: 'P1', encounterIdentifier: 'E1' }),
  ];
  for (const [number, id] of ids.entries()) {
    await rows(service, 'update document set created_at = $1, source = $2 where id = $3', [
      hour(number),
      number === 3 ? 'hl7' : 'rest',
      id,
    ]);
  }
  await service.call(`/api/documents/${ids[2]}`, { method: 'DELETE' }); // rejected from now on
  const first = await read<DocumentList>(service, '/api/documents?order=oldest&limit=1');
  patient = first.items[0]?.patientId ?? '';
  encounter = first.items[0]?.encounterId ?? '';
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

/** Places in `ids` of what the list answers, oldest first. */
async function listed(query: string, caller: Caller = service.call): Promise<number[]> {
  const answer = await caller(`/api/documents?order=oldest&${query}`);
  const { items } = DocumentList.parse(await answer.json());
  return items.map(({ id }) => ids.indexOf(id));
}

describe('the list of documents', () => {
  it.each([
    ['state=rejected', [2]],
    ['state=extracted', []],
    ['source=hl7', [3]],
    ['source=rest', [0, 1, 2, 4]],
    ['mine=true', [0, 2, 4]],
    ['mine=false', [0, 1, 2, 3, 4]],
    [`from=${hour(1)}&to=${hour(3)}`, [1, 2, 3]],
    [`from=${hour(4)}`, [4]],
    [`to=${hour(0)}`, [0]],
    [`from=${hour(3)}&to=${hour(1)}`, []],
    ['from=2026-01-01T03:30:00%2B01:00&to=2026-01-01T04:30:00%2B01:00', [3]],
    ['mine=true&state=received&source=rest', [0, 4]],
  ])('is narrowed by %s', async (query, expected) => {
    expect(await listed(query)).toEqual(expected);
  });

  it('is narrowed by patient and by encounter', async () => {
    expect(await listed(`patient=${patient}`)).toEqual([0, 1, 4]);
    expect(await listed(`encounter=${encounter}`)).toEqual([0, 4]);
    expect(await listed(`patient=${patient}&encounter=${encounter}&from=${hour(1)}`)).toEqual([4]);
    expect(await listed(`patient=${newId()}`)).toEqual([]);
  });

  it('knows whose documents are whose', async () => {
    expect(await listed('mine=true', second)).toEqual([1, 3]);
  });

  it.each([
    'source=fax',
    'mine=perhaps',
    'patient=P1',
    'encounter=E1',
    'from=yesterday',
    'from=2026-01-01',
    'to=2026-13-01T00:00:00Z',
    'from=0000-01-01T00:00:00Z&from=2026-01-01T00:00:00Z',
  ])('refuses %s', async (query) => {
    await problemOf(await service.call(`/api/documents?${query}`), 400);
  });

  it('shows of each document its patient, its newest summary and who brought it in', async () => {
    const [first = '', , , fourth = ''] = ids;
    await summarize(service, [first]);
    const newest = await summarize(service, [first, fourth], { profile: 'visit-note' });
    const [client] = await rows<{ id: string }>(
      service,
      `select id from client where name = 'second'`,
    );
    const { items } = await read<DocumentList>(service, '/api/documents?order=oldest');
    const summary = { id: newest.id, state: 'queued', reason: null, profile: 'visit-note' };
    expect(items[0]).toMatchObject({ patientId: patient, encounterId: encounter, summary });
    expect(items[1]).toMatchObject({
      patientId: patient,
      patientIdentifier: 'P1',
      summary: null,
      broughtInBy: { kind: 'client', id: client?.id, name: 'second' },
    });
    expect(items[3]).toMatchObject({ patientId: null, encounterId: null, summary });
    expect(await read(service, `/api/documents/${first}`)).toEqual(items[0]);
  });

  it('is on record with what it was narrowed by', async () => {
    await listed(`state=received&patient=${patient}&from=${hour(1)}`);
    const entry: unknown = JSON.parse(
      (await entries(service, 'document.listed')).at(-1)?.canonical.toString() ?? '',
    );
    expect(entry).toMatchObject({
      patient,
      details: { count: 2, state: 'received', from: hour(1) },
    });
  });
});

describe('a reader of several compartments', () => {
  it('gets one list of all, in order, on pages that repeat and leave out nothing', async () => {
    const key = await service.addClient('of two wards');
    const ward = await addCompartment(service);
    await rows(
      service,
      `insert into client_compartment (client_id, compartment_id, tenant_id)
       select id, $1, tenant_id from client where name = 'of two wards'`,
      [ward],
    );
    const moved = [ids[1], ids[4]];
    await rows(service, 'update document set compartment_id = $1 where id = any ($2)', [
      ward,
      moved,
    ]);
    const both = callerWith(service, key);
    expect(await listed('', both)).toEqual([0, 1, 2, 3, 4]);
    expect(await listed(`patient=${patient}`, both)).toEqual([0, 1, 4]);
    const walked: number[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: DocumentList = DocumentList.parse(
        await (await both(`/api/documents?limit=2${cursor && `&cursor=${cursor}`}`)).json(),
      );
      walked.push(...page.items.map(({ id }) => ids.indexOf(id)));
      cursor = page.nextCursor;
    }
    expect(walked).toEqual([4, 3, 2, 1, 0]);
    // the first client is not of that ward
    expect(await listed('')).toEqual([0, 2, 3]);
    expect(await listed(`patient=${patient}`)).toEqual([0]);
    expect(await listed('mine=true')).toEqual([0, 2]);
  });

  it('shows a neighbour nothing, whatever they narrow it by', async () => {
    const outside = await neighbour(service);
    for (const query of ['', `patient=${patient}`, `encounter=${encounter}`, 'source=rest']) {
      expect(await listed(query, outside)).toEqual([]);
    }
  });
});

describe('a person', () => {
  it('sees what systems sent, and is named where they brought something in', async () => {
    const person = await signedInPerson(service);
    expect(await listed('mine=true', person.call)).toEqual([]);
    expect(await listed('source=rest', person.call)).toContain(0);
    const answer = await person.call('/api/documents', { method: 'POST', body: upload(NOTE) });
    const { id } = Created.parse(await answer.json());
    const mine = DocumentList.parse(await (await person.call('/api/documents?mine=true')).json());
    expect(mine.items.map((item) => item.id)).toEqual([id]);
    expect(mine.items[0]?.broughtInBy).toEqual({
      kind: 'person',
      id: person.id,
      name: expect.stringMatching(/^Person \d+$/),
    });
    const { entries: history } = await read<DocumentHistoryView>(
      service,
      `/api/documents/${id}/history`,
    );
    expect(history[0]?.actor).toEqual(mine.items[0]?.broughtInBy);
  });
});
