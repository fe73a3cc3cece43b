import { AuditTrail } from '@app/audit';
import { KeyDestruction, UnitOfWork } from '@app/database';
import { serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ProfileTrial, ProfileVersion } from './profile-version.entities.js';

/** Takes away what was tried and what came out of it, when its time is over. That it was tried stays known. */
@Injectable()
export class TrialCleanup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly destruction: KeyDestruction,
    private readonly audit: AuditTrail,
  ) {}

  async expire(tenantId: string, id: string): Promise<void> {
    const actor = serviceActor('retention', tenantId);
    await this.unitOfWork.run(actor, async (tx) => {
      const trial = await tx.findOne(ProfileTrial, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!trial?.textSealed || trial.expiresAt.getTime() > Date.now()) return;
      const version = await tx.findOneByOrFail(ProfileVersion, { id: trial.versionId });
      await this.destruction.destroy(tx, [trial.objectKeyId]);
      await tx.update(
        ProfileTrial,
        { id, state: In(['queued', 'running']) },
        { state: 'failed', stateReason: 'deadline-exceeded', endedAt: new Date() },
      );
      await tx.update(
        ProfileTrial,
        { id },
        { textSealed: null, resultSealed: null, leaseUntil: null },
      );
      await this.audit.record(tx, actor, {
        action: 'profile.trial-expired',
        subject: { type: 'profile', id: version.profileId },
        details: { version: version.number, trial: id },
      });
    });
  }
}
