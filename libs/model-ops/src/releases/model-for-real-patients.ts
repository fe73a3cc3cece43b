import { Refusals } from '@app/audit';
import { AcrossTenants, UnitOfWork } from '@app/database';
import type { EvaluatedWeights } from '../evaluation/runs/evaluation-record.js';
import { type Actor, serviceActor } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { RELEASE_SETTINGS, type ReleaseSettings } from './release-settings.js';
import { ModelRelease } from './release.entities.js';
import { DevelopmentModelInUse, ModelElsewhere } from './releases.errors.js';
import { weightsOf } from './releases.repository.js';

/** Whether what computes here may be used for real patients' data. */
@Injectable()
export class ModelForRealPatients {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acrossTenants: AcrossTenants,
    private readonly refusals: Refusals,
    @Inject(RELEASE_SETTINGS) private readonly settings: ReleaseSettings,
  ) {}

  /** Throws `DevelopmentModelInUse` where a file of it is on the project's list for development alone. */
  async require(actor: Actor): Promise<void> {
    const { model, adapter } = await this.computing();
    const allowList = await this.settings.allowList();
    const files = [model, adapter]
      .filter((file) => file !== null)
      .filter(({ sha256 }) => allowList.originOf(sha256) === 'development');
    if (files.length === 0) return;
    const error = new DevelopmentModelInUse(files.map(({ id }) => id));
    const subject = { type: 'tenant', id: actor.tenantId };
    await this.refusals.record(actor, { subject, reason: error.code });
    throw error;
  }

  /** As a worker chooses it: what the settings pin, what two people approved, what the settings come with. */
  private async computing(): Promise<EvaluatedWeights> {
    const found =
      this.settings.pinnedBy.length > 0 ? null : await this.acrossTenants.activeRelease();
    if (found) {
      const { tenantId, id } = found;
      return this.unitOfWork.run(serviceActor('api', tenantId), async (tx) =>
        weightsOf(await tx.findOneByOrFail(ModelRelease, { id })),
      );
    }
    try {
      return await this.settings.configured();
    } catch (error) {
      if (error instanceof ModelElsewhere) return { model: null, adapter: null };
      throw error;
    }
  }
}
