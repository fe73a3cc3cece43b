import { AuditTrail } from '@app/audit';
import {
  CONFIDENTIALITY_CODES,
  countConfirmed,
  type DomainEventConsumer,
  type DomainEventType,
  isAnyUnconfirmed,
  type Transaction,
} from '@app/database';
import { newId, serviceActor } from '@app/platform';
import { Summary } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { z } from 'zod';
import { Delivery, Destination } from './delivery.entities.js';
import {
  changeOf,
  draftsOf,
  droppedOf,
  type OccurredEvent,
  isReprocessed,
  signedOf,
  withdrawalOf,
} from './delivery-events.js';
import { SentMessage } from './hl7/sent-message.entity.js';
import { SubscriptionAudience } from './subscriptions/subscription-audience.js';

const Keys = z.array(z.object({ key: z.uuid() }));
const OF_DRAFTS: ReadonlySet<DomainEventType> = new Set(['summary.drafted', 'summary.edited']);

/** Writes down what has to be sent, once for each destination that wants it. */
@Injectable()
export class OutboxConsumer implements DomainEventConsumer {
  readonly name = 'delivery.outbox';
  readonly types = [
    'summary.drafted',
    'summary.dropped',
    'summary.edited',
    'summary.signed',
    'summary.source-changed',
    'summary.withdrawn',
  ] as const;

  constructor(
    private readonly audit: AuditTrail,
    private readonly audience: SubscriptionAudience,
  ) {}

  async consume(
    { type, subjectId }: { readonly type: DomainEventType; readonly subjectId: string },
    tx: Transaction,
  ): Promise<undefined> {
    const seen = await tx.findOneBy(Summary, { id: subjectId, reproductionOf: IsNull() });
    if (!seen) return undefined;
    const orderKey = seen.patientId ?? seen.id;
    // what is of one patient comes into the outbox one after the other, so that no later one is sent first
    for (const key of [...new Set([orderKey, ...(await keysOf(tx, seen))])].toSorted()) {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`delivery ${key}`]);
    }
    const summary = await tx.findOneBy(Summary, { id: subjectId });
    if (!summary || summary.state === 'erased') return undefined;
    if (OF_DRAFTS.has(type) && (await isReprocessed(tx, subjectId))) return undefined;
    const destinations = await tx.find(Destination, { order: { createdAt: 'asc', id: 'asc' } });
    for (const occurred of await this.eventsOf(tx, type, summary)) {
      for (const destination of destinations.filter((each) => wants(each, summary, occurred))) {
        if (await this.isToBeDelivered(tx, destination, summary, occurred)) {
          await this.add(tx, destination, summary, { ...occurred, orderKey });
        }
      }
    }
    return undefined;
  }

  /**
   * In their order. An event says only which summary it is about, and may come late: what was signed before
   * a withdrawal is told before it. What the events before this one have told is not told again: its row may
   * be gone, because it was acknowledged long ago, or because somebody gave it up.
   */
  private async eventsOf(
    tx: Transaction,
    type: DomainEventType,
    summary: Summary,
  ): Promise<readonly OccurredEvent[]> {
    const drafts = await draftsOf(tx, summary);
    if (type === 'summary.dropped') return droppedOf(summary, drafts);
    if (type === 'summary.drafted' || type === 'summary.edited') {
      return drafts.slice(
        await this.countDelivered(tx, summary, [...OF_DRAFTS], { withThis: true }),
      );
    }
    const withThis = type === 'summary.signed';
    const delivered = await this.countDelivered(tx, summary, ['summary.signed'], { withThis });
    const all = await signedOf(tx, summary);
    const changed =
      type === 'summary.source-changed' || (await this.isChangeUndelivered(tx, summary))
        ? await changeOf(tx, summary, { drafts, signed: all })
        : [];
    const ended = type === 'summary.withdrawn' ? withdrawalOf(summary) : [];
    return [...all.slice(delivered), ...changed, ...ended];
  }

  /** Whether a change of a source has not been shown to this consumer yet. */
  private async isChangeUndelivered(tx: Transaction, { id }: Summary): Promise<boolean> {
    const types = ['summary.source-changed'] as const;
    return isAnyUnconfirmed(tx, { subjectId: id, types, consumer: this.name });
  }

  /** How many events of these types this consumer had of a summary before; the present one is confirmed already. */
  private async countDelivered(
    tx: Transaction,
    { id }: Summary,
    types: readonly DomainEventType[],
    { withThis }: { readonly withThis: boolean },
  ): Promise<number> {
    const confirmed = await countConfirmed(tx, { subjectId: id, types, consumer: this.name });
    return Math.max(confirmed - (withThis ? 1 : 0), 0);
  }

  private async isToBeDelivered(
    tx: Transaction,
    destination: Destination,
    summary: Summary,
    { event, occurredAt }: OccurredEvent,
  ): Promise<boolean> {
    if (destination.kind === 'subscription') {
      return this.audience.includes(tx, destination, summary, occurredAt);
    }
    // a webhook is told of it in any case: it had no more than word of what is withdrawn
    if (destination.kind === 'webhook' || event !== 'withdrawn') return true;
    return hasHeard(tx, destination, summary);
  }

  private async add(
    tx: Transaction,
    { id: destinationId }: Destination,
    { id: summaryId, tenantId, patientId, sourceChange, sourceChangedAt }: Summary,
    { event, version, occurredAt, orderKey }: OccurredEvent & { readonly orderKey: string },
  ): Promise<void> {
    const id = newId();
    const inserted: readonly unknown[] = await tx.query(
      `insert into delivery (id, tenant_id, destination_id, event, summary_id, version, order_key,
         occurred_at, source_change, source_changed_at, state, since, next_attempt_at, created_at)
       values ($1, $2, $3, $4, $5, $6,
         -- after what still waits of the same summary, though it be of another patient since
         coalesce((select order_key from delivery where destination_id = $3 and summary_id = $5
           and state <> 'acknowledged' order by occurred_at desc, id desc limit 1), $7),
         $8, $9, $10, 'pending', now(), now(), now())
       on conflict do nothing returning id`,
      [
        id,
        tenantId,
        destinationId,
        event,
        summaryId,
        version,
        orderKey,
        occurredAt,
        sourceChange,
        sourceChangedAt,
      ],
    );
    if (inserted.length === 0) return;
    await this.audit.record(tx, serviceActor('deliver', tenantId), {
      action: 'delivery.added',
      subject: { type: 'delivery', id },
      related: [
        { type: 'destination', id: destinationId },
        { type: 'summary', id: summaryId },
      ],
      patientId,
      details: { event, version },
    });
  }
}

/** What happened before the destination was there is not told. */
function wants(
  { kind, events, compartmentIds, confidentiality, createdAt }: Destination,
  summary: Summary,
  { event, occurredAt, isOfDraft }: OccurredEvent,
): boolean {
  return (
    asksFor(kind, events, event, isOfDraft) &&
    occurredAt >= createdAt &&
    (compartmentIds === null || compartmentIds.includes(summary.compartmentId)) &&
    rank(summary.confidentiality) <= rank(confidentiality)
  );
}

/**
 * Who has a draft itself, and not only word of it, is told what becomes of it; so is a subscription, which
 * is told of each change that its criteria find.
 */
function asksFor(
  kind: Destination['kind'],
  events: Destination['events'],
  event: OccurredEvent['event'],
  isOfDraft: boolean,
): boolean {
  if (event === 'source-changed') {
    // a record outside is changed by a person alone; of a draft hears who is told of drafts
    return kind !== 'hl7' && events.includes(event) && (!isOfDraft || events.includes('drafted'));
  }
  if (kind === 'subscription') return events.includes(event === 'edited' ? 'drafted' : event);
  if (isOfDraft && event !== 'drafted') return kind === 'hl7' && events.includes('drafted');
  return event !== 'edited' && events.includes(event);
}

/** In whose order the deliveries of a summary were that have not arrived: it may be of another patient since. */
async function keysOf(tx: Transaction, { id }: Summary): Promise<readonly string[]> {
  return Keys.parse(
    await tx.query(
      `select distinct order_key as key from delivery
       where summary_id = $1 and state <> 'acknowledged'`,
      [id],
    ),
  ).map(({ key }) => key);
}

/** Whether there is anything at a destination that a withdrawal could be about. */
async function hasHeard(
  tx: Transaction,
  { id: destinationId }: Destination,
  { id: summaryId }: Summary,
): Promise<boolean> {
  return (
    (await tx.existsBy(Delivery, { destinationId, summaryId })) ||
    (await tx.existsBy(SentMessage, { destinationId, summaryId }))
  );
}

function rank(code: Summary['confidentiality']): number {
  return CONFIDENTIALITY_CODES.indexOf(code);
}
