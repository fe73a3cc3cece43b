import { AuditTrail } from '@app/audit';
import { UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { type Profile, TenantProfiles } from '@app/summaries';
import { Injectable } from '@nestjs/common';

/** The kinds of summary; to list them is an act. */
@Injectable()
export class ListedProfiles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly profiles: TenantProfiles,
  ) {}

  async list(actor: Actor): Promise<readonly Profile[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const subject = { type: 'profile', id: null };
      await this.audit.record(tx, actor, { action: 'profile.listed', subject });
      return this.profiles.all(tx);
    });
  }
}
