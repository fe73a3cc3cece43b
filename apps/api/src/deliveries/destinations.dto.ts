import {
  DELIVERED_EVENTS,
  DESTINATION_KINDS,
  DELIVERY_DEFAULTS,
  DESTINATION_LIMITS,
  type DestinationDetails,
  type GivenDestination,
  Hl7DestinationSettings,
} from '@app/delivery';
import { z } from 'zod';
import { CompartmentId } from '../compartments/compartments.dto.js';
import { Confidentiality } from '../documents/documents.dto.js';

const ADDRESS_MAX = 2000;
const COMPARTMENTS_MAX = 500;

export const DestinationId = z.uuid().meta({ description: 'Destination id' });

const DeliveredEvent = z.enum(DELIVERED_EVENTS).meta({
  id: 'DeliveredEvent',
  description:
    'Events to notify about: a draft is ready for review, a version was signed, amended or withdrawn, or one of its sources changed.',
});

const Hl7Agreement = Hl7DestinationSettings.meta({ id: 'Hl7Agreement' });

export const DestinationRequest = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .regex(/^\P{C}+$/u, 'must not contain control characters'),
    address: z
      .url({ protocol: /^(?:https?|mllps?)$/ })
      .max(ADDRESS_MAX)
      .meta({
        description:
          'Must begin with https, or with mllps for HL7. Its host must be listed in CLOISTER_DELIVERY_HOSTS; http and mllp are allowed where that list says so, or on this machine.',
      }),
    events: z
      .array(DeliveredEvent)
      .max(DELIVERED_EVENTS.length)
      .default(['signed', 'amended', 'withdrawn'])
      .meta({
        description:
          'At least one; `source-changed` for webhooks only, and about drafts only together with `drafted`; empty if an HL7 destination receives only the acknowledgements of a connection.',
      }),
    compartmentIds: z
      .array(CompartmentId)
      .min(1)
      .max(COMPARTMENTS_MAX)
      .nullable()
      .default(null)
      .meta({ description: 'Null: all compartments, including future ones.' }),
    confidentiality: Confidentiality.default('N').meta({
      description: 'The highest confidentiality label that it is notified about.',
    }),
    alerts: z.boolean().default(true).meta({
      description: 'Whether administrators are notified when a delivery is dead-lettered.',
    }),
    maxAttempts: z
      .int()
      .min(1)
      .max(DESTINATION_LIMITS.attempts)
      .default(DELIVERY_DEFAULTS.attempts),
    giveUpHours: z.int().min(1).max(DESTINATION_LIMITS.hours).default(DELIVERY_DEFAULTS.hours),
    hl7: Hl7DestinationSettings.meta({ id: 'Hl7AgreementRequest' })
      .nullable()
      .default(null)
      .meta({ description: 'Settings of the HL7 messages; null for a webhook.' }),
  })
  .refine(({ address, hl7 }) => /^mllps?:/.test(address) === (hl7 !== null), {
    path: ['address'],
    message: 'must begin with mllps for HL7, otherwise with https',
  })
  .refine(({ address, hl7 }) => hl7 === null || isMllpAddress(address), {
    path: ['address'],
    message: 'must be a host and a port, with nothing after them',
  })
  .refine(({ events, hl7 }) => hl7 === null || !events.includes('source-changed'), {
    path: ['events'],
    message: 'may name source-changed for a webhook only',
  })
  .refine(({ events, hl7 }) => events.length > 0 || hl7 !== null, {
    path: ['events'],
    message: 'must name at least one',
  })
  .meta({ id: 'DestinationRequest' });
export type DestinationRequest = z.infer<typeof DestinationRequest>;

export const DestinationView = z
  .object({
    id: DestinationId,
    kind: z.enum(DESTINATION_KINDS),
    name: z.string(),
    address: z.string(),
    events: z.array(DeliveredEvent),
    compartmentIds: z.array(CompartmentId).nullable(),
    confidentiality: Confidentiality,
    alerts: z.boolean(),
    maxAttempts: z.int(),
    giveUpHours: z.int(),
    hl7: Hl7Agreement.nullable(),
    state: z.enum(['on', 'off', 'requested']).meta({
      description:
        'While it is off, events wait. A destination requested by a client system is `requested` until it is approved.',
    }),
    stateReason: z.string().nullable().meta({
      description:
        'Why it is off without action by an administrator: gone, if the receiver answered 410; by-client, if the client system that requested it has turned it off.',
    }),
    previousSecretUntil: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'Until then the previous secret signs too.' }),
    waiting: z.int(),
    deadLettered: z.int(),
    failures: z.int().meta({
      description: 'Consecutive failures to get an answer; 0 if the last attempt was answered.',
    }),
    nextAttemptAt: z.iso.datetime().nullable().meta({ description: 'Deferred until then.' }),
    lastAcknowledgedAt: z.iso.datetime().nullable(),
    subscriber: z
      .object({
        clientId: z.uuid(),
        clientName: z.string(),
        isRevoked: z.boolean(),
        endsAt: z.iso.datetime().nullable().meta({ description: 'When it ends.' }),
      })
      .nullable()
      .meta({ description: 'The client system that requested it, through a FHIR Subscription.' }),
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'Destination' });
export type DestinationView = z.infer<typeof DestinationView>;

export const NewDestinationView = DestinationView.extend({
  secret: z
    .string()
    .nullable()
    .meta({ description: 'Signs deliveries. Shown only once; null if nothing is signed.' }),
}).meta({ id: 'NewDestination' });
export type NewDestinationView = z.infer<typeof NewDestinationView>;

export const DestinationList = z
  .object({
    items: z.array(DestinationView),
    allowedHosts: z
      .array(z.string())
      .meta({ description: 'Allowed hosts of destinations, from CLOISTER_DELIVERY_HOSTS.' }),
  })
  .meta({ id: 'DestinationList' });
export type DestinationList = z.infer<typeof DestinationList>;

export const DestinationStateRequest = z
  .strictObject({ state: z.enum(['on', 'off']) })
  .meta({ id: 'DestinationStateRequest' });
export type DestinationStateRequest = z.infer<typeof DestinationStateRequest>;

export const ApprovalRequest = z
  .strictObject({
    address: z
      .string()
      .max(ADDRESS_MAX)
      .meta({ description: 'The address that was checked: no other address is approved with it.' }),
  })
  .meta({ id: 'ApprovalRequest' });
export type ApprovalRequest = z.infer<typeof ApprovalRequest>;

export const RenewedSecretView = z
  .object({
    secret: z.string().meta({ description: 'Signs deliveries from now on. Shown only once.' }),
    previousSecretUntil: z.iso.datetime(),
  })
  .meta({ id: 'RenewedSecret' });
export type RenewedSecretView = z.infer<typeof RenewedSecretView>;

export const RedeliveryRequest = z
  .strictObject({
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    state: z
      .enum(['acknowledged', 'dead-lettered'])
      .optional()
      .meta({ description: 'Only deliveries in this state; default: both.' }),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'must be later than from' })
  .meta({ id: 'RedeliveryRequest', description: 'Deliveries of events in this period.' });
export type RedeliveryRequest = z.infer<typeof RedeliveryRequest>;

export const RedeliveredView = z
  .object({ count: z.int().meta({ description: 'Number of deliveries sent again.' }) })
  .meta({ id: 'Redelivered' });
export type RedeliveredView = z.infer<typeof RedeliveredView>;

export function toGivenDestination(request: DestinationRequest): GivenDestination {
  const { events, compartmentIds, hl7: settings, ...rest } = request;
  return {
    ...rest,
    settings,
    events: DELIVERED_EVENTS.filter((event) => events.includes(event)),
    compartmentIds: compartmentIds && [...new Set(compartmentIds)],
  };
}

export function toDestinationView({
  destination,
  waiting,
  deadLettered,
  lastAcknowledgedAt,
  subscriber,
}: DestinationDetails): DestinationView {
  const { nextAttemptAt, previousUntil } = destination;
  const now = new Date();
  const ifToCome = (time: Date | null): string | null =>
    time !== null && time > now ? time.toISOString() : null;
  return {
    id: destination.id,
    kind: destination.kind,
    name: destination.name,
    address: destination.address,
    events: [...destination.events],
    compartmentIds: destination.compartmentIds && [...destination.compartmentIds],
    confidentiality: destination.confidentiality,
    alerts: destination.alerts,
    maxAttempts: destination.maxAttempts,
    giveUpHours: destination.giveUpHours,
    hl7: destination.settings,
    state: destination.state,
    stateReason: destination.stateReason,
    previousSecretUntil: ifToCome(previousUntil),
    waiting,
    deadLettered,
    failures: destination.failures,
    nextAttemptAt: ifToCome(nextAttemptAt),
    lastAcknowledgedAt: lastAcknowledgedAt?.toISOString() ?? null,
    subscriber: subscriber && { ...subscriber, endsAt: subscriber.endsAt?.toISOString() ?? null },
    createdAt: destination.createdAt.toISOString(),
    changedAt: destination.changedAt.toISOString(),
  };
}

function isMllpAddress(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && url.port !== '' && url.pathname === '' && url.search + url.hash === '';
}
