import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { meetStores } from './checkpoint-sender.js';
import { AuditTrailContradicted, AuditTrailNotKept } from './intake-pause.errors.js';

export const INTAKE_PAUSE = Symbol('WorkStop');

export interface IntakePauseSettings {
  /** Of the stores that the settings name. */
  readonly stores: readonly { readonly name: string; readonly kind: string }[];
  /** So long a store may be without a newer checkpoint before nothing new is taken. */
  readonly maxAgeMs: number;
  readonly now: () => Date;
}

export interface StoreStatus {
  readonly name: string;
  readonly kind: string;
  readonly state: 'ok' | 'failing' | 'inconsistent';
  readonly reason: string | null;
  /** Entries that the store's newest checkpoint covers. */
  readonly sentSize: number;
  readonly sentAt: Date | null;
  /** Since when there has been a checkpoint that it does not have. */
  readonly behindSince: Date | null;
  /** Whether new work stands still because of this store. */
  readonly stops: boolean;
}

const Rows = z.array(
  z.object({
    name: z.string(),
    state: z.enum(['ok', 'failing', 'inconsistent']),
    reason: z.string().nullable(),
    sent_size: z.coerce.number(),
    sent_at: z.date().nullable(),
    behind_since: z.date().nullable(),
  }),
);

/** Why nothing new may be taken, as these stores stand; null where it may. */
export function pauseReasonOf(
  statuses: readonly StoreStatus[],
): AuditTrailContradicted | AuditTrailNotKept | null {
  if (statuses.some(({ state }) => state === 'inconsistent')) return new AuditTrailContradicted();
  if (statuses.some(({ stops }) => stops)) return new AuditTrailNotKept();
  return null;
}

/** Whether the trail can vouch for new work: that what was signed of it lies with others, and agrees. */
@Injectable()
export class IntakePause {
  private met = false;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(INTAKE_PAUSE) private readonly settings: IntakePauseSettings,
  ) {}

  /** Throws `AuditTrailContradicted` or `AuditTrailNotKept` where nothing new may be taken. */
  async check(): Promise<void> {
    if (this.settings.stores.length === 0) return;
    const reason = pauseReasonOf(await this.storeStatus());
    if (reason) throw reason;
  }

  async storeStatus(): Promise<readonly StoreStatus[]> {
    const { stores, maxAgeMs, now } = this.settings;
    if (stores.length === 0) return [];
    if (!this.met) await meetStores(this.dataSource, stores, now());
    this.met = true;
    const rows = Rows.parse(
      await this.dataSource.query(
        `select store.name, state, reason, sent_size, sent_at,
           case when late.signed_at is not null then greatest(store.since, late.signed_at) end
             as behind_since
         from checkpoint_store as store
         left join lateral (select signed_at from audit_checkpoint
           where size > store.sent_size order by size limit 1) as late on true
         where store.name = any ($1) order by store.name`,
        [stores.map(({ name }) => name)],
      ),
    );
    return rows.map(({ name, state, reason, ...row }) => ({
      name,
      kind: stores.find((store) => store.name === name)?.kind ?? '',
      state,
      reason,
      sentSize: row.sent_size,
      sentAt: row.sent_at,
      behindSince: row.behind_since,
      stops:
        state === 'inconsistent' ||
        (row.behind_since !== null && now().getTime() - row.behind_since.getTime() > maxAgeMs),
    }));
  }
}
