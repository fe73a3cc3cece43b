import { describe, expect, it } from 'vitest';
import { dateSpanOf } from './date-span.js';
import { readAuditSearch, readDocumentSearch, readPatientSearch } from './search-parameters.js';

const ID = '01890000-0000-7000-8000-000000000000';

describe('a date', () => {
  it.each<[string, string | null, string | null]>([
    ['2026-03-01', '2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z'],
    ['eq2026-03-01', '2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z'],
    ['ge2026-03-01', '2026-03-01T00:00:00.000Z', null],
    ['gt2026-03-01', '2026-03-02T00:00:00.000Z', null],
    ['lt2026-03-01', null, '2026-03-01T00:00:00.000Z'],
    ['le2026-03-01', null, '2026-03-02T00:00:00.000Z'],
    ['le2026-03-01T10:00Z', null, '2026-03-01T10:01:00.000Z'],
    ['gt2026-03-01T10:00:30+01:00', '2026-03-01T09:00:31.000Z', null],
    ['2026-03-01T10:00:30.5Z', '2026-03-01T10:00:30.500Z', '2026-03-01T10:00:30.600Z'],
  ])('%s is as long as it is exact', (written, from, to) => {
    const span = dateSpanOf(written);
    expect([span.from?.toISOString() ?? null, span.to?.toISOString() ?? null]).toEqual([from, to]);
  });

  it.each(['2026', '2026-02-30', 'ne2026-03-01', 'ge', '2026-03-01T10:00', 'ge2026-03-01T25:00Z'])(
    '%j is none',
    (written) => {
      expect(() => dateSpanOf(written)).toThrow('A date has eq');
    },
  );
});

describe('parameters of a search', () => {
  it('are each read as what the service says of them', () => {
    expect(
      readDocumentSearch([
        ['_id', ID],
        ['identifier', 'urn:x|a\\|b'],
        ['status', 'superseded'],
        ['relatesto', `DocumentReference/${ID}`],
        ['subject', `Patient/${ID}`],
        ['_include', 'DocumentReference:subject'],
        ['_security', 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue|AIAST'],
        ['_count', '999'],
      ]),
    ).toEqual({
      id: ID,
      identifier: { identifier: 'a|b', authority: 'urn:x' },
      status: 'superseded',
      relatesTo: ID,
      patient: { kind: 'id', id: ID },
      includesPatients: true,
      isOfSummaries: true,
      changed: {},
      count: 200,
      page: null,
      passedOver: 0,
    });
    for (const name of ['patient.identifier', 'patient:identifier', 'subject:identifier']) {
      const { patient } = readDocumentSearch([[name, '|7']]);
      expect(patient).toEqual({ kind: 'number', number: { identifier: '7', authority: null } });
    }
    expect(readPatientSearch([['_id', ID]])).toMatchObject({ id: ID, identifier: null });
    const spans = readAuditSearch([
      ['date', 'ge2026-01-01'],
      ['date', 'lt2026-02-01'],
      ['patient', ID],
    ]);
    expect(spans).toMatchObject({
      patientId: ID,
      from: new Date('2026-01-01'),
      to: new Date('2026-02-01'),
    });
  });

  it('that are not known are refused, unless whoever asks wants them passed over', () => {
    const given = [
      ['author', 'x'],
      ['status', 'current'],
      ['_sort', 'date'],
    ] as const;
    expect(() => readDocumentSearch(given)).toThrow('not supported here');
    expect(readDocumentSearch(given, 'lenient')).toMatchObject({
      status: 'current',
      passedOver: 2,
    });
    expect(() => readPatientSearch([['name', 'Doe']], 'lenient')).toThrow('by identifier or _id');
    expect(() => readDocumentSearch([['status', 'x']], 'lenient')).toThrow('status must be one of');
    expect(() => readDocumentSearch([['_include', 'DocumentReference:author']])).toThrow(
      '_include must be',
    );
  });

  it('of when summaries have changed go with what finds summaries', () => {
    const label = 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue|AIAST';
    const since = ['_lastUpdated', 'ge2026-01-01'] as const;
    expect(() => readDocumentSearch([since])).toThrow('summaries only');
    expect(readDocumentSearch([since, ['_security', label]])).toMatchObject({
      isOfSummaries: true,
      changed: { from: new Date('2026-01-01') },
    });
    expect(() => readDocumentSearch([since, ['_security', label], ['_id', ID]])).toThrow('narrows');
    expect(() => readDocumentSearch([['_security', 'R']])).toThrow('_security must be');
  });

  it('of which both ends of a span are there twice are refused', () => {
    expect(() =>
      readAuditSearch([
        ['date', '2026-01-01'],
        ['date', 'ge2026-01-01'],
      ]),
    ).toThrow('twice in one direction');
  });
});
