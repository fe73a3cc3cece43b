import type { DeliveredEvent, Destination, DestinationRequest } from '../../generated/types.gen.js';

/** In the order in which they are offered. */
export const EVENTS = [
  'signed',
  'amended',
  'withdrawn',
  'drafted',
] as const satisfies readonly DeliveredEvent[];

/** What a destination is told and when it is given up, as it stands in a form. */
export type DestinationDraft = Required<Omit<DestinationRequest, 'name' | 'address'>>;

export const USUAL: DestinationDraft = {
  events: ['signed', 'amended', 'withdrawn'],
  compartmentIds: null,
  confidentiality: 'N',
  alerts: true,
  maxAttempts: 100,
  giveUpHours: 72,
};

export function draftOf(destination: Destination): DestinationDraft {
  const { events, compartmentIds, confidentiality, alerts, maxAttempts, giveUpHours } = destination;
  return { events, compartmentIds, confidentiality, alerts, maxAttempts, giveUpHours };
}

/** Whether the service would take it. */
export function isWhole({ events, compartmentIds }: DestinationDraft): boolean {
  return events.length > 0 && (compartmentIds === null || compartmentIds.length > 0);
}

export function isAddress(text: string): boolean {
  return /^https?:$/.test(URL.canParse(text) ? new URL(text).protocol : '');
}
