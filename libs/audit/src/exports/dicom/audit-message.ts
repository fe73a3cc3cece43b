import type {
  AuditEvent,
  AuditEventAgent,
  AuditEventEntity,
  Coding,
  Reference,
} from '@medplum/fhirtypes';
import { element, text } from './xml.js';

const DCM = 'http://dicom.nema.org/resources/ontology/DCM';
const RFC_3881 = 'RFC-3881';
const PATIENT_NUMBER = { system: RFC_3881, code: '2', display: 'Patient Number' };
const URI = { system: RFC_3881, code: '12', display: 'URI' };
const PATIENT = '1';

/**
 * The audit message of DICOM PS3.15 (A.5.1) that says what the AuditEvent says; FHIR made its resource
 * from this message, so each field has its place. The subject carries the id of the entry, by which a
 * receiver knows one that comes again.
 */
export function toAuditMessage(event: AuditEvent): string {
  const { entity = [] } = event;
  return `<?xml version="1.0" encoding="UTF-8"?>${element('AuditMessage', {}, [
    eventOf(event),
    ...event.agent.map(participantOf),
    sourceOf(event),
    ...entity.map((one, place) =>
      objectOf(one, place === entity.length - 1 ? [['entry', event.id ?? '']] : []),
    ),
  ])}`;
}

function eventOf(event: AuditEvent): string {
  const { action, recorded, outcome, outcomeDesc, type, subtype = [] } = event;
  return element(
    'EventIdentification',
    { EventActionCode: action, EventDateTime: recorded, EventOutcomeIndicator: outcome },
    [
      coded('EventID', type),
      ...subtype.map((one) => coded('EventTypeCode', one)),
      ...(outcomeDesc === undefined
        ? []
        : [element('EventOutcomeDescription', {}, [text(outcomeDesc)])]),
    ],
  );
}

function participantOf({ type, who, name, requestor, network }: AuditEventAgent): string {
  return element(
    'ActiveParticipant',
    {
      UserID: idOf(who) ?? 'unknown',
      UserName: name,
      UserIsRequestor: String(requestor),
      NetworkAccessPointID: network?.address,
      NetworkAccessPointTypeCode: network?.type,
    },
    (type?.coding ?? []).map((role) => coded('RoleIDCode', role)),
  );
}

function sourceOf({ source }: AuditEvent): string {
  const { site, observer, type = [] } = source;
  return element(
    'AuditSourceIdentification',
    { AuditEnterpriseSiteID: site, AuditSourceID: observer.display },
    // a digit alone is one of the standard's own list
    type.map(({ code }) => element('AuditSourceTypeCode', { 'csd-code': code })),
  );
}

function objectOf(
  { what, type, role, name, detail = [] }: AuditEventEntity,
  more: readonly (readonly [string, string])[],
): string {
  const details = [...detail.map((one) => [one.type, one.valueString ?? ''] as const), ...more];
  const label = name ?? what?.type ?? '';
  return element(
    'ParticipantObjectIdentification',
    {
      ParticipantObjectID: idOf(what) ?? label,
      ParticipantObjectTypeCode: type?.code,
      ParticipantObjectTypeCodeRole: role?.code,
    },
    [
      coded('ParticipantObjectIDTypeCode', role?.code === PATIENT ? PATIENT_NUMBER : URI),
      element('ParticipantObjectName', {}, [text(label)]),
      // base64, as the standard wants it
      ...details.map(([kind, value]) =>
        element('ParticipantObjectDetail', {
          type: kind,
          value: Buffer.from(value).toString('base64'),
        }),
      ),
    ],
  );
}

function idOf(reference: Reference | undefined): string | undefined {
  return reference?.identifier?.value ?? reference?.display;
}

function coded(name: string, { system, code, display }: Coding): string {
  return element(name, {
    'csd-code': code,
    codeSystemName: system === DCM ? 'DCM' : system,
    originalText: display ?? code,
  });
}
