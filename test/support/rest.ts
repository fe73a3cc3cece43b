import type { DocumentView } from '../../apps/api/src/documents/documents.dto.js';
import type { ErasureDetailsView } from '../../apps/api/src/records/erasures.dto.js';
import type { SummaryView } from '../../apps/api/src/summaries/summaries.dto.js';
import type { SignedInPerson } from './people.js';
import type { TestService } from './service.js';
import { until } from './wait.js';

export const NOTE = `CHIEF COMPLAINT: Cough for two weeks.

HISTORY: The patient is a 54-year-old man with a dry cough for two weeks. No fever. He takes lisinopril 10 mg daily.

ASSESSMENT AND PLAN: Cough, most likely caused by lisinopril. Stop lisinopril and start losartan 50 mg daily. Return in four weeks.
`;

let uploads = 0;

/** A multipart body with one file, of a number of its own: the same bytes are otherwise the same document. */
export function upload(
  content: string | Uint8Array<ArrayBuffer>,
  name = 'note.txt',
  type = 'text/plain',
  fields: Record<string, string> = {},
): FormData {
  const form = new FormData();
  uploads += 1;
  const all = { externalNumber: `test-${uploads}`, ...fields };
  for (const [field, value] of Object.entries(all)) form.set(field, value);
  form.set('file', new Blob([content], { type }), name);
  return form;
}

export async function send(service: TestService, body = upload(NOTE)): Promise<DocumentView> {
  const response = await service.call('/api/documents', { method: 'POST', body });
  if (response.status !== 201)
    throw new Error(`upload answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as DocumentView;
}

export async function summarize(
  service: TestService,
  documentIds: readonly string[],
  extra: Record<string, unknown> = {},
): Promise<SummaryView> {
  const response = await postJson(service, '/api/summaries', { documentIds, ...extra });
  if (response.status !== 201)
    throw new Error(`request answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as SummaryView;
}

export function postJson(
  service: TestService,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return service.call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

export async function read<T>(service: TestService, path: string): Promise<T> {
  const response = await service.call(path);
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as T;
}

export async function untilState(
  service: TestService,
  id: string,
  ...states: SummaryView['state'][]
): Promise<SummaryView> {
  await untilRow(service, 'summary', id, states);
  return until(`summary in state ${states.join(' or ')}`, async () => {
    const summary = await read<SummaryView>(service, `/api/summaries/${id}`);
    return states.includes(summary.state) && summary;
  });
}

export async function untilDocument(
  service: TestService,
  id: string,
  ...states: DocumentView['state'][]
): Promise<DocumentView> {
  await untilRow(service, 'document', id, states);
  return until(`document in state ${states.join(' or ')}`, async () => {
    const document = await read<DocumentView>(service, `/api/documents/${id}`);
    return states.includes(document.state) && document;
  });
}

/** Until every part of the service has removed what is its own, which a summary in state `erased` does not say. */
export function untilErased(
  keeper: SignedInPerson,
  erasureId: string,
): Promise<ErasureDetailsView> {
  return until('the certificate of the erasure', async () => {
    const response = await keeper.call(`/api/erasures/${erasureId}`);
    const details = (await response.json()) as ErasureDetailsView;
    return details.completedAt !== null && details;
  });
}

/** To ask the api again and again would take the processor from the worker that is waited for. */
function untilRow(
  service: TestService,
  table: 'summary' | 'document',
  id: string,
  states: readonly string[],
): Promise<unknown> {
  return until(`${table} in state ${states.join(' or ')}`, async () => {
    const statement = `select 1 from ${table} where id = $1 and state = any($2)`;
    return (await service.database.ask(statement, [id, states])).length > 0;
  });
}
