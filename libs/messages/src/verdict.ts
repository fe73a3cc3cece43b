import {
  type AnswerError,
  type DocumentFacts,
  documentFactsOf,
  type ErrorCode,
  firstSegment,
  type Hl7Message,
  headerComponent,
  headerField,
  type MessageParts,
  partsOf,
  patientChangesOf,
  patientEventOf,
  patientOf,
  typeOf,
} from '@app/hl7';
import {
  type ConnectionSettings,
  followsPatients,
  type MessageRule,
  type OwnNames,
} from './connection-settings.js';
import type { MessageState } from './message.entities.js';

/** What is to become of a message, decided before anything is answered. */
export type Verdict =
  | { readonly kind: 'refused'; readonly reason: string; readonly error: AnswerError }
  | {
      readonly kind: 'accepted';
      readonly state: Exclude<MessageState, 'refused' | 'failed' | 'taken'>;
      readonly reason: string | null;
      readonly rule: MessageRule | null;
      readonly facts: DocumentFacts | null;
      readonly parts: MessageParts | null;
    };

/** `message` is null where the bytes do not begin with a header. */
export function verdictOn(
  message: Hl7Message | null,
  connection: ConnectionSettings,
  self: OwnNames,
): Verdict {
  if (!message) return refused('no-header', 100, null);
  // an answer to a message of ours: recorded, whatever else is wrong with it
  if (firstSegment(message, 'MSA')) return accepted('acknowledgement', null);
  const fault = faultOf(message, connection);
  if (fault) return fault;
  const facts = documentFactsOf(message);
  if (isOurs(message, facts, self)) return { ...accepted('own', null), facts };
  if (connection.storeOnly) return { ...accepted('stored', 'store-only'), facts };
  return byRules(message, facts, connection);
}

function faultOf(message: Hl7Message, connection: ConnectionSettings): Verdict | null {
  const { header } = message;
  if (headerField(header, 10).trim() === '') return refused('no-control-id', 101, 10);
  if (message.warnings.includes('delimiters-unusable')) return refused('no-delimiters', 101, 2);
  const { type } = typeOf(message);
  if (type === '') return refused('no-type', 101, 9);
  if (!connection.processingIds.includes(headerComponent(header, 11, 1))) {
    return refused('other-processing-id', 202, 11);
  }
  return isAllowed(message, connection) ? null : refused('sender-not-allowed', 103, 3);
}

function isAllowed({ header }: Hl7Message, { senders }: ConnectionSettings): boolean {
  const [application, facility] = [3, 4].map((number) => headerComponent(header, number, 1));
  return (
    senders === null ||
    senders.some(
      (sender) =>
        sender.application === application &&
        (sender.facility === null || sender.facility === facility),
    )
  );
}

/** What we sent ourselves and came back by some way round is never summarized again. */
function isOurs(
  { header }: Hl7Message,
  { documentAuthority }: DocumentFacts,
  self: OwnNames,
): boolean {
  const [application, facility] = [3, 4].map((number) => headerComponent(header, number, 1));
  const sender =
    application === self.application && (self.facility === null || self.facility === facility);
  return sender || documentAuthority === self.namespace;
}

function byRules(
  message: Hl7Message,
  facts: DocumentFacts,
  connection: ConnectionSettings,
): Verdict {
  const { type, event } = typeOf(message);
  const parts = partsOf(message);
  const ofType = connection.rules.filter((rule) => rule.type === type);
  const ofEvent = ofType.filter(({ events }) => events === null || events.includes(event));
  const patients = followsPatients(connection) ? patientEventOf(message) : null;
  if (connection.unsupported === 'refuse' && ofEvent.length === 0 && !patients) {
    return ofType.length === 0
      ? refused('type-not-supported', 200, 9)
      : refused('event-not-supported', 201, 9);
  }
  const rule = ofEvent.find((candidate) => applies(candidate, facts, parts)) ?? null;
  if (!rule && patients === 'two') {
    const isUsable = patientChangesOf(message, connection.patient).length > 0;
    return isUsable
      ? { ...accepted('received', 'patient-records'), facts }
      : { ...accepted('filtered', 'no-patient-identifier'), facts };
  }
  if (!rule) return { ...accepted('filtered', missed(ofType, ofEvent)), facts };
  if (parts.parts.length === 0) return { ...accepted('stored', 'no-content'), rule, facts };
  const held = patientOf(message, connection.patient) === null;
  return {
    ...accepted(held ? 'held' : 'received', held ? 'no-patient-identifier' : null),
    rule,
    facts,
    parts,
  };
}

function applies(
  rule: MessageRule,
  facts: DocumentFacts,
  { parts, hasText }: MessageParts,
): boolean {
  return (
    among(rule.documentTypes, facts.documentType) &&
    among(rule.services, facts.service) &&
    rule.statuses.includes(facts.status) &&
    (rule.hasText === null || (rule.hasText ? parts.some(({ kind }) => kind === 'text') : !hasText))
  );
}

/** A condition that is not named holds for everything. */
function among(list: readonly string[] | null, value: string | null): boolean {
  return list === null || (value !== null && list.includes(value));
}

/** Which part of the rules the message did not meet. */
function missed(ofType: readonly MessageRule[], ofEvent: readonly MessageRule[]): string {
  if (ofType.length === 0) return 'no-rule-for-type';
  return ofEvent.length === 0 ? 'no-rule-for-event' : 'no-rule-for-document';
}

function accepted(
  state: Extract<Verdict, { kind: 'accepted' }>['state'],
  reason: string | null,
): Extract<Verdict, { kind: 'accepted' }> {
  return { kind: 'accepted', state, reason, rule: null, facts: null, parts: null };
}

export function refused(
  reason: string,
  code: ErrorCode,
  field: number | null,
  text?: string,
): Verdict {
  const location = field === null ? null : { segment: 'MSH', field };
  const error = { code, location, ...(text !== undefined && { text }) };
  return { kind: 'refused', reason, error };
}
