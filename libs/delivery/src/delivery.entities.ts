import { type ConfidentialityCode, ObjectKeyRow, Tenant } from '@app/database';
import { Message } from '@app/messages';
import type { SourceStatus } from '@app/documents';
import { Summary } from '@app/summaries';
import type { Hl7Settings } from './hl7/hl7-settings.js';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a destination may be told of a summary. */
export const DELIVERED_EVENTS = [
  'drafted',
  'signed',
  'amended',
  'withdrawn',
  'source-changed',
] as const;
export type DeliveredEvent = (typeof DELIVERED_EVENTS)[number];
/**
 * An edited draft goes where the draft went. An acknowledgement is of a message that came in, and a test of
 * nothing.
 */
export const DELIVERY_EVENTS = [...DELIVERED_EVENTS, 'edited', 'acknowledgement', 'test'] as const;
export type DeliveryEvent = (typeof DELIVERY_EVENTS)[number];
/** What happens to a summary. */
export type SummaryEvent = Exclude<DeliveryEvent, 'acknowledgement' | 'test'>;
/** What of that is said in HL7: a changed source only by a person, who withdraws or amends. */
export type Hl7Event = Exclude<SummaryEvent, 'source-changed'>;

export const DESTINATION_KINDS = ['webhook', 'hl7', 'subscription'] as const;
export type DestinationKind = (typeof DESTINATION_KINDS)[number];

/**
 * `pending`: to be sent, or to be sent again; `sent`: under way, and not answered yet; `dead-lettered`: given up,
 * until a person sends it again.
 */
export const DELIVERY_STATES = ['pending', 'sent', 'acknowledged', 'dead-lettered'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

/** Of attempts, and of hours in which they are made. */
export const DESTINATION_LIMITS = { attempts: 1000, hours: 720 } as const;
/** How often a delivery is tried, and for how long, unless its destination says otherwise. */
export const DELIVERY_DEFAULTS = { attempts: 100, hours: 72 } as const;

/** Where summaries go. */
@Entity('destination')
@Check('destination_kind_check', `kind in ('webhook', 'hl7', 'subscription')`)
@Check('destination_settings_check', `(kind = 'hl7') = (settings is not null)`)
@Check('destination_secrets_check', `(kind = 'webhook') = (secrets_sealed is not null)`)
@Check('destination_confidentiality_check', `confidentiality in ('N', 'R', 'V')`)
@Check('destination_state_check', `state in ('on', 'off', 'requested')`)
@Check('destination_requested_check', `state <> 'requested' or kind = 'subscription'`)
@Check('destination_max_attempts_check', 'max_attempts between 1 and 1000')
@Check('destination_give_up_hours_check', 'give_up_hours between 1 and 720')
@Check(
  'destination_events_check',
  `(cardinality(events) > 0 or kind = 'hl7')
    and events <@ array['drafted', 'signed', 'amended', 'withdrawn', 'source-changed']
    and (kind <> 'hl7' or not 'source-changed' = any (events))`,
)
@Index('destination_name_idx', ['tenantId', 'name'], { unique: true })
export class Destination {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'destination_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'destination_tenant_fkey' })
  readonly tenantId!: string;

  @Column('text')
  readonly kind!: DestinationKind;

  @Column('text')
  readonly name!: string;

  @Column('text')
  readonly address!: string;

  /** None: it takes acknowledgements alone. */
  @Column('text', { array: true })
  readonly events!: readonly DeliveredEvent[];

  /** Null: of all compartments, also those to come. */
  @Column('uuid', { name: 'compartment_ids', array: true, nullable: true })
  readonly compartmentIds!: readonly string[] | null;

  /** The highest label that is sent. */
  @Column('text')
  readonly confidentiality!: ConfidentialityCode;

  /** While it is off, what happens waits; what a subscription is not told then, it is never told. */
  @Column('text')
  readonly state!: 'on' | 'off' | 'requested';

  /** Why it is off, where no administrator has turned it off: a stable code. */
  @Column('text', { name: 'state_reason', nullable: true })
  readonly stateReason!: string | null;

  /** Whether administrators are notified when a delivery is dead-lettered. */
  @Column('boolean')
  readonly alerts!: boolean;

  @Column('integer', { name: 'max_attempts' })
  readonly maxAttempts!: number;

  @Column('integer', { name: 'give_up_hours' })
  readonly giveUpHours!: number;

  @Column('uuid', { name: 'object_key_id' })
  @ForeignKey(() => ObjectKeyRow, 'id', { name: 'destination_object_key_fkey' })
  readonly objectKeyId!: string;

  /** What HL7 messages are written by; null for another kind. */
  @Column('jsonb', { nullable: true })
  readonly settings!: Hl7Settings | null;

  /** Null where nothing is signed. */
  @Column('bytea', { name: 'secrets_sealed', nullable: true })
  readonly secretsSealed!: Buffer | null;

  /** Until then the secret before signs too. */
  @Column('timestamptz', { name: 'previous_until', nullable: true })
  readonly previousUntil!: Date | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;

  @Column('timestamptz', { name: 'changed_at' })
  readonly changedAt!: Date;

  /** In a row, because of the destination and not of what was sent. */
  @Column('integer', { default: 0 })
  readonly failures!: number;

  @Column('timestamptz', { name: 'next_attempt_at' })
  readonly nextAttemptAt!: Date;

  /** A worker has it until then. */
  @Column('timestamptz', { name: 'lease_until', nullable: true })
  readonly leaseUntil!: Date | null;

  /** Grows with each claim: who has an older number has lost the destination. A bigint, so the driver returns text. */
  @Column('bigint', { default: 0 })
  readonly fence!: string;
}

/** One thing that one destination is told, however often it is tried. Its id is the receiver's `webhook-id`. */
@Entity('delivery')
@Check(
  'delivery_event_check',
  `event in ('drafted', 'edited', 'signed', 'amended', 'withdrawn', 'source-changed',
    'acknowledgement', 'test')`,
)
@Check('delivery_state_check', `state in ('pending', 'sent', 'acknowledged', 'dead-lettered')`)
@Check(
  'delivery_summary_check',
  `(summary_id is null) = (event in ('acknowledgement', 'test'))
    and (summary_id is null) = (version is null)`,
)
@Check(
  'delivery_source_change_check',
  `(source_change is null) = (source_changed_at is null)
    and (source_change is null or summary_id is not null)`,
)
@Check('delivery_message_check', `(message_id is not null) = (event = 'acknowledgement')`)
@Check('delivery_ended_check', `(ended_at is null) = (state in ('pending', 'sent'))`)
@Index('delivery_once_idx', ['destinationId', 'summaryId', 'event', 'version'], {
  unique: true,
  where: `event <> 'source-changed'`,
})
@Index('delivery_change_idx', ['destinationId', 'summaryId', 'occurredAt'], {
  unique: true,
  where: `event = 'source-changed'`,
})
@Index('delivery_waiting_idx', ['destinationId', 'occurredAt', 'id'], {
  where: `state in ('pending', 'sent')`,
})
@Index('delivery_order_idx', ['destinationId', 'orderKey', 'occurredAt', 'id'], {
  where: `state <> 'acknowledged'`,
})
@Index('delivery_created_idx', ['tenantId', 'createdAt', 'id'])
@Index('delivery_destination_idx', ['destinationId', 'createdAt', 'id'])
@Index('delivery_summary_idx', ['summaryId'], { where: 'summary_id is not null' })
@Index('delivery_message_idx', ['messageId'], { unique: true, where: 'message_id is not null' })
@Index('delivery_ended_idx', ['endedAt'], { where: `state = 'acknowledged'` })
export class Delivery {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'delivery_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'delivery_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'destination_id' })
  @ForeignKey(() => Destination, 'id', { name: 'delivery_destination_fkey', onDelete: 'CASCADE' })
  readonly destinationId!: string;

  @Column('text')
  readonly event!: DeliveryEvent;

  @Column('uuid', { name: 'summary_id', nullable: true })
  @ForeignKey(() => Summary, 'id', { name: 'delivery_summary_fkey' })
  readonly summaryId!: string | null;

  @Column('integer', { nullable: true })
  readonly version!: number | null;

  /** What an acknowledgement answers. */
  @Column('uuid', { name: 'message_id', nullable: true })
  @ForeignKey(() => Message, 'id', { name: 'delivery_message_fkey' })
  readonly messageId!: string | null;

  /** What the sources said when it was written down; null where they said nothing else. */
  @Column('text', { name: 'source_change', nullable: true })
  readonly sourceChange!: SourceStatus | null;

  @Column('timestamptz', { name: 'source_changed_at', nullable: true })
  readonly sourceChangedAt!: Date | null;

  /** The patient, else the summary. An acknowledgement holds back no other, and none holds it back. */
  @Column('uuid', { name: 'order_key' })
  readonly orderKey!: string;

  @Column('timestamptz', { name: 'occurred_at' })
  readonly occurredAt!: Date;

  @Column('text')
  readonly state!: DeliveryState;

  /** Those that were begun; also the fencing number of the one under way. */
  @Column('integer', { default: 0 })
  readonly attempts!: number;

  /** When its attempts began: when it was made, or a person had it sent again. */
  @Column('timestamptz')
  readonly since!: Date;

  @Column('timestamptz', { name: 'next_attempt_at' })
  readonly nextAttemptAt!: Date;

  /** When the last attempt began. */
  @Column('timestamptz', { name: 'sent_at', nullable: true })
  readonly sentAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  readonly endedAt!: Date | null;

  /** The number that the last attempt was answered with. */
  @Column('integer', { nullable: true })
  readonly status!: number | null;

  /** The code that an HL7 message was answered with. */
  @Column('text', { nullable: true })
  readonly answer!: string | null;

  /** Why the last attempt was not taken: a stable code. */
  @Column('text', { nullable: true })
  readonly reason!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
}
