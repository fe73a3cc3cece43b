import { AuditTrail } from '@app/audit';
import type { DomainEventConsumer, DomainEventType, Transaction } from '@app/database';
import { erasedKeys, reportErased } from '@app/documents';
import { serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { MessagesRepository } from '../messages.repository.js';

const Rows = z.array(z.object({ id: z.uuid(), object_key_id: z.uuid(), connection: z.string() }));

/**
 * A message dies with any of its documents, and without one with the patient whom it names: its key went with
 * theirs. This takes its bytes, its answer and what it was compared by away, and names it on the certificate.
 */
@Injectable()
export class ErasedMessagesConsumer implements DomainEventConsumer {
  readonly name = 'messages.erasure';
  readonly types = ['erasure.begun'] as const;

  constructor(
    private readonly messages: MessagesRepository,
    private readonly audit: AuditTrail,
  ) {}

  async consume(
    {
      subjectId: erasureId,
      tenantId,
    }: { readonly type: DomainEventType; readonly tenantId: string; readonly subjectId: string },
    tx: Transaction,
  ): Promise<undefined> {
    const found = Rows.parse(
      await tx.query(
        `select id, object_key_id, connection from message
         where object_key_id = any ($1) and erased_at is null order by id`,
        [await erasedKeys(tx, erasureId)],
      ),
    );
    if (found.length > 0)
      await this.messages.strip(
        tx,
        found.map(({ id }) => id),
      );
    for (const { id, connection } of found) {
      await this.audit.record(tx, serviceActor('erasure', tenantId), {
        action: 'message.erased',
        subject: { type: 'message', id },
        related: [{ type: 'erasure', id: erasureId }],
        details: { trigger: 'erasure', connection },
      });
    }
    const rows = found.map(({ id, object_key_id: key }) => ({ type: 'message', id, key }));
    await reportErased(tx, erasureId, this.name, { rows, counts: {}, copies: [] });
    return undefined;
  }
}
