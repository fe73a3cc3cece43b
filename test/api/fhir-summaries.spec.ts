import { ClientsService } from '@app/auth';
import { readResource } from '@app/fhir';
import { operatorActor, VERSION } from '@app/platform';
import type {
  AuditEvent,
  Bundle,
  Composition,
  Device,
  DocumentReference,
  OperationDefinition,
  OperationOutcome,
  Parameters,
  Practitioner,
  Provenance,
  Resource,
  Task,
} from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePage } from '../../apps/api/src/fhir/fhir.dto.js';
import { FhirSystem } from '../support/fhir.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { act, claim, edit, reviewOf, sign } from '../support/review.js';
import { NOTE, send, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { statementsOf } from '../support/statements.js';
import { until } from '../support/wait.js';
import { entries, rows } from './admin.js';

const ASYNC = { prefer: 'respond-async' };
const MRN = { patientIdentifier: 'MRN-5', patientAuthority: 'urn:oid:1.2.3' };

let service: TestService;
let anna: SignedInPerson;
let notes = 0;

beforeAll(async () => {
  service = await startService();
  anna = await signedInPerson(service);
});
afterAll(() => service[Symbol.asyncDispose]());

const { call } = new FhirSystem(() => service);
async function got<K extends Resource['resourceType']>(
  type: K,
  answer: Response | Promise<Response>,
  status = 200,
) {
  const response = await answer;
  const text = await response.text();
  expect(`${response.status} ${response.status === status ? '' : text}`).toBe(`${status} `);
  // whatever is given is R4
  return readResource(JSON.parse(text), type);
}
async function refusal(answer: Response | Promise<Response>): Promise<unknown> {
  const { status } = await answer;
  const outcome: OperationOutcome = await got('OperationOutcome', answer, status);
  return [status, ...outcome.issue.flatMap(({ code, expression = [] }) => [code, ...expression])];
}
const documentOf = async (): Promise<string> => {
  notes += 1;
  return (await send(service, upload(`${NOTE}\nVisit ${notes}.\n`, 'n.txt', 'text/plain', MRN))).id;
};
async function ordered(): Promise<{ readonly status: string; readonly documentId: string }> {
  const documentId = await documentOf();
  const answer = await call(
    'POST',
    `/DocumentReference/${documentId}/$summarize`,
    undefined,
    ASYNC,
  );
  expect([answer.status, await answer.text()]).toEqual([202, '']);
  return { status: answer.headers.get('content-location') ?? '', documentId };
}
async function finished(status: string): Promise<Parameters> {
  const answer = await until('the text', async () => {
    const response = await call('GET', status);
    if (response.status !== 202) return response;
    await response.text();
    return null;
  });
  return got('Parameters', answer);
}
const idIn = (address: string): string => address.split('/').at(-1) ?? '';
const referenceOf = (id: string): Promise<DocumentReference> =>
  got('DocumentReference', call('GET', `/DocumentReference/${id}`));
const contentOf = async ({ content }: DocumentReference): Promise<Bundle> =>
  got('Bundle', call('GET', `/${content[0]?.attachment.url}`));
function inBundle<T extends Resource>({ entry = [] }: Bundle, type: T['resourceType']): T[] {
  return entry.flatMap(({ resource }) => (resource?.resourceType === type ? [resource as T] : []));
}
const isMachineMade = ({ meta }: Resource): boolean =>
  meta?.security?.some(({ code }) => code === 'AIAST') === true;

describe('$summarize', () => {
  it('is refused without Prefer: respond-async, and where it asks for what there is not', async () => {
    const path = `/DocumentReference/${await documentOf()}/$summarize`;
    expect(await refusal(call('POST', path))).toEqual([400, 'not-supported']);
    const asked = (parameter: unknown[]): Promise<Response> =>
      call('POST', path, { resourceType: 'Parameters', parameter }, ASYNC);
    expect(await refusal(asked([{ name: 'style', valueCode: 'x' }]))).toEqual([
      422,
      'not-supported',
      'Parameters.parameter[0].name',
    ]);
    expect(await refusal(asked([{ name: 'profile', valueCode: 'x' }]))).toEqual([
      422,
      'business-rule',
    ]);
    expect(
      await refusal(asked([{ name: 'document', valueReference: { reference: 'Patient/1' } }])),
    ).toEqual([422, 'business-rule', 'Parameters.parameter[0].valueReference']);
    const none = call(
      'POST',
      '/DocumentReference/$summarize',
      { resourceType: 'Parameters' },
      ASYNC,
    );
    expect(await refusal(none)).toEqual([422, 'required', 'Parameters.parameter']);
  });

  it('says how far it is, can be cancelled, and is gone then', async () => {
    const { status } = await ordered();
    const waiting = await call('GET', status);
    expect([waiting.status, await waiting.text()]).toEqual([202, '']);
    expect(waiting.headers.get('x-progress')).toMatch(/^queued/);
    expect(Number(waiting.headers.get('retry-after'))).toBeGreaterThan(0);
    const task: Task = await got('Task', call('GET', `/Task/${idIn(status)}`));
    expect(task).toMatchObject({ status: 'accepted', intent: 'order' });
    expect((await call('DELETE', status)).status).toBe(202);
    expect(await refusal(call('GET', status))).toEqual([404, 'not-found']);
    expect((await got('Task', call('GET', `/Task/${idIn(status)}`))).status).toBe('cancelled');
  });

  it('says why a summary was not written', async () => {
    const { status } = await ordered();
    await rows(
      service,
      `update summary set state = 'failed', state_reason = 'model-missing' where id = $1`,
      [idIn(status)],
    );
    expect(await refusal(call('GET', status))).toEqual([422, 'processing', 'Parameters']);
  });

  it('is defined by the service, and what it gives is what that says', async () => {
    const answer = fetch(`${service.url}/fhir/R4/OperationDefinition/DocumentReference-summarize`);
    const { parameter = [] }: OperationDefinition = await got('OperationDefinition', answer);
    const out = parameter.filter(({ use }) => use === 'out').map(({ name }) => name);
    await using worker = await service.startWorker();
    const parameters = [
      {
        name: 'document',
        valueReference: { reference: `DocumentReference/${await documentOf()}` },
      },
      { name: 'profile', valueCode: 'visit-note' },
    ];
    const body = { resourceType: 'Parameters', parameter: parameters };
    const begun = await call('POST', '/DocumentReference/$summarize', body, ASYNC);
    const given = await finished(begun.headers.get('content-location') ?? '');
    expect(given.parameter?.map(({ name }) => name)).toEqual(out);
    await worker[Symbol.asyncDispose]();
  });
});

describe('a summary', () => {
  it(
    'goes from draft to signed, amended and withdrawn, and every step can be told',
    { timeout: 60_000 },
    async () => {
      await using worker = await service.startWorker();
      const { status, documentId } = await ordered();
      const { parameter = [] } = await finished(status);
      const id = idIn(status);
      const draft = await referenceOf(id);
      expect(draft).toMatchObject({
        status: 'current',
        docStatus: 'preliminary',
        relatesTo: [
          { code: 'transforms', target: { reference: `DocumentReference/${documentId}` } },
        ],
        securityLabel: [{ coding: [{ code: 'N' }] }],
        subject: { identifier: { system: 'urn:oid:1.2.3', value: 'MRN-5' } },
      });
      const drafted = await contentOf(draft);
      expect(parameter[0]?.resource).toEqual(drafted);
      const [written] = inBundle<Composition>(drafted, 'Composition');
      expect(written).toMatchObject({ status: 'preliminary', confidentiality: 'N' });
      expect(written?.attester).toBeUndefined();
      expect(written?.section?.map(({ text }) => text?.div).join(' ')).toContain('cough');
      const [device] = inBundle<Device>(drafted, 'Device');
      expect(device?.version?.map(({ value }) => value)).toContain(VERSION);
      expect(drafted.entry?.map(({ fullUrl }) => fullUrl)).toContain(written?.subject?.reference);
      expect(drafted.entry?.[0]?.resource).toBe(written);
      expect(written?.author[0]?.reference).toBe(drafted.entry?.[1]?.fullUrl);

      await claim(anna, id);
      expect((await sign(anna, id)).status).toBe(201);
      const signed = await referenceOf(id);
      expect(signed).toMatchObject({ status: 'current', docStatus: 'final' });
      const signedDocument = await contentOf(signed);
      expect(signedDocument.identifier).not.toEqual(drafted.identifier);
      const [composition] = inBundle<Composition>(signedDocument, 'Composition');
      const [signer] = inBundle<Practitioner>(signedDocument, 'Practitioner');
      expect(composition).toMatchObject({ status: 'final', attester: [{ mode: 'professional' }] });
      expect(signer?.name?.[0]?.text).toBe(composition?.attester?.[0]?.party?.display);
      const [provenance] = inBundle<Provenance>(signedDocument, 'Provenance');
      expect(provenance?.agent.map(({ type }) => type?.coding?.[0]?.code)).toEqual([
        'assembler',
        'attester',
      ]);
      expect(provenance?.entity?.[0]).toMatchObject({
        role: 'source',
        what: { reference: `${service.url}/fhir/R4/DocumentReference/${documentId}` },
      });

      const { revision } = await reviewOf(anna, id);
      await act(anna, `/api/summaries/${id}/amendment`, { revision, reason: 'wrong dose' });
      await edit(anna, id, (all) => all.slice(0, -1));
      expect((await sign(anna, id)).status).toBe(201);
      expect(await referenceOf(id)).toMatchObject({ status: 'superseded', docStatus: 'final' });
      const related = await got(
        'Bundle',
        call('GET', `/DocumentReference?relatesto=${documentId}`),
      );
      const [amended] = inBundle<DocumentReference>(related, 'DocumentReference');
      expect(amended).toMatchObject({
        status: 'current',
        docStatus: 'amended',
        relatesTo: [{ code: 'replaces', target: { reference: `DocumentReference/${id}` } }, {}],
      });
      expect(amended && (await referenceOf(amended.id ?? ''))).toEqual(amended);
      const amendedDocument = amended && (await contentOf(amended));
      expect(amendedDocument?.identifier).not.toEqual(signedDocument.identifier);

      const { revision: later } = await reviewOf(anna, id);
      await act(anna, `/api/summaries/${id}/withdrawal`, {
        revision: later,
        reason: 'wrong patient',
      });
      const withdrawn = await referenceOf(amended?.id ?? '');
      expect(withdrawn).toMatchObject({
        status: 'entered-in-error',
        docStatus: 'entered-in-error',
      });
      const withdrawnDocument = await contentOf(withdrawn);
      expect((await entries(service, 'summary.read')).at(-1)?.subject_id).toBe(id);
      expect(inBundle<Composition>(withdrawnDocument, 'Composition')[0]?.status).toBe(
        'entered-in-error',
      );
      expect(withdrawnDocument.identifier).not.toEqual(amendedDocument?.identifier);
      expect(await referenceOf(id)).toMatchObject({ status: 'superseded' });

      const made = [draft, signed, withdrawn, drafted, signedDocument, withdrawnDocument];
      const compositions = [drafted, signedDocument].flatMap((one) =>
        inBundle<Composition>(one, 'Composition'),
      );
      expect([...made, ...compositions].filter((one) => !isMachineMade(one))).toEqual([]);
      const task = await got('Task', call('GET', `/Task/${id}`));
      expect(task).toMatchObject({
        status: 'completed',
        output: [{ valueReference: { reference: `DocumentReference/${withdrawn.id}` } }, {}],
      });
      expect((await entries(service, 'summary.read')).at(-1)?.subject_id).toBe(id);
      await worker[Symbol.asyncDispose]();
    },
  );

  it('is found after the documents of its patient, and not by whoever may read documents alone', async () => {
    const found = await got(
      'Bundle',
      call('GET', '/DocumentReference?patient.identifier=urn:oid:1.2.3|MRN-5&_count=200'),
    );
    const types = inBundle<DocumentReference>(found, 'DocumentReference').map(isMachineMade);
    expect(types.indexOf(true)).toBeGreaterThan(0);
    expect(types.lastIndexOf(false)).toBeLessThan(types.indexOf(true));
    const operator = operatorActor('test', service.tenantId);
    const scopes = ['documents.read'] as const;
    const { key } = await service.get(ClientsService).add(operator, 'reader', { scopes });
    const headers = { authorization: `Bearer ${key}` };
    const all = await got(
      'Bundle',
      call('GET', '/DocumentReference?_count=200', undefined, headers),
    );
    expect(inBundle<DocumentReference>(all, 'DocumentReference').some(isMachineMade)).toBe(false);
    const id = types.length > 0 ? found.entry?.at(-1)?.resource?.id : '';
    await service.database.ask(
      `update summary set source_change = 'cancelled', source_changed_at = now()`,
    );
    const warned = await got('DocumentReference', call('GET', `/DocumentReference/${id}`));
    expect(warned.description).toMatch(/has changed since it was written: cancelled\.$/);
    expect(await refusal(call('GET', `/DocumentReference/${id}`, undefined, headers))).toEqual([
      404,
      'not-found',
    ]);
  });
});

describe('the audit trail', () => {
  it('is read as AuditEvents, page by page, by whoever may', async () => {
    expect(await refusal(call('GET', '/AuditEvent'))).toEqual([403, 'forbidden']);
    const operator = operatorActor('test', service.tenantId);
    const { key } = await service
      .get(ClientsService)
      .add(operator, 'auditor', { scopes: ['audit'] });
    const headers = { authorization: `Bearer ${key}` };
    const first = await got(
      'Bundle',
      call('GET', '/AuditEvent?_count=2&date=ge2026-01-01', undefined, headers),
    );
    expect(inBundle<AuditEvent>(first, 'AuditEvent')).toHaveLength(2);
    const next = first.link?.find(({ relation }) => relation === 'next')?.url ?? '';
    const second = await got('Bundle', call('GET', next, undefined, headers));
    const [event] = inBundle<AuditEvent>(second, 'AuditEvent');
    expect(
      await got('AuditEvent', call('GET', `/AuditEvent/${event?.id}`, undefined, headers)),
    ).toEqual(event);
    expect(await refusal(call('GET', '/AuditEvent?date=2026', undefined, headers))).toEqual([
      400,
      'invalid',
    ]);
  });
});

describe('a search asks as much of the database for many as for one, where it', () => {
  const summaries = (count: number): string => {
    const page = { cursor: null, patient: null, relatesTo: null, status: null, count } as const;
    return `/DocumentReference?_page=${writePage({ of: 'summaries', ...page })}`;
  };
  it.each<[string, number, number, (count: number) => string]>([
    ['summaries', 1, 2, summaries],
    ['documents', 1, 5, (count) => `/DocumentReference?_count=${count}`],
    ['the trail', 20, 100, (count) => `/AuditEvent?_count=${count}`],
  ])('lists %s', async (kind, few, many, path) => {
    const scopes = ['audit', 'documents', 'summaries'] as const;
    const operator = operatorActor('test', service.tenantId);
    const { key } = await service
      .get(ClientsService)
      .add(operator, `reader of ${kind}`, { scopes });
    const headers = { authorization: `Bearer ${key}` };
    const asked = async (count: number): Promise<{ found: number; statements: number }> => {
      let found = 0;
      const statements = await statementsOf(service, async () => {
        const bundle = await got('Bundle', call('GET', path(count), undefined, headers));
        found = bundle.entry?.length ?? 0;
      });
      return { found, statements };
    };
    const [some, more] = [await asked(few), await asked(many)];
    expect([some.found, more.found]).toEqual([few, many]);
    // of what some rows have not, such as a signature, nothing is asked for them
    expect(more.statements - some.statements).toBeLessThan(4);
  });
});
