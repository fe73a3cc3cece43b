import type { AuditEvent } from '@medplum/fhirtypes';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { toAuditMessage } from './audit-message.js';

const ID = '019a0000-0000-7000-8000-000000000001';
const DCM = 'http://dicom.nema.org/resources/ontology/DCM';

function anEvent(name = 'Anna'): AuditEvent {
  return {
    resourceType: 'AuditEvent',
    id: ID,
    type: { system: DCM, code: '110114', display: 'User Authentication' },
    subtype: [{ system: 'urn:cloister:audit-action', code: 'session.refused' }],
    action: 'E',
    recorded: '2026-03-02T12:00:00.000Z',
    outcome: '4',
    outcomeDesc: 'sign-in-refused',
    agent: [
      {
        type: { coding: [{ system: DCM, code: '110153', display: 'Source Role ID' }] },
        who: { identifier: { value: 'urn:uuid:1' }, display: name },
        name,
        requestor: true,
        network: { address: '192.0.2.7', type: '2' },
      },
    ],
    source: { site: 'https://c.example', observer: { display: 'Cloister' }, type: [{ code: '4' }] },
    entity: [
      {
        what: { identifier: { value: 'urn:uuid:2' }, type: 'Patient' },
        type: { code: '1' },
        role: { code: '1' },
      },
      { name: 'session', detail: [{ type: 'leaf', valueString: '7' }] },
    ],
  };
}

interface Seen {
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a reader of XML finds, element by element, in its order. */
function read(xml: string): readonly Seen[] {
  const [seen, open]: [Seen[], string[]] = [[], []];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    seen.push({ path: open.join('/'), attributes });
  });
  parser.on('closetag', () => void open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return seen;
}

describe('an audit message of DICOM', () => {
  it('says what the AuditEvent says, in the order of its schema', () => {
    const seen = read(toAuditMessage(anEvent()));
    expect(seen.map(({ path }) => path.replace('AuditMessage/', ''))).toEqual([
      'AuditMessage',
      'EventIdentification',
      'EventIdentification/EventID',
      'EventIdentification/EventTypeCode',
      'EventIdentification/EventOutcomeDescription',
      'ActiveParticipant',
      'ActiveParticipant/RoleIDCode',
      'AuditSourceIdentification',
      'AuditSourceIdentification/AuditSourceTypeCode',
      'ParticipantObjectIdentification',
      'ParticipantObjectIdentification/ParticipantObjectIDTypeCode',
      'ParticipantObjectIdentification/ParticipantObjectName',
      'ParticipantObjectIdentification',
      'ParticipantObjectIdentification/ParticipantObjectIDTypeCode',
      'ParticipantObjectIdentification/ParticipantObjectName',
      'ParticipantObjectIdentification/ParticipantObjectDetail',
      'ParticipantObjectIdentification/ParticipantObjectDetail',
    ]);
    expect(seen[1]?.attributes).toEqual({
      EventActionCode: 'E',
      EventDateTime: '2026-03-02T12:00:00.000Z',
      EventOutcomeIndicator: '4',
    });
    expect(seen[2]?.attributes).toEqual({
      'csd-code': '110114',
      codeSystemName: 'DCM',
      originalText: 'User Authentication',
    });
    expect(seen[5]?.attributes).toEqual({
      UserID: 'urn:uuid:1',
      UserName: 'Anna',
      UserIsRequestor: 'true',
      NetworkAccessPointID: '192.0.2.7',
      NetworkAccessPointTypeCode: '2',
    });
    expect(seen[9]?.attributes).toEqual({
      ParticipantObjectID: 'urn:uuid:2',
      ParticipantObjectTypeCode: '1',
      ParticipantObjectTypeCodeRole: '1',
    });
    expect(seen[12]?.attributes).toEqual({ ParticipantObjectID: 'session' });
    const details = seen.filter(({ path }) => path.endsWith('Detail'));
    expect(
      details.map(({ attributes: { type, value = '' } }) => [
        type,
        Buffer.from(value, 'base64').toString(),
      ]),
    ).toEqual([
      ['leaf', '7'],
      ['entry', ID],
    ]);
  });

  it('stays one message whatever somebody is called', () => {
    const name = `</AuditMessage>"'&<x a="1">\n\u0000\uD800 Ärztin 🩺`;
    const participant = read(toAuditMessage(anEvent(name))).find(({ path }) =>
      path.endsWith('ActiveParticipant'),
    );
    const readable = name.replace('\u0000', '\uFFFD').replace('\uD800', '\uFFFD');
    expect(participant?.attributes['UserName']).toBe(readable);
  });
});
