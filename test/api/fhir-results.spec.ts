import type { Bundle, DocumentReference, Patient, Resource } from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PatientCheckAnswer } from '../../apps/api/src/documents/document-patient.dto.js';
import { aReference, FhirSystem, got, MRN } from '../support/fhir.js';
import { read, untilDocument } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';

let service: TestService;

beforeAll(async () => {
  service = await startService();
  await service.startWorker();
});
afterAll(() => service[Symbol.asyncDispose]());

const { call } = new FhirSystem(() => service);

/** With digits that JSON.stringify would not write. */
function anObservation(value: string, status = 'final', more: object = {}): string {
  return JSON.stringify({
    resourceType: 'Observation',
    identifier: [{ system: 'urn:lab', value: 'K-1' }],
    status,
    code: { coding: [{ system: 'http://loinc.org', code: '2823-3', display: 'Potassium' }] },
    subject: { identifier: { system: MRN, value: 'MRN-F' } },
    valueQuantity: { value: '@', unit: 'mmol/l' },
    ...more,
  }).replace('"@"', value);
}

async function send(type: string, body: string): Promise<Response> {
  return call('POST', `/${type}`, body);
}
const textOf = async (id: string | undefined): Promise<string> => {
  await untilDocument(service, id ?? '', 'extracted');
  return (await read<{ text: string }>(service, `/api/documents/${id}/text`)).text;
};

describe('an Observation', () => {
  it('becomes a document, digit for digit, and a newer one takes its place', async () => {
    const answer = await send('Observation', anObservation('6.10', 'preliminary'));
    expect(answer.status).toBe(201);
    const first = (await answer.json()) as DocumentReference;
    expect(answer.headers.get('location')).toContain(`/DocumentReference/${first.id}`);
    expect(first).toMatchObject({
      docStatus: 'preliminary',
      masterIdentifier: { value: 'K-1' },
      type: { coding: [{ code: '2823-3' }] },
    });
    expect(await textOf(first.id)).toContain('Value: 6.10 | Unit: mmol/l');
    const again = await send('Observation', anObservation('6.10', 'preliminary'));
    expect([again.status, ((await again.json()) as Resource).id]).toEqual([200, first.id]);
    const second = await got<DocumentReference>(
      send('Observation', anObservation('5.90', 'corrected')),
      201,
    );
    expect(second).toMatchObject({ status: 'current', docStatus: 'amended' });
    expect(await got(call('GET', `/DocumentReference/${first.id}`))).toMatchObject({
      status: 'superseded',
    });
    // what comes late changes nothing
    await got(send('Observation', anObservation('6.10', 'preliminary')));
    expect(await got(call('GET', `/DocumentReference/${second.id}`))).toMatchObject({
      status: 'current',
    });
  });

  it('of two that come at the same moment one takes the place of the other', async () => {
    const identifier = [{ system: 'urn:lab', value: 'AT-ONCE' }];
    const made = await Promise.all(
      ['4.1', '4.2', '4.3'].map((value) =>
        got<DocumentReference>(
          send('Observation', anObservation(value, 'final', { identifier })),
          201,
        ),
      ),
    );
    const now = await Promise.all(
      made.map(({ id }) => got<DocumentReference>(call('GET', `/DocumentReference/${id}`))),
    );
    expect(now.filter(({ status }) => status === 'current')).toHaveLength(1);
  });

  it('of another patient takes the place of nothing', async () => {
    const subject = { identifier: { system: MRN, value: 'MRN-G' } };
    const other = await got<DocumentReference>(
      send('Observation', anObservation('4.1', 'final', { subject })),
      201,
    );
    expect(other.status).toBe('current');
    const third = await got<DocumentReference>(
      send('Observation', anObservation('5.8', 'amended')),
      201,
    );
    expect(third.status).toBe('current');
    expect(await got(call('GET', `/DocumentReference/${other.id}`))).toMatchObject({
      status: 'current',
    });
  });

  it.each([
    ['entered in error', 'Observation', anObservation('1', 'entered-in-error')],
    ['another type', 'Observation', '{"resourceType":"Patient"}'],
    ['a Bundle that is no document', 'Bundle', '{"resourceType":"Bundle","type":"collection"}'],
    ['a document without a Composition', 'Bundle', '{"resourceType":"Bundle","type":"document"}'],
    [
      'a patient without a number',
      'Observation',
      anObservation('1', 'final', {
        subject: { reference: '#p' },
        contained: [{ resourceType: 'Patient', id: 'p', name: [{ family: 'Doe' }] }],
      }),
    ],
  ])('is refused: %s', async (_, type, body) => {
    expect([400, 422]).toContain((await send(type, body)).status);
  });
});

it('a document Bundle is of the patient in it, and is read with its sections', async () => {
  const bundle: Bundle = {
    resourceType: 'Bundle',
    type: 'document',
    identifier: { system: 'urn:ips', value: 'IPS-1' },
    timestamp: '2026-01-15T10:00:00Z',
    entry: [
      {
        fullUrl: 'urn:uuid:0190000a-0000-7000-8000-000000000000',
        resource: {
          resourceType: 'Composition',
          status: 'final',
          type: { coding: [{ system: 'http://loinc.org', code: '60591-5' }] },
          date: '2026-01-15',
          author: [{ display: 'Dr. House' }],
          title: 'Patient Summary',
          confidentiality: 'R',
          subject: { reference: 'urn:uuid:0190000b-0000-7000-8000-000000000000' },
          section: [
            { title: 'Allergies', text: { status: 'generated', div: '<div>Penicillin</div>' } },
          ],
        },
      },
      {
        fullUrl: 'urn:uuid:0190000b-0000-7000-8000-000000000000',
        resource: {
          resourceType: 'Patient',
          identifier: [{ system: MRN, value: 'MRN-IPS' }],
          name: [{ family: 'Doe', given: ['Jane'] }],
        },
      },
    ],
  };
  const made = await got<DocumentReference>(send('Bundle', JSON.stringify(bundle)), 201);
  expect(made).toMatchObject({ masterIdentifier: { value: 'IPS-1' }, docStatus: 'final' });
  const document = await read(service, `/api/documents/${made.id}`);
  expect(document).toMatchObject({
    patientIdentifier: 'MRN-IPS',
    confidentiality: 'R',
    source: 'fhir',
  });
  expect(document).toMatchObject({ patientName: 'Jane Doe' });
  const text = await textOf(made.id);
  expect(text).toContain('Patient Summary');
  expect(text).toContain('Allergies\n\nPenicillin');
});

describe('what is sent of a patient', () => {
  const JANE = {
    name: [
      { use: 'maiden', family: 'Miller', given: ['Jane'] },
      { use: 'official', family: 'Doe', given: ['Jane', 'Q'] },
    ],
    birthDate: '1970-04-13',
  };
  const jane = (value: string): Patient => ({
    resourceType: 'Patient',
    id: 'p',
    identifier: [{ system: MRN, value }],
    ...(JANE as Pick<Patient, 'name' | 'birthDate'>),
  });
  const letter = (value: string, name: string): DocumentReference =>
    aReference(
      { subject: { identifier: { system: MRN, value } } },
      `Patient: ${name}\nDate of birth: 1970-04-13\n\nThe patient reports a cough.\n`,
    );
  const checkOf = async (reference: DocumentReference) => {
    const { id = '' } = await got<DocumentReference>(
      call('POST', '/DocumentReference', reference),
      201,
    );
    const { patientCheck } = await untilDocument(service, id, 'extracted');
    if (patientCheck === 'fits') return null;
    return (await read<PatientCheckAnswer>(service, `/api/documents/${id}/patient-check`)).check;
  };

  it.each<[string, string, () => Promise<Response>]>([
    [
      'as a Patient',
      'MRN-N1',
      () => call('POST', '/Patient', { ...jane('MRN-N1'), id: undefined }),
    ],
    [
      'contained',
      'MRN-N2',
      () =>
        call(
          'POST',
          '/DocumentReference',
          aReference({ subject: { reference: '#p' }, contained: [jane('MRN-N2')] }),
        ),
    ],
    [
      'with a result',
      'MRN-N3',
      () =>
        send(
          'Observation',
          anObservation('4', 'final', {
            identifier: [{ system: 'urn:lab', value: 'K-N3' }],
            subject: { reference: '#p' },
            contained: [jane('MRN-N3')],
          }),
        ),
    ],
  ])('%s is compared with documents', async (_, number, sent) => {
    await got(sent(), 201);
    expect(await checkOf(letter(number, 'Doe, Jane Q.'))).toBeNull();
    expect(await checkOf(letter(number, 'John Roe'))).toMatchObject({
      state: 'open',
      reasons: ['name'],
      expected: { names: ['Jane Q Doe'], birthDate: '1970-04-13' },
    });
  });

  it('in a file that becomes a document is compared with what is known, and replaces nothing', async () => {
    await got(call('POST', '/Patient', { ...jane('MRN-N4'), id: undefined }), 201);
    const contained = [{ ...jane('MRN-N4'), name: [{ family: 'Roe', given: ['John'] }] }];
    const made = await got<DocumentReference>(
      send(
        'Observation',
        anObservation('4', 'final', {
          identifier: [{ system: 'urn:lab', value: 'K-N4' }],
          subject: { reference: '#p' },
          contained,
        }),
      ),
      201,
    );
    expect(await read(service, `/api/documents/${made.id}`)).toMatchObject({
      patientName: 'Jane Q Doe',
    });
  });
});
