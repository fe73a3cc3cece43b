import type { Transaction } from '@app/database';
import { areSameWeights, type EvaluationRecord } from '../evaluation/runs/evaluation-record.js';
import { Inject, Injectable } from '@nestjs/common';
import type { ModelRelease } from './release.entities.js';
import { RELEASE_SETTINGS, type ReleaseSettings } from './release-settings.js';
import {
  ActiveForAnotherTenant,
  AdapterOfOneTenant,
  AdapterRetired,
  NothingChanges,
  OtherReleaseActive,
} from './releases.errors.js';
import { ReleasesRepository, weightsOf } from './releases.repository.js';
import { Retirement } from './retirement.js';

/** What must hold of a model and its adapter before they may come into force. */
@Injectable()
export class PromotionRule {
  constructor(
    private readonly releases: ReleasesRepository,
    private readonly retirement: Retirement,
    @Inject(RELEASE_SETTINGS) private readonly settings: ReleaseSettings,
  ) {}

  /** Asked again at each approval: much can come in between. */
  async require(
    tx: Transaction,
    tenantId: string,
    { candidate, present }: EvaluationRecord,
    { belongsTo, datasetIds }: Pick<ModelRelease, 'belongsTo' | 'datasetIds'>,
  ): Promise<void> {
    if (belongsTo !== null && (await this.releases.tenantCount(tx)) > 1) {
      throw new AdapterOfOneTenant();
    }
    const trained = { adapterSha256: candidate.adapter?.sha256 ?? null, datasetIds };
    const isErased = await this.retirement.concerns(tx, trained);
    if (isErased && (await this.retirement.isOn(tx, tenantId))) throw new AdapterRetired();
    const active = await this.releases.active(tx);
    if (active === 'of-another') throw new ActiveForAnotherTenant();
    const now = active ? weightsOf(active) : await this.settings.configured();
    if (!areSameWeights(present, now)) throw new OtherReleaseActive();
    if (areSameWeights(candidate, now)) throw new NothingChanges();
    const realPatients = await this.releases.servesRealPatients(tx);
    const allowList = (await this.settings.allowList()).withRealPatients(realPatients);
    for (const file of [candidate.model, candidate.adapter]) if (file) allowList.require(file);
  }
}
