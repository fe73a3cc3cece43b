import { operatorActor } from '@app/platform';
import { ErasuresService } from '@app/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { act, claim, edit, reviewOf, sign } from '../support/review.js';
import { NOTE, send, summarize, untilState, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import {
  type ReceivedCall,
  startWebhookReceiver,
  type WebhookReceiver,
} from '../support/webhook-receiver.js';
import { count, entries, rows } from './admin.js';
import { addDestination, deliveriesTo } from './destinations.js';
import { addCompartment } from './outsiders.js';

const PATIENT = 'MRN-CANARY-12';
const PUBLIC_URL = 'https://cloister.hospital.example';

let service: TestService;
let receiver: WebhookReceiver;
let anna: SignedInPerson;
let reviewer: SignedInPerson;

beforeAll(async () => {
  receiver = await startWebhookReceiver();
  service = await startService({
    CLOISTER_DELIVERY_HOSTS: `127.0.0.1:${receiver.port}`,
    CLOISTER_PUBLIC_URL: PUBLIC_URL,
  });
  await service.startWorker();
  anna = await signedInPerson(service, { roles: ['administrator'] });
  reviewer = await signedInPerson(service);
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
  await receiver[Symbol.asyncDispose]();
});

const Told = z.object({
  type: z.string(),
  timestamp: z.iso.datetime(),
  data: z.object({ summaryId: z.uuid(), version: z.int(), state: z.string() }),
});
const toldAt = (path: string, of: string): readonly z.infer<typeof Told>[] =>
  receiver.calls
    .filter((call) => call.path === path)
    .map(({ text }) => Told.parse(JSON.parse(text)))
    .filter(({ data }) => data.summaryId === of);
const typesAt = (path: string, of: string): readonly string[] =>
  toldAt(path, of).map(({ type }) => type);
const untilToldAt = (path: string, of: string, times: number): Promise<unknown> =>
  until(`call ${times} of ${path}`, async () => toldAt(path, of).length >= times);
const at = (path: string): string => receiver.url.replace('/hook', path);

let notes = 0;
async function draft(fields: Record<string, string> = {}) {
  notes += 1;
  const file = upload(`${NOTE}\nVisit ${notes}.\n`, 'note.txt', 'text/plain', fields);
  const { id: documentId } = await send(service, file);
  const { id } = await summarize(service, [documentId]);
  await untilState(service, id, 'draft');
  return { id, documentId };
}

async function signed(id: string): Promise<void> {
  await claim(reviewer, id);
  expect((await sign(reviewer, id)).status).toBe(201);
}

async function afterwards(id: string, what: 'amend' | 'withdraw'): Promise<void> {
  const { revision } = await reviewOf(reviewer, id);
  const path = { amend: 'amendment', withdraw: 'withdrawal' }[what];
  await act(reviewer, `/api/summaries/${id}/${path}`, { revision, reason: 'reason-canary' });
}

describe('a summary', () => {
  it('is told of when it is signed, amended and withdrawn, with ids and no patient', async () => {
    const usual = await addDestination(anna, at('/usual'));
    await addDestination(anna, at('/drafts'), { events: ['drafted'] });
    const { id, documentId } = await draft({ patientIdentifier: PATIENT });
    await signed(id);
    await afterwards(id, 'amend');
    await edit(reviewer, id, (sentences) => sentences.slice(1));
    expect((await sign(reviewer, id)).status).toBe(201);
    await afterwards(id, 'withdraw');
    await untilToldAt('/usual', id, 3);
    await untilToldAt('/drafts', id, 1);

    expect(typesAt('/usual', id)).toEqual([
      'summary.signed',
      'summary.amended',
      'summary.withdrawn',
    ]);
    expect(toldAt('/usual', id).map(({ data }) => data.version)).toEqual([1, 2, 2]);
    expect(typesAt('/drafts', id)).toEqual(['summary.drafted']);
    const calls = receiver.calls.filter(({ path }) => path === '/usual');
    for (const call of calls) receiver.verify(call, usual.secret);
    expect(JSON.parse(calls[0]?.text ?? '')).toEqual({
      type: 'summary.signed',
      timestamp: expect.any(String),
      data: {
        organizationId: service.tenantId,
        summaryId: id,
        version: 1,
        state: 'signed',
        documentIds: [documentId],
        link: `${PUBLIC_URL}/api/summaries/${id}`,
      },
    });
    const everything = receiver.calls.map(contentOf).join('\n');
    for (const canary of [PATIENT, 'canary', 'cough', 'lisinopril', reviewer.loginName]) {
      expect(everything).not.toContain(canary);
    }
    const made = await entries(service, 'delivery.added');
    expect(made).toHaveLength(4);
    // the patient's story has it
    const [entry] = await rows<{ patient: string }>(
      service,
      `select patient_id as patient from audit_entry where action = 'delivery.acknowledged' limit 1`,
    );
    expect(entry?.patient).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is told of once, however often the event is shown', async () => {
    const { id } = await draft();
    await signed(id);
    await untilToldAt('/usual', id, 1);
    const before = await count(service, 'delivery');
    await rows(service, `delete from domain_event_confirmation where consumer = 'delivery.outbox'`);
    await rows(service, `update domain_event set settled_at = null where type like 'summary.%'`);
    await until('all settled again', async () => {
      return (await count(service, 'domain_event where settled_at is null')) === 0;
    });
    expect(await count(service, 'delivery')).toBe(before);
  });

  it('is not told of outside the compartments and labels that were named', async () => {
    const ward = await addCompartment(service);
    await addDestination(anna, at('/ward'), { compartmentIds: [ward] });
    await addDestination(anna, at('/restricted'), { confidentiality: 'R', events: ['drafted'] });
    await addDestination(anna, at('/normal'), { events: ['drafted'] });
    const { id: document } = await send(
      service,
      upload(`${NOTE} R`, 'r.txt', 'text/plain', {
        confidentiality: 'R',
      }),
    );
    const { id } = await summarize(service, [document]);
    await untilToldAt('/restricted', id, 1);
    expect(await count(service, `delivery where summary_id = '${id}'`)).toBe(1);
  });

  it('that is erased is told of no more', async () => {
    const { id, documentId } = await draft();
    const off = await addDestination(anna, at('/off'));
    await anna.call(`/api/destinations/${off.id}/state`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ state: 'off' }),
    });
    await signed(id);
    await until('a delivery that waits', async () => (await deliveriesTo(anna, off.id)).length > 0);
    const operator = operatorActor('test', service.tenantId);
    await service.get(ErasuresService).erase(operator, documentId, { reason: 'test' });
    await until('the delivery to be gone', async () => {
      return (await deliveriesTo(anna, off.id)).length === 0;
    });
    expect(typesAt('/off', id)).toEqual([]);
  });
});

function contentOf({ headers, text, path }: ReceivedCall): string {
  return `${JSON.stringify(headers)} ${path} ${text}`;
}
