import { AcrossTenants } from '@app/database';
import type { Actor } from '@app/platform';
import { RELEASE_SETTINGS, type ReleaseSettings } from '@app/model-ops';
import { Inject, Injectable } from '@nestjs/common';

export interface ModelFacts {
  readonly pinnedBy: readonly string[];
  readonly release: string | null;
}

/** What says which model is loaded. */
@Injectable()
export class ActiveModel {
  constructor(
    private readonly acrossTenants: AcrossTenants,
    @Inject(RELEASE_SETTINGS) private readonly releases: ReleaseSettings,
  ) {}

  /** Another tenant's release has no name here. */
  async read({ tenantId }: Actor): Promise<ModelFacts> {
    const active = await this.acrossTenants.activeRelease();
    const release = active?.tenantId === tenantId ? active.id : null;
    return { pinnedBy: this.releases.pinnedBy, release };
  }
}
