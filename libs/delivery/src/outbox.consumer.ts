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
import { type DeliveredEvent, Destination } from './delivery.entities.js';

/** Something that has happened to a summary, and that is told once. */
interface Happening {
  readonly event: DeliveredEvent;
  readonly version: number;
  readonly occurredAt: Date;
}

const Drafted = z.array(z.object({ number: z.int(), created_at: z.date() }));

/** Writes down what has to be sent, once for each destination that wants it. */
@Injectable()
export class OutboxConsumer implements DomainEventConsumer {
  readonly name = 'delivery.outbox';
  readonly types = ['summary.drafted', 'summary.signed', 'summary.withdrawn'] as const;

  constructor(private readonly audit: AuditTrail) {}

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
    if (type === 'summary.drafted' && (await isReprocessed(tx, subjectId))) return undefined;
    const destinations = await tx.find(Destination, { order: { createdAt: 'asc', id: 'asc' } });
    for (const happening of await happeningsOf(tx, type, summary)) {
      for (const destination of destinations.filter((each) => wants(each, summary, happening))) {
        await this.add(tx, destination, summary, { ...happening, orderKey });
      }
    }
    return undefined;
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

/**
 * In their order. An event says only which summary it is about, and may come late: what was signed before
 * a withdrawal is told before it.
 */
async function happeningsOf(
  tx: Transaction,
  type: DomainEventType,
  summary: Summary,
): Promise<readonly Happening[]> {
  if (type === 'summary.drafted') {
    const drafts = Drafted.parse(
      await tx.query(
        `select number, created_at from summary_version
         where summary_id = $1 and kind = 'generated' order by number`,
        [summary.id],
      ),
    );
    return drafts.map(({ number, created_at: occurredAt }) => ({
      event: 'drafted',
      version: number,
      occurredAt,
    }));
  }
  const signed = (await signedVersions(tx, summary)).map(
    ({ number: version, signedAt: occurredAt }, index): Happening => ({
      event: index === 0 ? 'signed' : 'amended',
      version,
      occurredAt,
    }),
  );
  const { state, signedVersion: version, actedAt: occurredAt } = summary;
  if (state !== 'withdrawn' || version === null || occurredAt === null) return signed;
  return [...signed, { event: 'withdrawn', version, occurredAt }];
}

/** What a person had made of a message once more goes nowhere before somebody has signed it. */
function isReprocessed(tx: Transaction, summaryId: string): Promise<boolean> {
  return tx.existsBy(Message, { summaryId, reprocessedAt: Not(IsNull()) });
}

/** What happened before the destination was there is not told. */
function wants(
  { events, compartmentIds, confidentiality, createdAt }: Destination,
  summary: Summary,
  { event, occurredAt }: Happening,
): boolean {
  return (
    events.includes(event) &&
    occurredAt >= createdAt &&
    (compartmentIds === null || compartmentIds.includes(summary.compartmentId)) &&
    rank(summary.confidentiality) <= rank(confidentiality)
  );
}

function rank(code: Summary['confidentiality']): number {
  return CONFIDENTIALITY_CODES.indexOf(code);
}
