import { AuditTrail } from '@app/audit';
import { KeyDestruction, type Transaction, UnitOfWork } from '@app/database';
import { type Actor, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { MessagesRepository } from '../messages.repository.js';
import { SPEAKS_OF_ANOTHER, termOf } from './message-term.js';
import { MessagesOfPatients, names, WITHOUT_DOCUMENT } from './messages-of-patients.js';

const DAY_MS = 86_400_000;
const AT_ONCE = 200;

const Due = z.array(z.object({ id: z.uuid(), object_key_id: z.uuid(), connection: z.string() }));

/** Erases messages that belong to no document once their time is over. */
@Injectable()
export class MessageErasure {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly ofPatients: MessagesOfPatients,
    private readonly destruction: KeyDestruction,
    private readonly audit: AuditTrail,
  ) {}

  /** Erases those whose grace is over, a few at a time; those that name a patient under a legal hold stay. */
  async eraseDue(tenantId: string, signal: AbortSignal): Promise<void> {
    const actor = serviceActor('retention', tenantId);
    for (let more = true; more && !signal.aborted;) {
      more = await this.unitOfWork.run(actor, (tx) => this.eraseSome(tx, actor));
    }
  }

  /** Whether there may be more. */
  private async eraseSome(tx: Transaction, actor: Actor): Promise<boolean> {
    const { tenantId } = actor;
    const term = await termOf(tx, tenantId);
    if (!term) return false;
    const { rule, changedAt } = term;
    // whatever is due has the grace after the rules were changed
    if (changedAt.getTime() + rule.graceDays * DAY_MS > Date.now()) return false;
    const held = await this.ofPatients.held(tx, tenantId);
    const due = Due.parse(
      await tx.query(
        `select message.id, message.object_key_id, message.connection from message
         where message.tenant_id = $1 and ${WITHOUT_DOCUMENT}
           and message.arrived_at < now() - make_interval(days => $2)
           and not ${SPEAKS_OF_ANOTHER} and not ${names('$3', '$4')}
         order by message.arrived_at, message.id limit ${AT_ONCE} for update of message skip locked`,
        [tenantId, rule.keepDays + rule.graceDays, held.versions, held.values],
      ),
    );
    const keyIds = due.map(({ object_key_id: id }) => id);
    await this.destruction.destroy(tx, keyIds);
    const subject = { type: 'retention', id: null };
    const values = await this.audit.forget(tx, actor, keyIds, subject);
    await this.messages.strip(
      tx,
      due.map(({ id }) => id),
    );
    for (const { id, connection } of due) {
      await this.audit.record(tx, actor, {
        action: 'message.erased',
        subject: { type: 'message', id },
        details: {
          trigger: 'retention',
          values,
          connection,
          class: rule.category,
          keepDays: rule.keepDays,
          graceDays: rule.graceDays,
        },
      });
    }
    return due.length === AT_ONCE;
  }
}
