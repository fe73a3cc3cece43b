import { AuditTrail, Refusals } from '@app/audit';
import { RecordsAuthority } from '@app/auth';
import { KeyDestruction, Tenant, type Transaction, UnitOfWork } from '@app/database';
import { firstRule, type RetentionRule } from '@app/documents';
import { type Actor, DomainError, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { MessagesRepository } from '../messages.repository.js';
import { MessagesOfPatients, names, WITHOUT_DOCUMENT } from './messages-of-patients.js';

const DAY_MS = 86_400_000;
const AT_ONCE = 200;
const COUNTED_MAX = 10_000;
/** What says something of a document that is here stays with it: its standing is reckoned from all that was said. */
const SPEAKS_OF_ANOTHER = `exists (select from message as other
  where other.tenant_id = message.tenant_id and other.has_document and other.erased_at is null
    and other.number_version = message.number_version
    and other.number_index in (message.number_index, message.parent_index))`;

const Due = z.array(z.object({ id: z.uuid(), object_key_id: z.uuid(), connection: z.string() }));
const Counted = z.tuple([z.object({ count: z.int(), oldest: z.date().nullable() })]);

/** Messages without a document whose time is over. */
export interface DueMessages {
  /** Up to 10,000. */
  readonly count: number;
  /** When the first of them is erased; null: there is none. */
  readonly eraseAfter: Date | null;
}

/** For how long messages are kept that belong to no document; the others end with theirs. */
@Injectable()
export class MessageRetention {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly authority: RecordsAuthority,
    private readonly messages: MessagesRepository,
    private readonly ofPatients: MessagesOfPatients,
    private readonly destruction: KeyDestruction,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /** Those whose time is over, and whose grace may still run. */
  async due(actor: Actor): Promise<DueMessages> {
    try {
      return await this.unitOfWork.run(actor, async (tx) => {
        await this.authority.requireMayLook(tx, actor);
        await this.audit.record(tx, actor, {
          action: 'retention.listed',
          subject: { type: 'retention', id: null },
          details: { of: 'messages' },
        });
        const term = await termOf(tx, actor.tenantId);
        if (!term) return { count: 0, eraseAfter: null };
        const { keepDays, graceDays } = term.rule;
        const [{ count, oldest }] = Counted.parse(
          await tx.query(
            `select count(*)::integer as count, min(arrived_at) as oldest from (
               select arrived_at from message where tenant_id = $1 and ${WITHOUT_DOCUMENT}
                 and arrived_at < now() - make_interval(days => $2) and not ${SPEAKS_OF_ANOTHER}
               order by arrived_at limit ${COUNTED_MAX}) as due`,
            [actor.tenantId, keepDays],
          ),
        );
        if (oldest === null) return { count, eraseAfter: null };
        const over = Math.max(oldest.getTime() + keepDays * DAY_MS, term.changedAt.getTime());
        return { count, eraseAfter: new Date(over + graceDays * DAY_MS) };
      });
    } catch (error) {
      if (error instanceof DomainError) {
        const subject = { type: 'retention', id: null };
        await this.refusals.record(actor, { subject, reason: error.code });
      }
      throw error;
    }
  }

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
          class: rule.class,
          keepDays: rule.keepDays,
          graceDays: rule.graceDays,
        },
      });
    }
    return due.length === AT_ONCE;
  }
}

interface Term {
  readonly rule: RetentionRule;
  readonly changedAt: Date;
}

/** Their own rule, or that of documents that came so, or that for all; and since when the rules are as they are. */
async function termOf(tx: Transaction, tenantId: string): Promise<Term | null> {
  const rule = await firstRule(tx, ['message', 'hl7', 'all']);
  if (!rule) return null;
  const { retentionChangedAt } = await tx.findOneByOrFail(Tenant, { id: tenantId });
  return { rule, changedAt: retentionChangedAt ?? rule.changedAt };
}
