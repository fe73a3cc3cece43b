import type {
  AuditEvent,
  AuditEventAgent,
  AuditEventEntity,
  Coding,
  Reference,
} from '@medplum/fhirtypes';
import type { ExportedEntry } from '../exported-entry.js';
import { type Interaction, interactionOf, verbOf } from '../interaction.js';
import {
  actionCoding,
  AGENT,
  APPLICATION_SERVER,
  BREAK_THE_GLASS,
  ENTITY_ROLE,
  ENTITY_TYPE,
  kindOf,
  REST,
} from './codes.js';

/** IHE Basic Audit Log Patterns 1.1.4. */
const BALP = 'https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.';

/** What a refusal, a failure and the end of all new work are in the words of FHIR (audit-event-outcome). */
const OUTCOME = { success: '0', refused: '4', failed: '8' } as const;
const MAJOR_FAILURE = '12';
const STOPS_ALL = 'checkpoint.contradicted';

const ACTION = {
  create: 'C',
  read: 'R',
  update: 'U',
  delete: 'D',
  search: 'E',
  operation: 'E',
} as const satisfies Readonly<Record<Interaction, AuditEvent['action']>>;

/** Those of which the guide has a profile that our entries can meet: of a search it wants the query itself. */
const PROFILED: Readonly<Partial<Record<Interaction, string>>> = {
  create: 'Create',
  read: 'Read',
  update: 'Update',
  delete: 'Delete',
};

/** The client's and the server's part; in a read the data go to the client. */
const PARTS: Readonly<Record<Interaction, readonly [client: Coding, server: Coding]>> = {
  create: [AGENT.source, AGENT.destination],
  read: [AGENT.destination, AGENT.source],
  update: [AGENT.source, AGENT.destination],
  delete: [AGENT.application, AGENT.custodian],
  search: [AGENT.source, AGENT.destination],
  operation: [AGENT.source, AGENT.destination],
};

/** AuditEvents of FHIR R4 as NDJSON. */
export function fhirLines(entries: readonly ExportedEntry[], site: string): string {
  return entries.map((entry) => `${JSON.stringify(toAuditEvent(entry, site))}\n`).join('');
}

/** @param site the address at which the installation is reached */
export function toAuditEvent(entry: ExportedEntry, site: string): AuditEvent {
  const { text } = entry;
  const interaction = interactionOf(text.action);
  const calledFor = text.actor.kind !== 'service' || entry.caller.operator !== undefined;
  const kind = kindOf(text.action, verbOf(text.action), interaction, { calledFor });
  const isRest = kind.type === REST;
  const profile = isRest ? profileOf(entry, interaction) : null;
  const underBreakGlass = text.details['breakGlass'] !== undefined;
  return {
    resourceType: 'AuditEvent',
    id: text.id,
    ...(profile !== null && { meta: { profile: [profile] } }),
    type: kind.type,
    subtype: [...(kind.subtype ? [kind.subtype] : []), actionCoding(text.action)],
    action: isRest || !calledFor ? ACTION[interaction] : 'E',
    recorded: text.time,
    outcome: text.action === STOPS_ALL ? MAJOR_FAILURE : OUTCOME[text.outcome],
    ...(text.reason !== null && { outcomeDesc: text.reason }),
    ...(underBreakGlass && { purposeOfEvent: [{ coding: [BREAK_THE_GLASS] }] }),
    agent: calledFor ? calling(entry, interaction, site) : [itself(entry)],
    source: {
      site,
      observer: { identifier: { system: 'urn:ietf:rfc:3986', value: site }, display: 'Cloister' },
      type: [APPLICATION_SERVER],
    },
    entity: [...patientOf(entry), subjectOf(entry)],
  };
}

/** Failures have no profile there; nor has what does not say from where it was called, or on which row. */
function profileOf({ text, caller }: ExportedEntry, interaction: Interaction): string | null {
  const name = PROFILED[interaction];
  const isWhole = caller.address !== undefined && text.subject.id !== null;
  if (name === undefined || text.outcome !== 'success' || !isWhole) return null;
  return `${BALP}${text.patient === null ? '' : 'Patient'}${name}`;
}

/** The client, the server, and the person in front of the client. */
function calling(
  { text, actorName, caller }: ExportedEntry,
  interaction: Interaction,
  site: string,
): AuditEventAgent[] {
  const [client, server] = PARTS[interaction];
  const { kind, id } = text.actor;
  const name = actorName ?? undefined;
  const isSystem = kind === 'client';
  const person: AuditEventAgent = {
    type: {
      coding: [['read', 'search'].includes(interaction) ? AGENT.recipient : AGENT.author],
    },
    who: caller.operator === undefined ? rowOf(id, name) : { display: caller.operator },
    ...(name !== undefined && { name }),
    requestor: true,
    ...(text.details['breakGlass'] !== undefined && {
      purposeOfUse: [{ coding: [BREAK_THE_GLASS] }],
    }),
  };
  return [
    {
      type: { coding: [client] },
      who: isSystem ? rowOf(id, name) : { display: 'client of the api' },
      ...(isSystem && name !== undefined && { name }),
      requestor: isSystem,
      ...(caller.address !== undefined && { network: { address: caller.address, type: '2' } }),
    },
    {
      type: { coding: [server] },
      who: { display: 'Cloister' },
      requestor: false,
      network: { address: site, type: '5' },
    },
    ...(isSystem ? [] : [person]),
  ];
}

function itself({ text }: ExportedEntry): AuditEventAgent {
  return {
    type: { coding: [AGENT.application] },
    who: { display: `Cloister ${text.actor.id}` },
    requestor: true,
  };
}

function patientOf({ text }: ExportedEntry): AuditEventEntity[] {
  if (text.patient === null) return [];
  return [
    {
      what: { ...rowOf(text.patient), type: 'Patient' },
      type: ENTITY_TYPE.person,
      role: ENTITY_ROLE.patient,
    },
  ];
}

/** One entity, whatever else the action is about: the profiles allow one. */
function subjectOf({ text, leaf, altered }: ExportedEntry): AuditEventEntity {
  const { subject } = text;
  const ofEntry: Readonly<Record<string, string | number | boolean>> = {
    ...(leaf !== null && { leaf: String(leaf) }),
    ...(altered.length > 0 && { alteredColumns: altered.join(' ') }),
  };
  // what the action says of another entry's leaf is not the number of this one
  const ofAction = Object.entries(text.details).map(
    ([type, value]) => [type in ofEntry ? `act-${type}` : type, value] as const,
  );
  const detail = [
    ...text.related.map(({ type, id }) => ({
      type: 'related',
      valueString: `${type}/${id ?? ''}`,
    })),
    ...[...Object.entries(ofEntry), ...ofAction].map(([type, value]) => ({
      type,
      valueString: String(value),
    })),
  ].filter(({ valueString }) => valueString !== '');
  return {
    ...(subject.id !== null && { what: subjectReference(subject.type, subject.id) }),
    type: ENTITY_TYPE.object,
    role: subject.type === 'summary' ? ENTITY_ROLE.report : ENTITY_ROLE.resource,
    name: subject.type,
    ...(detail.length > 0 && { detail }),
  };
}

function subjectReference(type: string, id: string): Reference {
  const isRow = /^[0-9a-f-]{36}$/.test(id);
  const reference: Reference = isRow ? rowOf(id) : { display: id };
  return type === 'document' ? { ...reference, type: 'DocumentReference' } : reference;
}

function rowOf(id: string, display?: string): Pick<Reference, 'identifier' | 'display'> {
  return {
    identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${id}` },
    ...(display !== undefined && { display }),
  };
}
