import { rows } from '../../test/api/admin.js';
import { until } from '../../test/support/wait.js';
import { PersonRegistration, type Role } from '@app/auth';
import { operatorActor } from '@app/platform';
import {
  browserOf,
  cookieOf,
  PASSWORD,
  postFromPage,
  type SignedInPerson,
} from '../../test/support/people.js';
import type { TestService } from '../../test/support/service.js';
import { send, summarize, upload } from '../../test/support/rest.js';
import { SAMPLE_DOCUMENTS, type SampleDocument } from './samples.js';

/** Who brings documents in and reviews them, signed in. */
export const maria = (service: TestService): Promise<SignedInPerson> =>
  colleague(service, {
    loginName: 'm.weber',
    displayName: 'Dr. Maria Weber',
    roles: ['author', 'reviewer'],
  });

/** A colleague with a name, signed in. */
export async function colleague(
  service: TestService,
  given: {
    readonly loginName: string;
    readonly displayName: string;
    readonly roles: readonly Role[];
  },
): Promise<SignedInPerson> {
  const operator = operatorActor('pictures', service.tenantId);
  const { link } = await service.get(PersonRegistration).add(operator, given);
  const opened = await postFromPage(service, '/api/start/link', { token: link });
  const cookie = cookieOf(opened, 'cloister_link');
  const body = { password: PASSWORD };
  const response = await postFromPage(service, '/api/start/password', body, { cookie });
  return browserOf(service, given.loginName, response);
}

/** Brings a document in and has its draft written. */
export async function drafted(
  service: TestService,
  { name, text, patient, profile }: SampleDocument,
): Promise<string> {
  const fields = patient === '' ? {} : { patientIdentifier: patient };
  const { id } = await send(service, upload(text, name, 'text/plain', fields));
  await untilRow(service, 'document', id, 'extracted');
  const { id: summaryId } = await summarize(service, [id], { profile });
  await untilRow(service, 'summary', summaryId, 'draft');
  return id;
}

/** A list that looks like that of a morning; the id of each document by its name. */
export async function fillList(service: TestService): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const sample of SAMPLE_DOCUMENTS) ids.set(sample.name, await drafted(service, sample));
  const blank = await send(
    service,
    upload(' \n \n', 'scan-without-text.txt', 'text/plain', { patientIdentifier: 'MRN-1003' }),
  );
  await untilRow(service, 'document', blank.id, 'rejected');
  return ids.set('scan-without-text.txt', blank.id);
}

/** Seen in the table: looking through the api would be in the history of the document. */
export async function untilRow(
  service: TestService,
  table: 'document' | 'summary',
  id: string,
  state: string,
): Promise<void> {
  await until(`${table} in state ${state}`, () =>
    rows(service, `select 1 from ${table} where id = $1 and state = $2`, [id, state]).then(
      ({ length }) => length > 0,
    ),
  );
}
