import { LinkedAccounts } from '@app/auth';
import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Profile } from '../profiles/profiles.js';
import { ProfileLoosensSigning } from './profile-version.errors.js';
import type { ProfileVersion } from './profile-version.entities.js';
import { ProfileVersionsRepository } from './profile-versions.repository.js';
import { profileOf, TenantProfiles } from './tenant-profiles.js';

/** How many people sign is never lowered by one person alone. */
@Injectable()
export class SigningRule {
  constructor(
    private readonly versions: ProfileVersionsRepository,
    private readonly profiles: TenantProfiles,
    private readonly samePerson: LinkedAccounts,
  ) {}

  /**
   * Throws `ProfileLoosensSigning` unless as many people sign as before, or the version was written by
   * one human being and is activated by another. `proposed` is null where an older one comes back, which
   * nobody has agreed to for today.
   */
  async require(
    tx: Transaction,
    actor: Actor,
    profile: Profile,
    proposed: ProfileVersion | null,
  ): Promise<void> {
    if (profile.approvals >= (await this.approvalsBefore(tx, profile.id))) return;
    if (proposed?.writtenByKind === 'person' && actor.kind === 'person') {
      const humans = await this.samePerson.humansOf(tx, [actor.id, proposed.writtenById]);
      if (humans.get(actor.id) !== humans.get(proposed.writtenById)) return;
    }
    throw new ProfileLoosensSigning();
  }

  /** The most of what is active, what was last, and what it is a copy of. */
  private async approvalsBefore(tx: Transaction, profileId: string): Promise<number> {
    const active = await this.profiles.active(tx, profileId);
    const last = active ? null : await this.versions.lastActive(tx, profileId);
    const origin = active ? null : await this.versions.origin(tx, profileId);
    const source = origin === null ? null : await this.profiles.active(tx, origin);
    return Math.max(
      active?.approvals ?? 1,
      last ? profileOf(last).approvals : 1,
      source?.approvals ?? 1,
    );
  }
}
