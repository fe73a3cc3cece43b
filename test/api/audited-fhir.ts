import type { TestService } from '../support/service.js';
import { NOTE } from '../support/rest.js';
import type { AuditedRoute } from './audited-people.js';
import { aSubscription, requestedSubscription } from './requested-subscription.js';

const JSON_TYPE = { 'content-type': 'application/fhir+json' };
let made = 0;

/** The routes of FHIR. */
export function routesOfFhir(
  of: () => TestService,
  operate: (path: string, method?: string, body?: string) => Promise<string>,
): Readonly<Record<string, AuditedRoute>> {
  const call = async (method: string, path: string, body?: unknown): Promise<Response> =>
    of().call(`/fhir/R4${path && '/'}${path}`, {
      method,
      ...(body !== undefined && { headers: JSON_TYPE, body: JSON.stringify(body) }),
    });
  const status = async (answer: Promise<Response>): Promise<number> => {
    const response = await answer;
    await response.body?.cancel();
    return response.status;
  };
  const form = (path: string): Promise<number> =>
    status(
      of().call(`/fhir/R4/${path}/_search`, {
        method: 'POST',
        body: new URLSearchParams({ identifier: 'urn:x|1' }),
      }),
    );
  const idOf = async (type: string, body: unknown): Promise<string> => {
    const resource: unknown = await (await call('POST', type, body)).json();
    const has = typeof resource === 'object' && resource !== null && 'id' in resource;
    return has ? String(resource.id) : JSON.stringify(resource);
  };
  const none = async (): Promise<string> => '';
  const document = (): Promise<string> => idOf('DocumentReference', reference());
  const patient = (): Promise<string> => idOf('Patient', aPatient());
  const ASYNC = { prefer: 'respond-async' };
  const summary = async (): Promise<string> => {
    const path = `/fhir/R4/DocumentReference/${await document()}/$summarize`;
    const answer = await of().call(path, { method: 'POST', headers: ASYNC });
    await answer.body?.cancel();
    return answer.headers.get('content-location')?.split('/').at(-1) ?? '';
  };
  const subscription = (): Promise<string> => requestedSubscription(of());
  const event = async (): Promise<string> =>
    /"id":"([\w-]+)"/.exec(await operate('/fhir/R4/AuditEvent?_count=1'))?.[1] ?? '';
  return {
    'AuditEventController.searchAuditEvents': [none, () => operate('/fhir/R4/AuditEvent')],
    'AuditEventController.postAuditEventSearch': [
      none,
      () => operate('/fhir/R4/AuditEvent/_search', 'POST', '{}'),
    ],
    'AuditEventController.getAuditEvent': [event, (id) => operate(`/fhir/R4/AuditEvent/${id}`)],
    'SummarizeController.summarizeDocument': [
      document,
      (id) =>
        status(
          of().call(`/fhir/R4/DocumentReference/${id}/$summarize`, {
            method: 'POST',
            headers: ASYNC,
          }),
        ),
    ],
    'SummarizeController.summarizeDocuments': [
      document,
      (id) =>
        status(
          of().call('/fhir/R4/DocumentReference/$summarize', {
            method: 'POST',
            headers: { ...JSON_TYPE, ...ASYNC },
            body: JSON.stringify(parameters(id)),
          }),
        ),
    ],
    'SummarizeController.getSummarizeStatus': [
      summary,
      (id) => status(call('GET', `summarize-status/${id}`)),
    ],
    'SummarizeController.cancelSummarize': [
      summary,
      (id) => status(call('DELETE', `summarize-status/${id}`)),
    ],
    'TransactionController.provideDocuments': [none, () => status(call('POST', '', provided()))],
    'TransactionController.getSubmission': [
      async () => {
        const answer = await (await call('POST', '', provided())).text();
        return /List\/([\w-]+)/.exec(answer)?.[1] ?? answer;
      },
      (id) => status(call('GET', `List/${id}`)),
    ],
    'SummarizeController.getTask': [summary, (id) => status(call('GET', `Task/${id}`))],
    'BinaryController.createBinary': [none, () => status(call('POST', 'Binary', binary()))],
    'BinaryController.getBinary': [
      () => idOf('Binary', binary()),
      (id) => status(call('GET', `Binary/${id}`)),
    ],
    'DocumentReferenceController.createDocumentReference': [
      none,
      () => status(call('POST', 'DocumentReference', reference())),
    ],
    ...Object.fromEntries(
      ['Observation', 'DiagnosticReport'].map((type) => [
        `ResultController.create${type}`,
        [none, () => status(call('POST', type, result(type)))] satisfies AuditedRoute,
      ]),
    ),
    'ResultController.createDocumentBundle': [
      none,
      () => status(call('POST', 'Bundle', documentBundle())),
    ],
    'DocumentReferenceController.searchDocumentReferences': [
      none,
      () => status(call('GET', 'DocumentReference')),
    ],
    'DocumentReferenceController.postDocumentReferenceSearch': [
      none,
      () => form('DocumentReference'),
    ],
    'DocumentReferenceController.getDocumentReference': [
      document,
      (id) => status(call('GET', `DocumentReference/${id}`)),
    ],
    'DocumentReferenceController.restateDocumentReference': [
      document,
      async (id) => {
        const read = await (await call('GET', `DocumentReference/${id}`)).text();
        const withdrawn = read.replace('"current"', '"entered-in-error"');
        return status(call('PUT', `DocumentReference/${id}`, JSON.parse(withdrawn)));
      },
    ],
    'SubscriptionController.createSubscription': [
      none,
      () => status(call('POST', 'Subscription', aSubscription())),
    ],
    'SubscriptionController.searchSubscriptions': [none, () => status(call('GET', 'Subscription'))],
    'SubscriptionController.postSubscriptionSearch': [
      none,
      () =>
        status(
          of().call('/fhir/R4/Subscription/_search', {
            method: 'POST',
            body: new URLSearchParams({ status: 'active' }),
          }),
        ),
    ],
    'SubscriptionController.getSubscription': [
      subscription,
      (id) => status(call('GET', `Subscription/${id}`)),
    ],
    'SubscriptionController.changeSubscription': [
      subscription,
      (id) => status(call('PUT', `Subscription/${id}`, { ...aSubscription(), id })),
    ],
    'SubscriptionController.removeSubscription': [
      subscription,
      (id) => status(call('DELETE', `Subscription/${id}`)),
    ],
    'PatientController.createPatient': [none, () => status(call('POST', 'Patient', aPatient()))],
    'PatientController.searchPatients': [
      none,
      () => status(call('GET', 'Patient?identifier=urn:x|1')),
    ],
    'PatientController.postPatientSearch': [none, () => form('Patient')],
    'PatientController.getPatient': [patient, (id) => status(call('GET', `Patient/${id}`))],
  };
}

const dataOf = (): string => Buffer.from(`${NOTE}${(made += 1)}`).toString('base64');
const binary = () => ({ resourceType: 'Binary', contentType: 'text/plain', data: dataOf() });
const aPatient = () => ({
  resourceType: 'Patient',
  identifier: [{ system: 'urn:x', value: `audited-${(made += 1)}` }],
});
const parameters = (id: string) => ({
  resourceType: 'Parameters',
  parameter: [{ name: 'document', valueReference: { reference: `DocumentReference/${id}` } }],
});
const reference = () => ({
  resourceType: 'DocumentReference',
  status: 'current',
  content: [{ attachment: { contentType: 'text/plain', data: dataOf() } }],
});
const result = (resourceType: string) => ({
  resourceType,
  identifier: [{ system: 'urn:lab', value: `result-${(made += 1)}` }],
  status: 'final',
  code: { text: 'Potassium' },
  subject: { identifier: { system: 'urn:x', value: 'audited' } },
  ...(resourceType === 'Observation' && { valueString: 'high' }),
});
const documentBundle = () => ({
  resourceType: 'Bundle',
  type: 'document',
  identifier: { system: 'urn:lab', value: `document-${(made += 1)}` },
  timestamp: '2026-01-02T03:04:05Z',
  entry: [
    {
      resource: {
        resourceType: 'Composition',
        status: 'final',
        type: { text: 'Patient summary' },
        subject: { identifier: { system: 'urn:x', value: 'audited' } },
        date: '2026-01-02',
        author: [{ display: 'Dr. Roe' }],
        title: 'Patient summary',
        section: [{ title: 'Allergies', text: { status: 'generated', div: '<div>None</div>' } }],
      },
    },
  ],
});
const provided = () => ({
  resourceType: 'Bundle',
  type: 'transaction',
  entry: [
    {
      resource: { resourceType: 'List', status: 'current', mode: 'working' },
      request: { method: 'POST', url: 'List' },
    },
    { resource: reference(), request: { method: 'POST', url: 'DocumentReference' } },
  ],
});
