import { type Transaction, UnitOfWork } from '@app/database';
import { serviceActor } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

/** Of one sender in the queue at once. The queue is first come, first served: a pile would hold up everybody behind it. */
const AHEAD = 4;

const Ids = z.array(z.object({ id: z.uuid() })).transform((rows) => rows.map(({ id }) => id));

/**
 * Puts documents on the queue, a few of each sender at a time, so that the reader goes round between the senders. Who
 * sends is the person, the client system or the connection that brought a document in. Postgres says what waits;
 * the queue has only whose turn is near.
 */
@Injectable()
export class ExtractionTurns {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: JobQueue,
  ) {}

  /** Adds the jobs whose turn it is of whoever brought this document in. Call it after the commit. */
  async admit(tenantId: string, documentId: string, atMost = AHEAD): Promise<void> {
    const actor = serviceActor('extract', tenantId);
    const ids = await this.unitOfWork.run(actor, (tx) => nextOf(tx, documentId, atMost));
    for (const id of ids) await this.queue.add('extract', { tenantId, id });
  }
}

/** Of the same sender, unread and in no living worker's hands: what was tried least, then what came first. */
async function nextOf(
  tx: Transaction,
  documentId: string,
  atMost: number,
): Promise<readonly string[]> {
  return Ids.parse(
    await tx.query(
      `select next.id from document as given
       cross join lateral (
         select waiting.id from document as waiting
         where waiting.tenant_id = given.tenant_id and waiting.actor_id = given.actor_id
           and waiting.state in ('received', 'extracting')
           and (waiting.state = 'received' or waiting.lease_until < now())
         order by waiting.attempts, waiting.created_at, waiting.id limit $2) as next
       where given.id = $1`,
      [documentId, atMost],
    ),
  );
}
