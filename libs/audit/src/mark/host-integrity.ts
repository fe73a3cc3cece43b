import { AcrossTenants, DomainEvents, UnitOfWork } from '@app/database';
import { serviceActor } from '@app/platform';
import type { FactoryProvider } from '@nestjs/common';
import { DataSource, Not } from 'typeorm';
import { type AuditedAction, AuditTrail } from '../audit-trail.js';
import { HostRow, type HostState } from './host-row.entity.js';
import type { IntegrityFinding } from './integrity-finding.js';

// Others believe a host for ten of these.
const REPEATED_MS = 60_000;
const EVENT = 'audit.mismatch-found';

/** Says in the database, and in the trail where it changes, whether the rows agree with this host's mark. */
export class HostIntegrity {
  private said: { readonly what: string; readonly atMs: number } | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly acrossTenants: AcrossTenants,
    private readonly audit: AuditTrail,
    private readonly events: DomainEvents,
    private readonly host: string,
  ) {}

  /** @param marked entries that the mark covers; 0 where there is none */
  async settle(finding: IntegrityFinding | null, marked: number): Promise<void> {
    const what = finding?.reason ?? 'intact';
    const now = new Date();
    const isSaid = this.said?.what === what && now.getTime() - this.said.atMs < REPEATED_MS;
    if (isSaid || (!finding && marked === 0)) return;
    await this.meet(marked, now);
    await this.change(finding, marked, now);
    this.said = { what, atMs: now.getTime() };
  }

  private async meet(marked: number, now: Date): Promise<void> {
    const row = {
      host: this.host,
      beganAt: now,
      markSize: String(marked),
      state: 'intact' as const,
      reason: null,
      since: now,
      checkedAt: now,
    };
    const insert = this.dataSource.createQueryBuilder().insert();
    await insert.into(HostRow).values(row).orIgnore().execute();
  }

  private async change(finding: IntegrityFinding | null, marked: number, now: Date): Promise<void> {
    const state: HostState = finding ? 'mismatch' : 'intact';
    const values = {
      reason: finding?.reason ?? null,
      checkedAt: now,
      // what the mark was before it stopped fitting stays to be read
      ...(!finding && { markSize: String(marked) }),
    };
    const { host } = this;
    const other = { host, state: Not(state) };
    const tenant = await this.acrossTenants.defaultTenant();
    if (tenant && (await this.dataSource.manager.existsBy(HostRow, other))) {
      const actor = serviceActor('trail', tenant.tenantId);
      await this.unitOfWork.run(actor, async (tx) => {
        const { affected } = await tx.update(HostRow, other, { state, since: now, ...values });
        if (affected !== 1) return;
        await this.audit.record(tx, actor, actionOf(finding, host));
        // the reconciler has it told: no queue is needed for what waits for people anyway
        if (finding) await this.events.emit(tx, tenant.tenantId, EVENT, tenant.tenantId);
      });
    }
    await this.dataSource.manager.update(HostRow, { host }, { state, ...values });
  }
}

function actionOf(finding: IntegrityFinding | null, host: string): AuditedAction {
  const subject = { type: 'audit-trail', id: null };
  if (!finding) return { action: 'audit.mismatch-over', subject, details: { host } };
  const { reason, mark, found } = finding;
  return {
    action: 'audit.mismatch-found',
    outcome: 'failed',
    subject,
    reason,
    details: {
      host,
      ...(mark && { markSize: mark.size, markRoot: mark.root }),
      ...(found && { size: found.size, root: found.root }),
    },
  };
}

export function hostIntegrity(host: string): FactoryProvider<HostIntegrity> {
  return {
    provide: HostIntegrity,
    inject: [DataSource, UnitOfWork, AcrossTenants, AuditTrail, DomainEvents],
    useFactory: (
      dataSource: DataSource,
      unitOfWork: UnitOfWork,
      acrossTenants: AcrossTenants,
      audit: AuditTrail,
      events: DomainEvents,
    ) => new HostIntegrity(dataSource, unitOfWork, acrossTenants, audit, events, host),
  };
}
