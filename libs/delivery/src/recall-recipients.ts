import { AuditTrail } from '@app/audit';
import { overAllCompartments, UnitOfWork, whereAny } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

/** What a destination was told of a summary last. */
export type Recipient = z.infer<typeof Row>;
const Row = z.object({
  summaryId: z.uuid(),
  destinationId: z.uuid(),
  /** Null where the destination was removed since. */
  name: z.string().nullable(),
  kind: z.string().nullable(),
  what: z.string(),
  state: z.string(),
  at: z.date(),
});
const Destinations = z.array(z.object({ id: z.uuid() }));

const DELIVERED = `(
    select summary_id, destination_id, event as what, state, coalesce(sent_at, created_at) as at
    from delivery where summary_id = any ($1)
    union all
    select summary_id, destination_id, document_status as what,
      case state when 'taken' then 'acknowledged' when 'refused' then 'dead-lettered' else 'sent' end as state,
      built_at as at
    from sent_message where summary_id = any ($1)) as delivered`;

/**
 * Who outside has something of certain summaries. An acknowledged delivery of a webhook is listed for three months;
 * after that the audit trail has it.
 */
@Injectable()
export class RecallRecipients {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /** How many destinations it is. */
  async count(actor: Actor, summaryIds: readonly string[]): Promise<number> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await overAllCompartments(tx, () =>
        whereAny(summaryIds, async (ids) =>
          Destinations.parse(
            await tx.query(`select distinct destination_id as id from ${DELIVERED}`, [ids]),
          ),
        ),
      );
      return new Set(found.map(({ id }) => id)).size;
    });
  }

  /** One for each summary and destination, as far as the actor sees them. */
  async of(actor: Actor, summaryIds: readonly string[]): Promise<readonly Recipient[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await whereAny(summaryIds, async (ids) =>
        z.array(Row).parse(
          await tx.query(
            `select distinct on (delivered.summary_id, delivered.destination_id)
               delivered.summary_id as "summaryId", delivered.destination_id as "destinationId",
               destination.name, destination.kind, delivered.what, delivered.state, delivered.at
             from ${DELIVERED} left join destination on destination.id = delivered.destination_id
             order by delivered.summary_id, delivered.destination_id, delivered.at desc`,
            [ids],
          ),
        ),
      );
      await this.audit.record(tx, actor, {
        action: 'delivery.listed',
        subject: { type: 'delivery', id: null },
        details: { count: found.length },
      });
      return found;
    });
  }
}
