import type {
  DeliveredEvent,
  Destination,
  DestinationRequest,
  Hl7Agreement,
} from '@app/api-client';

/** In the order in which they are offered. */
const EVENTS = [
  'signed',
  'amended',
  'withdrawn',
  'drafted',
  'source-changed',
] as const satisfies readonly DeliveredEvent[];

/** What becomes of a summary itself, which is all that the other kinds are told. */
export const SUMMARY_EVENTS = EVENTS.filter((event) => event !== 'source-changed');

/** What a destination of this kind may be told: a record outside changes by what people do about a source. */
export function eventsFor({ hl7 }: Pick<DestinationDraft, 'hl7'>): readonly DeliveredEvent[] {
  return hl7 === null ? EVENTS : SUMMARY_EVENTS;
}

/** What a destination is told and when it is given up, as it is in a form. */
export type DestinationDraft = Required<Omit<DestinationRequest, 'name' | 'address' | 'hl7'>> & {
  readonly hl7: Hl7Agreement | null;
};

export const USUAL: DestinationDraft = {
  events: ['signed', 'amended', 'withdrawn'],
  compartmentIds: null,
  confidentiality: 'N',
  alerts: true,
  maxAttempts: 100,
  giveUpHours: 72,
  hl7: null,
};

/** What most receivers of HL7 have agreed on. */
export const USUAL_HL7: Hl7Agreement = {
  receivingApplication: '',
  receivingFacility: '',
  sendingApplication: null,
  sendingFacility: null,
  messages: 'MDM',
  draftStatus: 'IP',
  withdrawal: 'T10',
  processingId: 'P',
  charset: 'UNICODE UTF-8',
  acknowledgement: 'original',
  tryAgain: 'AE',
  answerSeconds: 20,
  applicationSeconds: 60,
};

export function draftOf(destination: Destination): DestinationDraft {
  const { events, compartmentIds, confidentiality, alerts, maxAttempts, giveUpHours, hl7 } =
    destination;
  return { events, compartmentIds, confidentiality, alerts, maxAttempts, giveUpHours, hl7 };
}

/** The same as it can be for the other kind. */
export function ofKind(draft: DestinationDraft, kind: string): DestinationDraft {
  const hl7 = kind === 'hl7' ? USUAL_HL7 : null;
  const offered = eventsFor({ hl7 });
  return { ...draft, hl7, events: draft.events.filter((event) => offered.includes(event)) };
}

/** Whether the service would take it. */
export function isWhole({ events, compartmentIds, hl7 }: DestinationDraft): boolean {
  return (
    // without any it takes the answers of connections alone, which are HL7
    (events.length > 0 || hl7 !== null) &&
    (compartmentIds === null || compartmentIds.length > 0) &&
    (hl7 === null || hl7.receivingApplication.trim() !== '')
  );
}

/** Of its kind: HL7 takes a host and a port. */
export function isAddress(text: string, { hl7 }: Pick<DestinationDraft, 'hl7'>): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (hl7 === null) return /^https?:$/.test(url?.protocol ?? '');
  return url !== null && /^mllps?:$/.test(url.protocol) && url.port !== '' && url.pathname === '';
}
