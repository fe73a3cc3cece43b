import { AuditTrail } from '@app/audit';
import {
  CONFIDENTIALITY_CODES,
  type DomainEventConsumer,
  type DomainEventType,
  type Transaction,
} from '@app/database';
import { Message } from '@app/messages';
import { newId, serviceActor } from '@app/platform';
import { signedVersions, Summary } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { z } from 'zod';
import { Delivery, Destination, type SummaryEvent } from './delivery.entities.js';
import { SentMessage } from './hl7/sent-message.entity.js';
import { SubscriptionAudience } from './subscriptions/subscription-audience.js';

/** Something that has happened to a summary, and that is told once. */
interface Happening {
  readonly event: SummaryEvent;
  readonly version: number;
  readonly occurredAt: Date;
  /** Whether nothing of it was in force then. */
  readonly isOfDraft: boolean;
}

const Drafted = z.array(
  z.object({ number: z.int(), kind: z.enum(['generated', 'edited']), created_at: z.date() }),
);

const Counted = z.tuple([z.object({ told: z.int() })]);
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
    const seen = await tx.findOneBy(Summary, { id: subjectId, replayOf: IsNull() });
    if (!seen) return undefined;
    const orderKey = seen.patientId ?? seen.id;
    // what is of one patient comes into the outbox one after the other, so that no later one is sent first
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `delivery ${orderKey}`,
    ]);
    const summary = await tx.findOneBy(Summary, { id: subjectId });
    if (!summary || summary.state === 'erased') return undefined;
    if (OF_DRAFTS.has(type) && (await isReprocessed(tx, subjectId))) return undefined;
    const destinations = await tx.find(Destination, { order: { createdAt: 'asc', id: 'asc' } });
    for (const happening of await this.happeningsOf(tx, type, summary)) {
      for (const destination of destinations.filter((each) => wants(each, summary, happening))) {
        if (await this.isToBeTold(tx, destination, summary, happening)) {
          await this.add(tx, destination, summary, { ...happening, orderKey });
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
  private async happeningsOf(
    tx: Transaction,
    type: DomainEventType,
    summary: Summary,
  ): Promise<readonly Happening[]> {
    const drafts = await draftsOf(tx, summary);
    if (type === 'summary.dropped') return droppedOf(summary, drafts);
    if (type === 'summary.drafted' || type === 'summary.edited') {
      return drafts.slice(await this.countTold(tx, summary, [...OF_DRAFTS], { withThis: true }));
    }
    const withThis = type === 'summary.signed';
    const told = await this.countTold(tx, summary, ['summary.signed'], { withThis });
    const signed = (await signedOf(tx, summary)).slice(told);
    return withThis ? signed : [...signed, ...withdrawalOf(summary)];
  }

  /** How many events of these types this consumer had of a summary before; the present one is confirmed already. */
  private async countTold(
    tx: Transaction,
    { id }: Summary,
    types: readonly DomainEventType[],
    { withThis }: { readonly withThis: boolean },
  ): Promise<number> {
    const [counted] = Counted.parse(
      await tx.query(
        `select count(*)::integer as told from domain_event as event
         join domain_event_confirmation as confirmed on confirmed.event_id = event.id
         where event.subject_id = $1 and event.type = any ($2) and confirmed.consumer = $3`,
        [id, types, this.name],
      ),
    );
    return Math.max(counted.told - (withThis ? 1 : 0), 0);
  }

  private async isToBeTold(
    tx: Transaction,
    destination: Destination,
    summary: Summary,
    { event, occurredAt }: Happening,
  ): Promise<boolean> {
    if (destination.kind === 'subscription') {
      return this.audience.isToBeTold(tx, destination, summary, occurredAt);
    }
    // a webhook is told of it in any case: it had no more than word of what is withdrawn
    if (destination.kind === 'webhook' || event !== 'withdrawn') return true;
    return hasHeard(tx, destination, summary);
  }

  private async add(
    tx: Transaction,
    { id: destinationId }: Destination,
    { id: summaryId, tenantId, patientId }: Summary,
    { event, version, occurredAt, orderKey }: Happening & { readonly orderKey: string },
  ): Promise<void> {
    const id = newId();
    const inserted: readonly unknown[] = await tx.query(
      `insert into delivery (id, tenant_id, destination_id, event, summary_id, version, order_key,
         occurred_at, state, since, next_attempt_at, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'pending', now(), now(), now())
       on conflict do nothing returning id`,
      [id, tenantId, destinationId, event, summaryId, version, orderKey, occurredAt],
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

/** What a model wrote and what people made of it, before anything was in force. */
async function draftsOf(tx: Transaction, summary: Summary): Promise<readonly Happening[]> {
  const drafts = Drafted.parse(
    await tx.query(
      `select number, kind, created_at from summary_version
       where summary_id = $1 and kind in ('generated', 'edited') order by number`,
      [summary.id],
    ),
  );
  return drafts.map(({ number: version, kind, created_at: occurredAt }) => ({
    event: kind === 'generated' ? 'drafted' : 'edited',
    version,
    occurredAt,
    isOfDraft: true,
  }));
}

async function signedOf(tx: Transaction, summary: Summary): Promise<readonly Happening[]> {
  const signed = await signedVersions(tx, summary);
  return signed.map(({ number: version, signedAt: occurredAt }, index) => ({
    event: index === 0 ? 'signed' : 'amended',
    version,
    occurredAt,
    isOfDraft: false,
  }));
}

function withdrawalOf({
  state,
  signedVersion: version,
  actedAt: occurredAt,
}: Summary): readonly Happening[] {
  if (state !== 'withdrawn' || version === null || occurredAt === null) return [];
  return [{ event: 'withdrawn', version, occurredAt, isOfDraft: false }];
}

/** A draft that nobody will sign any more. */
function droppedOf(
  { state, signedVersion, actedAt: occurredAt }: Summary,
  drafts: readonly Happening[],
): readonly Happening[] {
  const last = drafts.at(-1);
  const isDropped = state === 'rejected' || state === 'superseded';
  if (!isDropped || signedVersion !== null || occurredAt === null || !last) return [];
  return [{ event: 'withdrawn', version: last.version, occurredAt, isOfDraft: true }];
}

/** What a person had made of a message once more goes nowhere before somebody has signed it. */
function isReprocessed(tx: Transaction, summaryId: string): Promise<boolean> {
  return tx.existsBy(Message, { summaryId, reprocessedAt: Not(IsNull()) });
}

/** What happened before the destination was there is not told. */
function wants(
  { kind, events, compartmentIds, confidentiality, createdAt }: Destination,
  summary: Summary,
  { event, occurredAt, isOfDraft }: Happening,
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
  event: Happening['event'],
  isOfDraft: boolean,
): boolean {
  if (kind === 'subscription') return events.includes(event === 'edited' ? 'drafted' : event);
  if (isOfDraft && event !== 'drafted') return kind === 'hl7' && events.includes('drafted');
  return event !== 'edited' && events.includes(event);
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
