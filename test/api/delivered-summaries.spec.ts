import { operatorActor } from '@app/platform';
import { ErasuresService } from '@app/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MergeList } from '../../apps/api/src/records/patient-merges.dto.js';
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
import { addDestination, deliveriesTo, DESTINATIONS } from './destinations.js';
import { addCompartment } from './outsiders.js';
import { TestConnection } from './received-message.js';
import { sendJson } from './person-requests.js';

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

const WebhookPayload = z.object({
  type: z.string(),
  timestamp: z.iso.datetime(),
  data: z.object({
    summaryId: z.uuid(),
    version: z.int(),
    state: z.string(),
    sourceChange: z.object({ status: z.string(), at: z.iso.datetime() }).nullable(),
  }),
});
const payloadsAt = (path: string, of: string): readonly z.infer<typeof WebhookPayload>[] =>
  receiver.calls
    .filter((call) => call.path === path)
    .map(({ text }) => WebhookPayload.parse(JSON.parse(text)))
    .filter(({ data }) => data.summaryId === of);
const typesAt = (path: string, of: string): readonly string[] =>
  payloadsAt(path, of).map(({ type }) => type);
const untilPayloadsAt = (path: string, of: string, times: number): Promise<unknown> =>
  until(`call ${times} of ${path}`, async () => payloadsAt(path, of).length >= times);
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

/** That one patient goes on as another. */
async function tell(ward: TestConnection, into: string, from: string): Promise<void> {
  notes += 1;
  const { id } = await ward.take(
    [
      `MSH|^~\\&|HIS|WARD|CLOISTER|US|20260101||ADT^A40|A${notes}|P|2.5`,
      `PID|1||${into}^^^HOSP^MR||Doe^Jane`,
      `MRG|${from}^^^HOSP^MR`,
      '',
    ].join('\r'),
  );
  await until('the merge', async () => {
    const [message] = await rows<{ state: string }>(
      service,
      'select state from message where id = $1',
      [id],
    );
    return message?.state === 'taken';
  });
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
    await untilPayloadsAt('/usual', id, 3);
    await untilPayloadsAt('/drafts', id, 1);

    expect(typesAt('/usual', id)).toEqual([
      'summary.signed',
      'summary.amended',
      'summary.withdrawn',
    ]);
    expect(payloadsAt('/usual', id).map(({ data }) => data.version)).toEqual([1, 2, 2]);
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
        sourceChange: null,
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
    await untilPayloadsAt('/usual', id, 1);
    const before = await count(service, 'delivery');
    await rows(service, `delete from domain_event_confirmation where consumer = 'delivery.outbox'`);
    await rows(service, `update domain_event set settled_at = null where type like 'summary.%'`);
    await until('all settled again', async () => {
      return (await count(service, 'domain_event where settled_at is null')) === 0;
    });
    expect(await count(service, 'delivery')).toBe(before);
  });

  it('is told of when a source has changed, and when that is over, in order with the rest', async () => {
    const events = ['drafted', 'signed', 'amended', 'withdrawn', 'source-changed'];
    await addDestination(anna, at('/changes'), { events });
    await addDestination(anna, at('/no-drafts'), { events: ['signed', 'source-changed'] });
    const ward = await TestConnection.open(service, { name: 'ward', rules: [] });
    const [one, other] = await Promise.all(
      ['MRN-ONE', 'MRN-OTHER'].map((patientIdentifier) =>
        send(
          service,
          upload(`${NOTE}\n${patientIdentifier}`, 'note.txt', 'text/plain', {
            patientIdentifier,
            patientAuthority: 'HOSP',
          }),
        ),
      ),
    );
    const merge = (): Promise<unknown> => tell(ward, 'MRN-OTHER', 'MRN-ONE');
    const undo = async (): Promise<void> => {
      const { items } = MergeList.parse(await (await anna.call('/api/patient-merges')).json());
      const path = `/api/patient-merges/${items[0]?.id}/undo`;
      expect((await sendJson(anna, 'POST', path, { reason: 'Two persons.' })).status).toBe(204);
    };
    const rule = async (statuses: readonly string[]): Promise<void> => {
      const response = await sendJson(anna, 'PUT', '/api/withdrawal-rule', { statuses });
      expect(response.ok).toBe(true);
    };
    await merge();
    const { id } = await summarize(service, [one?.id ?? '', other?.id ?? '']);
    await untilState(service, id, 'draft');
    await untilPayloadsAt('/changes', id, 1);
    await undo();
    await untilPayloadsAt('/changes', id, 2);
    await merge();
    await untilPayloadsAt('/changes', id, 3);
    await signed(id);
    await untilPayloadsAt('/changes', id, 4);
    await undo();
    await untilPayloadsAt('/changes', id, 5);
    await afterwards(id, 'amend');
    await edit(reviewer, id, (sentences) => sentences.slice(1));
    const { revision } = await reviewOf(reviewer, id);
    const answer = { revision, reason: 'The text is of both.' };
    await act(reviewer, `/api/summaries/${id}/source-overrides`, answer);
    expect((await sign(reviewer, id)).status).toBe(201);
    await untilPayloadsAt('/changes', id, 6);
    await merge();
    await untilPayloadsAt('/changes', id, 7);
    await rule(['wrong-patient']);
    await undo();
    await untilPayloadsAt('/changes', id, 9);
    await rule([]);

    const said = payloadsAt('/changes', id).map(({ type, data }) => [
      type.replace('summary.', ''),
      data.version,
      data.state,
      data.sourceChange?.status ?? null,
    ]);
    expect(said).toEqual([
      ['drafted', 1, 'draft', null],
      ['source-changed', 1, 'draft', 'wrong-patient'],
      ['source-changed', 1, 'draft', null],
      ['signed', 1, 'signed', null],
      ['source-changed', 1, 'signed', 'wrong-patient'],
      ['amended', 2, 'amended', 'wrong-patient'],
      ['source-changed', 2, 'amended', null],
      ['source-changed', 2, 'amended', 'wrong-patient'],
      ['withdrawn', 2, 'withdrawn', 'wrong-patient'],
    ]);
    expect(typesAt('/no-drafts', id)).toEqual([
      'summary.signed',
      ...Array.from({ length: 3 }, () => 'summary.source-changed'),
    ]);
    expect(typesAt('/usual', id)).not.toContain('summary.source-changed');
  });

  it('is not told of by HL7 when a source has changed', async () => {
    const response = await sendJson(anna, 'POST', DESTINATIONS, {
      name: 'record',
      address: 'mllps://ehr.hospital.example:2575',
      events: ['signed', 'source-changed'],
      hl7: { receivingApplication: 'EHR' },
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('may name source-changed for a webhook only');
    await expect(
      rows(
        service,
        `update destination set kind = 'hl7', settings = '{}', secrets_sealed = null
        where 'source-changed' = any (events)`,
      ),
    ).rejects.toThrow('destination_events_check');
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
    await untilPayloadsAt('/restricted', id, 1);
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
