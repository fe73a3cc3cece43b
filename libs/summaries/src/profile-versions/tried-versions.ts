import type { Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { Profiles } from '../profiles/profiles.js';
import { ProfileVersionNotFound } from './profile-version.errors.js';
import type { ProfileVersion } from './profile-version.entities.js';
import { ProfileVersionsRepository } from './profile-versions.repository.js';
import { sampleOf } from './samples.js';
import { TenantProfiles } from './tenant-profiles.js';

/** What a version of a profile without a file of its own is tried on, where its origin has none either. */
const GENERAL = 'general';

/** What a trial is of: the version, the active one that it is set beside, and the text that it is tried on. */
@Injectable()
export class TriedVersions {
  constructor(
    private readonly versions: ProfileVersionsRepository,
    private readonly profiles: TenantProfiles,
    private readonly installed: Profiles,
  ) {}

  /** Both stay as they are until the commit. Throws `ProfileVersionNotFound`. */
  async find(
    tx: Transaction,
    tenantId: string,
    profileId: string,
    number: number,
  ): Promise<{ readonly version: ProfileVersion; readonly beside: number | null }> {
    await this.versions.lock(tx, tenantId);
    const version = await this.versionOf(tx, tenantId, profileId, number);
    const active = await this.profiles.active(tx, profileId);
    if (active) await this.profiles.keep(tx, tenantId, active);
    return { version, beside: active?.version === number ? null : (active?.version ?? null) };
  }

  /** The text that its versions are tried on where nobody types one. Throws `ProfileVersionNotFound`. */
  async sample(tx: Transaction, profileId: string): Promise<string> {
    const seen = new Set<string>();
    for (let id: string | null = profileId; id !== null && !seen.has(id);) {
      if (this.installed.find(id)) return sampleOf(id);
      seen.add(id);
      id = await this.versions.origin(tx, id);
    }
    return sampleOf(GENERAL);
  }

  private async versionOf(
    tx: Transaction,
    tenantId: string,
    profileId: string,
    number: number,
  ): Promise<ProfileVersion> {
    const file = this.installed.find(profileId);
    if (file?.version === number) await this.profiles.keep(tx, tenantId, file);
    const version = await this.versions.find(tx, profileId, number);
    if (!version) throw new ProfileVersionNotFound();
    return version;
  }
}
