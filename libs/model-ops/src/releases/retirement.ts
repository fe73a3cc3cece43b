import { AuditTrail } from '@app/audit';
import { notify, readSetting, type TenantSetting, type Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ModelRelease } from './release.entities.js';

/** What notices of another release are about: there is one for all workers. */
export const ACTIVE_RELEASE_NOTICE = 'in-force';

/** Whether an adapter is retired for good once rows that it was trained on are erased. */
export const RETIRES_ADAPTERS: TenantSetting<boolean> = {
  name: 'retires-adapters',
  schema: z.boolean(),
  unset: false,
};

const Erased = z.array(z.object({ id: z.uuid(), erased_at: z.date() }));
/** These are over, or somebody has still to say yes. */
const MAY_COME_INTO_FORCE = ['proposed', 'approved', 'superseded'] as const;

/** What becomes of releases whose training rows were erased. Anyone who calls holds the lock of releases. */
@Injectable()
export class Retirement {
  constructor(private readonly audit: AuditTrail) {}

  async isOn(tx: Transaction, tenantId: string): Promise<boolean> {
    return readSetting(tx, tenantId, RETIRES_ADAPTERS);
  }

  async note(tx: Transaction, tenantId: string, datasetId: string): Promise<void> {
    await tx.query(
      `insert into erased_training (dataset_id, tenant_id, erased_at) values ($1, $2, now())
       on conflict (dataset_id) do update set erased_at = now()`,
      [datasetId, tenantId],
    );
  }

  /**
   * Of these releases, or of all, those with an adapter that was trained on rows that are erased, and
   * since when: by the data sets of any release of the same adapter.
   */
  async erasedSince(tx: Transaction): Promise<ReadonlyMap<string, Date>> {
    const rows = Erased.parse(
      await tx.query(
        `select release.id, max(erased.erased_at) as erased_at
         from model_release as release
         join model_release as same on same.adapter_sha256 = release.adapter_sha256
         join erased_training as erased on erased.dataset_id = any (same.dataset_ids)
         group by release.id`,
      ),
    );
    return new Map(rows.map(({ id, erased_at: at }) => [id, at]));
  }

  /** Whether an adapter, or one of these data sets, is among them. */
  async concerns(
    tx: Transaction,
    of: { readonly adapterSha256: string | null; readonly datasetIds: readonly string[] },
  ): Promise<boolean> {
    const found: readonly unknown[] = await tx.query(
      `select 1 from erased_training as erased
       where erased.dataset_id = any ($1::uuid[]) or exists (select from model_release as release
         where release.adapter_sha256 = $2 and erased.dataset_id = any (release.dataset_ids))
       limit 1`,
      [[...of.datasetIds], of.adapterSha256],
    );
    return found.length > 0;
  }

  /** Ends all that are concerned; what was active before, and may go on, is so again. */
  async retire(tx: Transaction, actor: Actor): Promise<void> {
    const concerned = await this.erasedSince(tx);
    for (const id of concerned.keys()) {
      const release = await tx.findOneByOrFail(ModelRelease, { id });
      if (!MAY_COME_INTO_FORCE.some((state) => state === release.state)) continue;
      await tx.update(ModelRelease, { id }, { state: 'retired', ...endedBy(actor) });
      const next = release.state === 'approved' ? await this.bringBack(tx, release) : null;
      await this.audit.record(tx, actor, {
        action: 'model.release-retired',
        subject: { type: 'model-release', id },
        ...(next !== null && { related: [{ type: 'model-release', id: next }] }),
        details: { before: release.state, adapter: release.adapterSha256 ?? 'none' },
      });
    }
  }

  /** The last one before it that may be active, and is so again; null: what the settings name. */
  async bringBack(tx: Transaction, release: ModelRelease): Promise<string | null> {
    const concerned = await this.erasedSince(tx);
    const retires = await this.isOn(tx, release.tenantId);
    let id = release.replaces;
    while (id !== null) {
      const before = await tx.findOneByOrFail(ModelRelease, { id });
      if (before.state === 'superseded' && !(retires && concerned.has(id))) break;
      id = before.replaces;
    }
    if (id !== null) {
      const activated = { state: 'approved', activatedAt: new Date(), ...NOT_ENDED } as const;
      await tx.update(ModelRelease, { id }, activated);
    }
    await notify(tx, 'model_in_force', ACTIVE_RELEASE_NOTICE);
    return id;
  }
}

const NOT_ENDED = { endedByKind: null, endedById: null, endedAt: null };

export function endedBy({
  kind,
  id,
}: Actor): Pick<ModelRelease, 'endedByKind' | 'endedById' | 'endedAt'> {
  return { endedByKind: kind, endedById: id, endedAt: new Date() };
}
