import { AuditTrail, Refusals } from '@app/audit';
import { RecordsAuthority } from '@app/auth';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { SPEAKS_OF_ANOTHER, termOf } from './message-term.js';
import { WITHOUT_DOCUMENT } from './messages-of-patients.js';

const DAY_MS = 86_400_000;
const COUNTED_MAX = 10_000;

const Counted = z.tuple([z.object({ count: z.int(), oldest: z.date().nullable() })]);

/** Messages without a document whose time is over. */
export interface DueMessages {
  /** Up to 10,000. */
  readonly count: number;
  /** When the first of them is erased; null: there is none. */
  readonly eraseAfter: Date | null;
}

/** Which messages that belong to no document are due to be erased; the others end with theirs. */
@Injectable()
export class MessageRetention {
  constructor(
    private readonly authority: RecordsAuthority,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /** Those whose time is over, and whose grace may still run. */
  async due(actor: Actor): Promise<DueMessages> {
    return this.refusals.recording(
      actor,
      { subject: { type: 'retention', id: null } },
      async (tx) => {
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
      },
    );
  }
}
