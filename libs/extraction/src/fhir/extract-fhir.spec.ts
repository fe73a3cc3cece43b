import { describe, expect, it } from 'vitest';
import { type ReadOptions, endOf, extractionOf, readDocument } from '../../test/read-document.js';

const textOf = async (resource: string, name = 'result.json'): Promise<string> =>
  (await extractionOf(resource, name)).text;
const json = (resource: object): Promise<string> => textOf(JSON.stringify(resource));
const coded = (text: string): object => ({ coding: [{ code: '1', display: text }] });

// 6.10 is not what JSON.stringify would write
const POTASSIUM = `{
  "resourceType": "Observation",
  "id": "k",
  "status": "preliminary",
  "code": { "coding": [{ "system": "http://loinc.org", "code": "2823-3", "display": "Potassium" }] },
  "subject": { "identifier": { "value": "7" } },
  "effectiveDateTime": "2026-01-15T08:30:00+01:00",
  "issued": "2026-01-15T09:45:00Z",
  "valueQuantity": { "comparator": "<", "value": 6.10, "unit": "mmol/l" },
  "interpretation": [{ "coding": [{ "code": "HH", "display": "Critical high" }] }],
  "note": [{ "text": "hemolysed" }],
  "referenceRange": [{ "low": { "value": 3.5, "unit": "mmol/l" }, "high": { "value": 5.10, "unit": "mmol/l" } }]
}`;
const ROW =
  'Test: Potassium | Value: <6.10 | Unit: mmol/l | Reference range: 3.5 mmol/l to 5.10 mmol/l | Flag: HH (Critical high) | Status: preliminary | Time: 2026-01-15T08:30:00+01:00 | Issued: 2026-01-15T09:45:00Z | Note: hemolysed';

function aDeep(levels: number): string {
  return `{"resourceType": "Observation", "a": ${'['.repeat(levels)}${']'.repeat(levels)}}`;
}
const ITSELF = {
  resourceType: 'Observation',
  code: { text: 'a' },
  hasMember: [{ reference: '#b' }],
  contained: [
    { resourceType: 'Observation', id: 'b', code: { text: 'b' }, hasMember: [{ reference: '#b' }] },
  ],
};

describe('an Observation', () => {
  it('is a row with all that it says, digit for digit', async () => {
    expect(await textOf(POTASSIUM)).toContain(ROW);
  });

  it('is the same in XML', async () => {
    const xml = `<?xml version="1.0" encoding="UTF-8"?>
<Observation xmlns="http://hl7.org/fhir"><id value="k"/><status value="preliminary"/>
<code><coding><code value="2823-3"/><display value="Potassium"/></coding></code>
<effectiveDateTime value="2026-01-15T08:30:00+01:00"/><issued value="2026-01-15T09:45:00Z"/>
<valueQuantity><value value="6.10"/><comparator value="&lt;"/><unit value="mmol/l"/></valueQuantity>
<interpretation><coding><code value="HH"/><display value="Critical high"/></coding></interpretation>
<note><text value="hemolysed"/></note>
<referenceRange><low><value value="3.5"/><unit value="mmol/l"/></low><high><value value="5.10"/><unit value="mmol/l"/></high></referenceRange>
</Observation>`;
    expect(await textOf(xml, 'result.xml')).toContain(ROW);
  });

  it('says why it has no value, and has a row for each component', async () => {
    const text = await json({
      resourceType: 'Observation',
      status: 'final',
      code: coded('Blood pressure'),
      component: [
        { code: coded('Systolic'), valueQuantity: { value: 182, unit: 'mmHg' } },
        { code: coded('Diastolic'), dataAbsentReason: coded('Not performed') },
      ],
    });
    expect(text).toContain('Test: Blood pressure: Systolic | Value: 182 | Unit: mmHg');
    expect(text).toContain(
      'Test: Blood pressure: Diastolic | Value: [no value: Not performed] | Unit: [empty]',
    );
  });

  it.each<[object, string]>([
    [{ valueCodeableConcept: { text: 'E. coli', coding: [{ code: '112283007' }] } }, 'E. coli'],
    [{ valueString: 'no growth' }, 'no growth'],
    [{ valueBoolean: false }, 'no'],
    [{ valueInteger: 3 }, '3'],
    [{ valueDateTime: '2026-01' }, '2026-01'],
    [{ valueRatio: { numerator: { value: 1 }, denominator: { value: 128 } } }, '1 / 128'],
    [{ valueRange: { low: { value: 2 }, high: { value: 5 } } }, '2 to 5'],
    [{ valuePeriod: { start: '2026-01-01', end: '2026-01-02' } }, '2026-01-01 to 2026-01-02'],
    [{ valuePeriod: { end: '2026-01-02' } }, 'until 2026-01-02'],
    [{ valuePeriod: { start: '2026-01-01' } }, 'from 2026-01-01'],
    [{ valueTime: '08:30:00' }, '08:30:00'],
  ])('has a value of any type: %j', async (value, shown) => {
    const text = await json({
      resourceType: 'Observation',
      status: 'final',
      code: coded('A'),
      ...value,
    });
    expect(text).toContain(`Test: A | Value: ${shown} | Unit`);
  });

  it('that was entered in error is struck out', async () => {
    const { runs, text } = await extractionOf(
      POTASSIUM.replace('preliminary', 'entered-in-error'),
      'a.json',
    );
    const struck = runs.filter((run) => run.struck === 'explicit');
    expect(struck.map(({ start, end }) => text.slice(start, end))).toContain('<6.10');
  });
});

it('a DiagnosticReport has its results, in it or beside it, its specimen and its conclusion', async () => {
  const { text, leftOut } = await extractionOf(
    JSON.stringify({
      resourceType: 'DiagnosticReport',
      status: 'final',
      code: coded('Electrolytes'),
      effectiveDateTime: '2026-01-15',
      specimen: [{ reference: '#s' }],
      contained: [
        { ...JSON.parse(POTASSIUM), id: 'o' },
        {
          resourceType: 'Specimen',
          id: 's',
          type: coded('Serum'),
          condition: [coded('Hemolysed')],
        },
      ],
      result: [{ reference: '#o' }, { reference: 'Observation/elsewhere' }],
      conclusion: 'Check again.',
      presentedForm: [{ contentType: 'application/pdf', data: 'JVBERi0xLjcKJSVFT0YK' }],
    }),
    'report.json',
  );
  expect(text).toContain('Electrolytes');
  expect(text).toContain('Specimen: Type: Serum, Condition: Hemolysed');
  expect(text).toContain('Test: Potassium | Value: <6.1');
  expect(text).toContain('Conclusion: Check again.');
  expect(text).toContain('[file attached: application/pdf]');
  expect(text).toContain('[results that are not in this file: 1]');
  expect(leftOut).toEqual([{ kind: 'linked-content', count: 1 }]);
});

describe('a file in a resource', () => {
  const report = (...forms: readonly object[]): string =>
    JSON.stringify({
      resourceType: 'DiagnosticReport',
      status: 'final',
      code: coded('Chest film'),
      conclusion: 'See the report.',
      presentedForm: forms,
    });
  const data = (text: string): string => Buffer.from(text).toString('base64');
  const read = async (sent: string, options: ReadOptions = {}): Promise<unknown> => {
    const { outcome, attachments } = await readDocument(sent, 'report.json', options);
    if (outcome.kind === 'rejected') return outcome.reason.code;
    const { leftOut, warnings } = outcome.extraction;
    return {
      attached: attachments.map(({ fileName, mediaType, bytes }) => [
        fileName,
        mediaType,
        Buffer.from(bytes).toString(),
      ]),
      leftOut,
      warned: warnings.map(({ code }) => code),
    };
  };
  const page = { contentType: 'text/html; charset=utf-8', data: data('<html>No infiltrate') };

  it('becomes a document of its own, as an attachment of a mail does', async () => {
    const named = { contentType: 'text/plain', title: '../Report 7.txt', data: data('Findings') };
    expect(await read(report(page, named))).toEqual({
      attached: [
        ['', 'text/html', '<html>No infiltrate'],
        ['Report 7.txt', 'text/plain', 'Findings'],
      ],
      leftOut: [],
      warned: ['attachments'],
    });
    const reference = {
      resourceType: 'DocumentReference',
      status: 'current',
      content: [{ attachment: page }],
    };
    expect(await read(JSON.stringify(reference))).toMatchObject({
      attached: [['', 'text/html', '<html>No infiltrate']],
    });
    const bundle = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [{ resource: JSON.parse(report(page)) }],
    };
    expect(await read(JSON.stringify(bundle))).toMatchObject({ attached: [{}] });
  });

  it('is counted where it is elsewhere, damaged, of a type that is not read, or shows a person', async () => {
    const elsewhere = { contentType: 'text/html', url: 'https://example.org/a' };
    expect(await read(report(elsewhere, { contentType: 'text/html', data: '§§' }))).toEqual({
      attached: [],
      leftOut: [{ kind: 'attachment', count: 2 }],
      warned: [],
    });
    const film = {
      contentType: 'video/mp4',
      data: Buffer.from([0, 0, 1, 0xba, 0x44, 0, 4]).toString('base64'),
    };
    expect(await read(report(film))).toMatchObject({
      leftOut: [{ kind: 'attachment', count: 1 }],
      warned: ['attachments', 'attachments-refused'],
    });
    const bundle = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        {
          resource: {
            resourceType: 'Patient',
            name: [{ family: 'T' }],
            photo: [{ contentType: 'image/png', data: 'aaaa' }],
          },
        },
        { resource: JSON.parse(report()) },
      ],
    };
    expect(await read(JSON.stringify(bundle))).toMatchObject({
      attached: [],
      leftOut: [{ kind: 'attachment', count: 1 }],
    });
  });

  it('is bounded as attachments of a mail are', async () => {
    const many = report(...Array.from({ length: 3 }, (_, at) => ({ ...page, title: String(at) })));
    expect(await read(many, { limits: { maxAttachments: 2 } })).toBe('too-many-attachments');
    expect(await read(many, { depth: 4 })).toBe('nested-too-deep');
  });
});

it('a note has who wrote it and when, and a simple value of XML has its extensions', async () => {
  const { text, leftOut } = await extractionOf(
    '<Condition xmlns="http://hl7.org/fhir"><code><text value="Asthma"/></code><recordedDate value="2026"><extension url="http://a"><valueCode value="unknown"/></extension></recordedDate><note><authorString value="Dr. House"/><time value="2026-01-15"/><text value="worse at night"/></note></Condition>',
    'a.xml',
  );
  expect(text).toContain('Note: worse at night (Dr. House, 2026-01-15)');
  expect(leftOut).toEqual([{ kind: 'unknown-element', name: 'extension', count: 1 }]);
});

it('an element with nothing but a code has the words of the code', async () => {
  const mother = {
    resourceType: 'FamilyMemberHistory',
    status: 'completed',
    relationship: { text: 'Mother' },
    condition: [{ code: { text: 'Breast cancer' } }, { code: { text: 'Asthma' } }],
  };
  const { text } = await extractionOf(JSON.stringify(mother), 'a.json');
  expect(text).toContain('Condition: Code: Breast cancer; Code: Asthma');
});

it('a contained resource is that of its own container', async () => {
  const aReport = (name: string, value: number): object => ({
    resource: {
      resourceType: 'DiagnosticReport',
      status: 'final',
      code: coded(name),
      contained: [
        {
          resourceType: 'Observation',
          id: 'o',
          status: 'final',
          code: coded('Potassium'),
          valueQuantity: { value },
        },
      ],
      result: [{ reference: '#o' }],
    },
  });
  const text = await json({
    resourceType: 'Bundle',
    type: 'collection',
    entry: [aReport('Monday', 3.9), aReport('Tuesday', 6.1)],
  });
  const values = [...text.matchAll(/Monday|Tuesday|Value: [\d.]+/g)].map(([found]) => found);
  expect(values).toEqual(['Monday', 'Value: 3.9', 'Tuesday', 'Value: 6.1']);
});

const SUMMARY = {
  resourceType: 'Bundle',
  type: 'document',
  entry: [
    {
      fullUrl: 'urn:uuid:1',
      resource: {
        resourceType: 'Composition',
        status: 'final',
        title: 'Patient Summary',
        date: '2026-01-15',
        type: { coding: [{ code: '60591-5', display: 'Patient summary' }] },
        author: [{ reference: 'urn:uuid:5' }],
        section: [
          {
            title: 'Allergies',
            text: { status: 'generated', div: '<div><p>Penicillin &amp; more</p></div>' },
            entry: [{ reference: 'urn:uuid:3' }],
          },
          { title: 'Results', entry: [{ reference: 'Observation/k' }] },
          { title: 'Procedures', emptyReason: coded('Nil known') },
        ],
      },
    },
    {
      fullUrl: 'urn:uuid:2',
      resource: {
        resourceType: 'Patient',
        name: [{ family: 'Doe', given: ['Jane'] }],
        birthDate: '1970-01-01',
        deceasedDateTime: '2026-01-14',
        _birthDate: { extension: [{ url: 'http://a', valueCode: 'unknown' }] },
        identifier: [{ system: 'urn:oid:1.2.3', value: 'MRN-7' }],
      },
    },
    {
      fullUrl: 'urn:uuid:3',
      resource: {
        resourceType: 'AllergyIntolerance',
        code: coded('Penicillin'),
        clinicalStatus: { coding: [{ code: 'active' }] },
        criticality: 'high',
        reaction: [{ manifestation: [coded('Anaphylaxis')] }],
      },
    },
    { fullUrl: 'http://a/Observation/k', resource: JSON.parse(POTASSIUM) },
    {
      fullUrl: 'urn:uuid:4',
      resource: {
        resourceType: 'MedicationStatement',
        status: 'active',
        medicationCodeableConcept: { text: 'Ramipril 5 mg' },
        dosage: [{ text: '1-0-0' }],
      },
    },
    {
      fullUrl: 'urn:uuid:5',
      resource: { resourceType: 'Practitioner', name: [{ text: 'Dr. House' }] },
    },
    { fullUrl: 'urn:uuid:7', response: { status: '204' } },
    { fullUrl: 'urn:uuid:6', resource: { resourceType: 'Organization', name: 'A clinic' } },
  ],
};

describe('a document Bundle', () => {
  it('has each section with its narrative and its entries, and what no section names', async () => {
    const { text, stated } = await extractionOf(JSON.stringify(SUMMARY), 'ips.json');
    const order = [
      'Patient Summary',
      'Patient: Jane Doe, born 1970-01-01',
      'Deceased: 2026-01-14',
      'Author: Dr. House',
      'Allergies',
      'Penicillin & more',
      'Code: Penicillin | Clinical status: active | Criticality: high | Reaction: Manifestation: Anaphylaxis',
      'Results',
      'Test: Potassium | Value: <6.1',
      'Procedures',
      '[no entries: Nil known]',
      'Medication: Ramipril 5 mg | Status: active | Dosage: 1-0-0',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(stated).toMatchObject({
      title: 'Patient Summary',
      code: '60591-5',
      patientIdentifiers: [{ authority: '1.2.3', identifier: 'MRN-7' }],
    });
  });

  it('counts entries that it does not read', async () => {
    const { leftOut } = await extractionOf(JSON.stringify(SUMMARY), 'ips.json');
    expect(leftOut).toEqual([
      { kind: 'entry', name: 'Organization', count: 1 },
      { kind: 'entry', name: 'empty', count: 1 },
      { kind: 'unknown-element', name: 'extension', count: 1 },
    ]);
  });
});

it.each([
  ['what is cut', '{"resourceType": "Observation", ', 'broken'],
  ['what is deep', aDeep(100), 'nested-too-deep: 64'],
  ['what is very deep', aDeep(100_000), 'broken'],
  ['an element that is not closed', '<Observation xmlns="http://hl7.org/fhir"><a>', 'broken'],
  [
    'an entity',
    '<!DOCTYPE a [<!ENTITY b "c">]><Observation xmlns="http://hl7.org/fhir">&b;</Observation>',
    'declares-entities',
  ],
  ['no entry', '{"resourceType": "Bundle"}', 'empty'],
  ['what names itself', JSON.stringify(ITSELF), 'extracted'],
])('%s is refused or read, and nothing hangs', async (_, content, end) => {
  expect(await endOf(content, content.startsWith('<') ? 'a.xml' : 'a.json')).toBe(end);
});
