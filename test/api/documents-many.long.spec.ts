import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { RootKeyFile } from '@app/crypto';
import { Client } from 'pg';
import { z } from 'zod';
import type { DocumentList } from '../../apps/api/src/documents/documents.dto.js';
import { addManyDocuments } from '../support/many-documents.js';
import { read } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { rows } from './admin.js';
import { addCompartment } from './outsiders.js';

const COUNT = 6000;
const LIMIT = 50;

let service: TestService;
let patient: string;
let encounter: string;
let compartment: string;
let middle: Date;

beforeAll(async () => {
  service = await startService();
  await service.addClient('another');
  const clients = await rows<{ id: string }>(service, 'select id from client order by name desc');
  const [first = '', another = ''] = clients.map(({ id }) => id);
  const [home] = await rows<{ id: string }>(service, 'select id from compartment');
  const given = {
    access: service.database.access,
    rootKey: RootKeyFile.open(service.config.data.rootKey),
    tenantId: service.tenantId,
    actors: [
      { kind: 'client', id: another },
      { kind: 'client', id: first },
    ],
  } as const;
  compartment = home?.id ?? '';
  await addManyDocuments({ ...given, compartmentId: compartment, count: COUNT });
  // rows that the client may not see: no page may cost more for them
  await addManyDocuments({ ...given, compartmentId: await addCompartment(service), count: COUNT });
  const [one] = await rows<{ patient: string; encounter: string }>(
    service,
    `select patient_id as patient, encounter_id as encounter from document
     where compartment_id = $1 limit 1`,
    [compartment],
  );
  patient = one?.patient ?? '';
  encounter = one?.encounter ?? '';
  middle = new Date(Date.now() - (COUNT / 2) * 300_000);
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

const QUERIES: Readonly<Record<string, () => string>> = {
  'the first': () => '',
  'the oldest': () => 'order=oldest',
  'one in the middle': () => `to=${middle.toISOString()}`,
  'of a range': () => `from=${middle.toISOString()}&order=oldest`,
  'of a common state': () => 'state=extracted',
  'of a rare state': () => 'state=quarantined',
  'of a state that nothing has': () => 'state=received',
  'of a source': () => 'source=web',
  'of a patient': () => `patient=${patient}`,
  'of an encounter': () => `encounter=${encounter}`,
  'of one’s own': () => 'mine=true',
};

describe('a page of thousands of documents', () => {
  it.each(Object.keys(QUERIES))('%s looks at hardly more rows than it shows', async (name) => {
    const query = `limit=${LIMIT}&${QUERIES[name]?.() ?? ''}`;
    expect(await rowsRead(query)).toBeLessThan(2 * LIMIT);
    const { nextCursor } = await read<DocumentList>(service, `/api/documents?${query}`);
    if (nextCursor === null) return;
    expect(await rowsRead(`${query}&cursor=${nextCursor}`)).toBeLessThan(2 * LIMIT);
  });

  it('opens: names, identifiers, texts and drafts', async () => {
    const { items } = await read<DocumentList>(service, '/api/documents?limit=3');
    expect(items.map(({ fileName }) => fileName)).toEqual([
      'note-5999.txt',
      'note-5998.txt',
      'note-5997.txt',
    ]);
    const [newest] = items;
    expect(newest).toMatchObject({
      patientIdentifier: expect.stringMatching(/^MRN-/),
      encounterIdentifier: expect.stringMatching(/^VISIT-/),
      externalNumber: 'EXT-5999',
      summary: { state: 'draft' },
      broughtInBy: { name: 'another' },
    });
    const content = await service.call(`/api/documents/${newest?.id}/content`);
    const { text } = await read<{ text: string }>(service, `/api/documents/${newest?.id}/text`);
    expect(await content.text()).toBe(text);
    expect(await read(service, `/api/summaries/${newest?.summary?.id}`)).toMatchObject({
      version: { text: expect.stringMatching(/cough/) },
    });
  });
});

/** How many documents Postgres looked at to find the page: those it gave and those it threw away. */
async function rowsRead(query: string): Promise<number> {
  const asked = vi.spyOn(Client.prototype, 'query');
  let page: Asked;
  try {
    await read(service, `/api/documents?${query}`);
    const statements = asked.mock.calls.map((call) => Asked.safeParse(call).data);
    page = Asked.parse(statements.find((call) => call?.[0].includes('cross join lateral')));
  } finally {
    asked.mockRestore();
  }
  const client = new Client(service.database.access.as('cloister_app'));
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('cloister.tenant', $1, true), set_config('cloister.compartments', $2, true)`,
      [service.tenantId, compartment],
    );
    const [sql, values] = page;
    const { rows: plans } = await client.query(`explain (analyze, format json) ${sql}`, values);
    return Plans.parse(plans)
      .flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => scansOf(Plan)))
      .reduce((sum, rowsOfScan) => sum + rowsOfScan, 0);
  } finally {
    await client.end();
  }
}

function scansOf(node: Node): number[] {
  const looked =
    (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
  const own = node['Relation Name'] === 'document' ? [looked] : [];
  return [...own, ...(node.Plans ?? []).flatMap(scansOf)];
}

const Node = z.object({
  'Relation Name': z.string().optional(),
  'Actual Rows': z.number(),
  'Actual Loops': z.number(),
  'Rows Removed by Filter': z.number().optional(),
  get Plans(): z.ZodOptional<z.ZodArray<typeof Node>> {
    return z.array(Node).optional();
  },
});
type Node = z.infer<typeof Node>;
const Plans = z.array(z.object({ 'QUERY PLAN': z.array(z.object({ Plan: Node })) }));
const Asked = z.tuple([z.string(), z.array(z.unknown())]).rest(z.unknown());
type Asked = z.infer<typeof Asked>;
