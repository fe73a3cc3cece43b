import { type AuditedAction, AuditTrail, Refusals } from '@app/audit';
import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { ReleasesRepository } from './releases.repository.js';

/** Acts on releases: one after the other, each on record, and so is its refusal. */
@Injectable()
export class ReleaseActions {
  constructor(
    private readonly releases: ReleasesRepository,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  async decide<T>(
    actor: Actor,
    id: string | null,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    return this.refusals.recording(
      actor,
      { subject: { type: 'model-release', id } },
      async (tx) => {
        await this.releases.lock(tx);
        return work(tx);
      },
    );
  }

  async recordReading(tx: Transaction, actor: Actor, id: string): Promise<void> {
    await this.audit.record(tx, actor, {
      action: 'model.release-read',
      subject: { type: 'model-release', id },
    });
  }

  async record(
    tx: Transaction,
    actor: Actor,
    action: AuditedAction['action'],
    id: string,
    {
      related = null,
      details = {},
      reason = null,
    }: {
      readonly related?: string | null;
      readonly details?: NonNullable<AuditedAction['details']>;
      readonly reason?: string | null;
    },
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      action,
      subject: { type: 'model-release', id },
      ...(related !== null && { related: [{ type: 'model-release', id: related }] }),
      details,
      ...(reason !== null && { confidential: { reason: { value: reason } } }),
    });
  }
}
