import { AuditTrail } from '@app/audit';
import { UnitOfWork } from '@app/database';
import type { EvaluatedWeights } from '../evaluation/runs/evaluation-record.js';
import type { ProjectListKind, TrainedLanguages } from '@app/inference';
import type { Actor } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { RELEASE_SETTINGS, type ReleaseSettings } from './release-settings.js';
import { ModelElsewhere } from './releases.errors.js';
import { type ReleaseDetails, ReleasesRepository, weightsOf } from './releases.repository.js';

export interface ReleaseStatus {
  readonly releases: readonly ReleaseDetails[];
  /** Of the release that workers load; null: what the settings name. */
  readonly active: string | null;
  /** Whether it is a release of another tenant, of which nothing more is told. */
  readonly ofAnother: boolean;
  /** What computes where no release is active; null where a server elsewhere does. */
  readonly configured: EvaluatedWeights | null;
  /** In which languages what workers load was trained to write; null where nobody knows. */
  readonly languages: TrainedLanguages | null;
  readonly pinnedBy: readonly string[];
  /** Which kind of list of model files this build came with. */
  readonly modelList: ProjectListKind;
}

/** The releases of models, and what is active. */
@Injectable()
export class ListedReleases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly releases: ReleasesRepository,
    private readonly audit: AuditTrail,
    @Inject(RELEASE_SETTINGS) private readonly settings: ReleaseSettings,
  ) {}

  /** The newest 200, and how it stands. */
  async list(actor: Actor): Promise<ReleaseStatus> {
    const configured = await this.configuredHere();
    const modelList = await this.settings.modelList();
    const { pinnedBy } = this.settings;
    const { loaded, ...status } = await this.unitOfWork.run(actor, async (tx) => {
      const releases = await this.releases.list(tx);
      const active = await this.releases.active(tx);
      await this.audit.record(tx, actor, {
        action: 'model.release-listed',
        subject: { type: 'model-release', id: null },
        details: { count: releases.length },
      });
      const ofAnother = active === 'of-another';
      const own = ofAnother ? null : active;
      const isConfigured = pinnedBy.length > 0 || active === null;
      return {
        releases,
        active: own?.id ?? null,
        ofAnother,
        loaded: isConfigured ? configured : own && weightsOf(own),
      };
    });
    const languages = loaded && (await this.settings.languagesOf(loaded));
    return { ...status, configured, languages, pinnedBy, modelList };
  }

  private async configuredHere(): Promise<EvaluatedWeights | null> {
    try {
      return await this.settings.configured();
    } catch (error) {
      if (error instanceof ModelElsewhere) return null;
      throw error;
    }
  }
}
