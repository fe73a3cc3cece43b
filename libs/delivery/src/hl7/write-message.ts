import {
  buildMessage,
  type BuiltHeader,
  type BuiltSegment,
  type FieldValue,
  timestamp,
} from '@app/hl7';
import type { OwnNames } from '@app/messages';
import type { ConfidentialityCode } from '@app/database';
import type { Hl7Settings } from './hl7-settings.js';
import type { MessagePlan } from './message-plan.js';
import type { MessageSubject } from './message-subject.js';
import type { SaidText } from './message-text.js';

const VERSION = '2.5.1';
/** Table 0272. */
const CONFIDENTIALITY = { N: 'U', R: 'R', V: 'V' } as const;
/** Table 0270, by the profiles of Cloister; another one is a transcription. */
const DOCUMENT_TYPES: Readonly<Record<string, string>> = {
  'discharge-summary': 'DS',
  'radiology-impression': 'DI',
  'referral-letter': 'CN',
  'visit-note': 'PR',
};
const OTHER_DOCUMENT = 'TS';
const CODING_SYSTEM = '99CLOISTER';

/** MSH-16. */
const APPLICATION_ANSWERS = { original: '', accept: 'NE', both: 'AL' } as const;

/** Who stands for a document: who signed it, or who withdrew it. */
export interface Authenticator {
  readonly id: string;
  readonly name: string;
  readonly at: Date;
}

export interface OutgoingMessage {
  readonly controlId: string;
  readonly at: Date;
  readonly plan: MessagePlan;
  readonly subject: MessageSubject & { readonly pid: BuiltSegment };
  readonly said: SaidText;
  readonly profile: { readonly id: string; readonly title: string };
  /** When its version was written. */
  readonly writtenAt: Date;
  readonly confidentiality: ConfidentialityCode;
  readonly authenticators: readonly Authenticator[];
  /** Whether they answer for it by law. */
  readonly isLegal: boolean;
}

/** The bytes of a message. Throws `NotInCharset`. */
export function writeMessage(
  message: OutgoingMessage,
  settings: Hl7Settings,
  self: OwnNames,
): Buffer {
  const segments =
    message.plan.event === 'R01' ? resultOf(message, self) : documentOf(message, settings, self);
  return buildMessage(headerOf(message, settings, self), segments);
}

function headerOf(
  { plan: { event }, controlId, at }: OutgoingMessage,
  settings: Hl7Settings,
  self: OwnNames,
): BuiltHeader {
  const { acknowledgement, charset, processingId } = settings;
  return {
    from: {
      application: settings.sendingApplication ?? self.application,
      facility: settings.sendingFacility ?? self.facility ?? '',
    },
    to: { application: settings.receivingApplication, facility: settings.receivingFacility },
    at,
    type: event === 'R01' ? ['ORU', event, 'ORU_R01'] : ['MDM', event, structureOf(event)],
    controlId,
    processingId,
    version: VERSION,
    accept: acknowledgement === 'original' ? '' : 'AL',
    application: APPLICATION_ANSWERS[acknowledgement],
    charset,
  };
}

/** With the document, or the notice alone. */
function structureOf(event: MessagePlan['event']): string {
  return event === 'T11' ? 'MDM_T01' : 'MDM_T02';
}

function documentOf(
  message: OutgoingMessage,
  settings: Hl7Settings,
  self: OwnNames,
): readonly BuiltSegment[] {
  const { plan, at, subject } = message;
  const { pid, pv1, orc, obr } = subject;
  return [
    { name: 'EVN', fields: { 1: plan.event, 2: timestamp(at) } },
    pid,
    pv1,
    // of the order that the document belongs to, and that it does not change
    ...(orc && obr ? [{ ...orc, fields: { ...orc.fields, 1: 'RE' } }] : []),
    ...(obr ? [obr] : []),
    txaOf(message, settings, self),
    ...(plan.event === 'T11' ? [] : linesOf(message)),
  ];
}

function txaOf(
  { plan, at, profile, writtenAt, confidentiality, authenticators, isLegal }: OutgoingMessage,
  { draftStatus }: Hl7Settings,
  { namespace, application }: OwnNames,
): BuiltSegment {
  const { event, documentStatus, number, parent, isSigned } = plan;
  // what the service withdraws, nobody authenticates
  const authenticated = authenticators.length === 0 ? 'DO' : isLegal ? 'LA' : 'AU';
  const availability = event === 'T11' ? 'CA' : documentStatus === 'draft' ? 'UN' : 'AV';
  return {
    name: 'TXA',
    fields: {
      1: '1',
      2: DOCUMENT_TYPES[profile.id] ?? OTHER_DOCUMENT,
      3: 'TX',
      4: timestamp(writtenAt),
      6: timestamp(writtenAt),
      ...(event === 'T08' && { 8: timestamp(at) }),
      // the machine; whoever answers for it stands in TXA-10
      9: { components: [application, 'Cloister', '', '', '', '', '', '', namespace] },
      ...(authenticators.length > 0 && { 10: peopleOf(authenticators, namespace) }),
      12: { components: [number, namespace] },
      ...(parent !== null && { 13: { components: [parent, namespace] } }),
      17: isSigned ? authenticated : draftStatus,
      18: CONFIDENTIALITY[confidentiality],
      19: availability,
      ...(authenticators.length > 0 && {
        22: peopleOf(authenticators, namespace, ({ at: signedAt }) => timestamp(signedAt)),
      }),
    },
  };
}

/** XCN; with a time PPN, whose fifteenth component it is. */
function peopleOf(
  people: readonly Authenticator[],
  namespace: string,
  time: (person: Authenticator) => string = () => '',
): FieldValue {
  return {
    repetitions: people.map((person) => {
      const nothing = Array<string>(5).fill('');
      return {
        components: [person.id, person.name, ...nothing, '', namespace, ...nothing, time(person)],
      };
    }),
  };
}

/** A line is an OBX: what receivers of documents expect. */
function linesOf({ plan, said, profile, at }: OutgoingMessage): readonly BuiltSegment[] {
  const text = said.text === '' ? [] : ['', ...said.text.split(/\r\n?|\n/)];
  return [...said.head, ...text].map((line, index) => ({
    name: 'OBX',
    fields: {
      1: String(index + 1),
      2: 'TX',
      3: serviceOf(profile),
      4: String(index + 1),
      5: line,
      11: plan.result,
      14: timestamp(at),
    },
  }));
}

/**
 * A result of ours. The number of the source's order stands in its parents only: whoever looks for a
 * result by order, or takes an order back with an X, does not meet the source's.
 */
function resultOf(message: OutgoingMessage, self: OwnNames): readonly BuiltSegment[] {
  const { plan, subject, profile, writtenAt, at, said, authenticators } = message;
  const { pid, pv1, orc, obr } = subject;
  const number = { components: [plan.number, self.namespace] };
  const order = obr ?? orc;
  const parent = order ? parentOf(order) : '';
  return [
    pid,
    pv1,
    {
      name: 'ORC',
      fields: {
        ...orc?.fields,
        1: 'RE',
        2: '',
        3: number,
        4: '',
        5: '',
        8: parent,
      },
    },
    {
      name: 'OBR',
      fields: {
        ...obr?.fields,
        1: '1',
        2: '',
        3: number,
        4: serviceOf(profile),
        ...(writtenIn(obr, 7) === '' && { 7: timestamp(writtenAt) }),
        22: timestamp(at),
        25: plan.result,
        26: '',
        29: parent,
        32: authenticators[0] ? nameOf(authenticators[0], self.namespace) : '',
      },
    },
    // one for what is said, so that a correction of it leaves no line of the text before
    ...[said.head.join('\n'), said.text].map((block, index) => ({
      name: 'OBX',
      fields: {
        1: String(index + 1),
        2: 'FT',
        3: serviceOf(profile),
        4: String(index + 1),
        5: { formatted: block },
        11: plan.result,
        14: timestamp(at),
      },
    })),
  ];
}

/** EIP: the placer's number and the filler's, whose parts become subcomponents. */
function parentOf(order: BuiltSegment): FieldValue {
  const [placer, filler] = [2, 3].map((number) => {
    const [first = ''] = writtenIn(order, number).split('~');
    return first.replaceAll('^', '&');
  });
  return { written: placer || filler ? `${placer}^${filler}` : '' };
}

/** What an echoed segment has in a field. */
function writtenIn(segment: BuiltSegment | null, number: number): string {
  const value = segment?.fields[number];
  return typeof value === 'object' && 'written' in value ? value.written : '';
}

/** NDL: its first component has the person's parts as subcomponents. */
function nameOf({ id, name }: Authenticator, namespace: string): FieldValue {
  return { subcomponents: [id, name, '', '', '', '', '', '', namespace] };
}

function serviceOf({ id, title }: OutgoingMessage['profile']): FieldValue {
  return { components: [id, title, CODING_SYSTEM] };
}
