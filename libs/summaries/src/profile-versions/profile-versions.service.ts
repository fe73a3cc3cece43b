import { type AuditedAction, AuditTrail, Refusals } from '@app/audit';
import type { Transaction } from '@app/database';
import { type Actor, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import {
  type Profile,
  type ProfileContent,
  ProfileNotFound,
  Profiles,
} from '../profiles/profiles.js';
import { changesOf, type ProfileChange } from './profile-changes.js';
import {
  ProfileChangedMeanwhile,
  ProfileExists,
  ProfileInstalled,
  ProfileNotTried,
  ProfileUnchanged,
  ProfileVersionDecided,
  ProfileVersionNotFound,
} from './profile-version.errors.js';
import { ProfileVersion } from './profile-version.entities.js';
import { ProfileVersionsRepository } from './profile-versions.repository.js';
import { SigningRule } from './signing-rule.js';
import { contentOf, profileOf, TenantProfiles } from './tenant-profiles.js';

/** A profile as the list shows it. */
export interface ProfileStatus {
  readonly id: string;
  /** Of what is active, or of the last version where nothing is. */
  readonly title: string;
  readonly translations: Profile['translations'];
  /** The version of Cloister's file; null where the tenant made the profile. */
  readonly installed: number | null;
  /** The active number; null where the profile was retired, or nobody has put it live yet. */
  readonly active: number | null;
  /** How many versions wait for a decision. */
  readonly proposed: number;
}

export interface ListedProfileVersion {
  readonly version: ProfileVersion;
  readonly reason: string | null;
  readonly tried: boolean;
}

export interface ProfileHistory {
  readonly status: ProfileStatus;
  /** What is active, or would be changed next. */
  readonly current: Profile;
  /** The newest first, without what only old files said. */
  readonly versions: readonly ListedProfileVersion[];
}

export interface ReadProfileVersion {
  readonly profile: Profile;
  /** Null where it is in the file of Cloister. */
  readonly listed: ListedProfileVersion | null;
}

export interface ProfileProposal {
  readonly content: ProfileContent;
  readonly reason: string;
  /** The version that it was made of; null where it is a new profile. */
  readonly parent: number | null;
  /** The profile that a new one is a copy of; null where there is the profile already. */
  readonly copiedFrom: string | null;
}

export interface ProfileDecision {
  readonly reason: string;
  /** The number that the person saw active; null for none. */
  readonly seen: number | null;
}

/**
 * A tenant's versions of profiles: written by one person with a reason, tried, activated, taken back.
 * What is active writes from the next order on.
 */
@Injectable()
export class ProfileVersionsService {
  constructor(
    private readonly versions: ProfileVersionsRepository,
    private readonly profiles: TenantProfiles,
    private readonly installed: Profiles,
    private readonly rule: SigningRule,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /** Those of Cloister first, then the tenant's own, retired ones too. */
  async list(actor: Actor): Promise<readonly ProfileStatus[]> {
    const subject = { type: 'profile', id: null };
    return this.refusals.recording(actor, { subject }, async (tx) => {
      const own = await tx.find(ProfileVersion, { select: { profileId: true } });
      const ids = new Set([
        ...this.installed.all().map(({ id }) => id),
        ...own.map(({ profileId }) => profileId).toSorted(),
      ]);
      const statuses: ProfileStatus[] = [];
      for (const id of ids) statuses.push((await this.status(tx, id)).profileStatus);
      await this.record(tx, actor, 'profile.versions-listed', null, {
        details: { count: statuses.length },
      });
      return statuses;
    });
  }

  /** Throws `ProfileVersionNotFound`. */
  async history(actor: Actor, profileId: string): Promise<ProfileHistory> {
    return this.deciding(actor, profileId, async (tx) => {
      const { profileStatus, current, rows } = await this.status(tx, profileId);
      await this.record(tx, actor, 'profile.read', profileId, {
        details: { versions: rows.length },
      });
      return { status: profileStatus, current, versions: await this.listed(tx, actor, rows) };
    });
  }

  /** Throws `ProfileVersionNotFound`. */
  async read(actor: Actor, profileId: string, number: number): Promise<ReadProfileVersion> {
    return this.deciding(actor, profileId, async (tx) => {
      const read = await this.find(tx, actor, profileId, number);
      await this.record(tx, actor, 'profile.read', profileId, { details: { version: number } });
      return read;
    });
  }

  /** What differs between two versions. Throws `ProfileVersionNotFound`. */
  async compare(
    actor: Actor,
    profileId: string,
    [before, after]: readonly [number, number],
  ): Promise<readonly ProfileChange[]> {
    return this.deciding(actor, profileId, async (tx) => {
      const was = await this.find(tx, actor, profileId, before);
      const is = await this.find(tx, actor, profileId, after);
      await this.record(tx, actor, 'profile.compared', profileId, { details: { before, after } });
      return changesOf(was.profile, is.profile);
    });
  }

  /** What a version that nobody has proposed yet would change. Throws `ProfileVersionNotFound`. */
  async preview(
    actor: Actor,
    profileId: string,
    content: ProfileContent,
  ): Promise<readonly ProfileChange[]> {
    return this.deciding(actor, profileId, async (tx) => {
      const { current } = await this.status(tx, profileId);
      await this.record(tx, actor, 'profile.compared', profileId, {
        details: { before: current.version },
      });
      return changesOf(current, content);
    });
  }

  /**
   * Its number. Throws `ProfileVersionNotFound`, `ProfileNotFound` for what it is to be a copy of,
   * `ProfileExists` or `ProfileUnchanged`.
   */
  async propose(actor: Actor, profileId: string, proposal: ProfileProposal): Promise<number> {
    return this.deciding(actor, profileId, async (tx) => {
      const { tenantId } = actor;
      const { copiedFrom } = proposal;
      const parent =
        copiedFrom === null ? await this.parentOf(tx, actor, profileId, proposal) : null;
      if (copiedFrom !== null) await this.requireNew(tx, profileId, copiedFrom);
      const number = await this.versions.nextNumber(tx, profileId);
      const id = newId();
      await tx.insert(ProfileVersion, {
        id,
        tenantId,
        profileId,
        number,
        ...contentOf({ ...proposal.content, id: profileId, version: number }),
        state: 'proposed',
        parent,
        copiedFrom,
        ...(await this.versions.sealedReason(tx, { tenantId, id }, proposal.reason)),
        writtenByKind: actor.kind,
        writtenById: actor.id,
        writtenAt: new Date(),
      });
      await this.record(tx, actor, 'profile.proposed', profileId, {
        version: await tx.findOneByOrFail(ProfileVersion, { id }),
        details: { ...(parent !== null && { parent }), ...(copiedFrom !== null && { copiedFrom }) },
        reason: proposal.reason,
      });
      return number;
    });
  }

  /**
   * From the next order on it writes: a version that was proposed and tried, one that was active
   * before, or what the file of Cloister says. Throws `ProfileVersionNotFound`,
   * `ProfileChangedMeanwhile`, `ProfileVersionDecided`, `ProfileNotTried` or `ProfileLoosensSigning`.
   */
  async activate(
    actor: Actor,
    profileId: string,
    number: number,
    { reason, seen }: ProfileDecision,
  ): Promise<void> {
    await this.deciding(actor, profileId, async (tx) => {
      const before = await this.profiles.active(tx, profileId);
      const { listed, profile } = await this.find(tx, actor, profileId, number);
      const version = listed?.version ?? null;
      if ((before?.version ?? null) !== seen) throw new ProfileChangedMeanwhile();
      if (number === seen) throw new ProfileVersionDecided('active');
      const isFile = this.installed.find(profileId)?.version === number;
      if (!isFile) requireDecidable(listed);
      await this.rule.require(tx, actor, profile, version?.state === 'proposed' ? version : null);
      await this.end(tx, actor, profileId);
      if (version && !isFile) {
        await tx.update(
          ProfileVersion,
          { id: version.id },
          { state: 'active', ...activatedBy(actor), ...NOT_ENDED },
        );
      }
      const action = version?.state === 'proposed' ? 'profile.put-live' : 'profile.rolled-back';
      await this.record(tx, actor, action, profileId, {
        version,
        details: { version: number, ...(seen !== null && { replaces: seen }) },
        reason,
      });
    });
  }

  /** It is not to be activated. Throws `ProfileVersionNotFound` or `ProfileVersionDecided`. */
  async refuse(actor: Actor, profileId: string, number: number, reason: string): Promise<void> {
    await this.deciding(actor, profileId, async (tx) => {
      const version = await this.versions.find(tx, profileId, number);
      if (!version) throw new ProfileVersionNotFound();
      if (version.state !== 'proposed') throw new ProfileVersionDecided(version.state);
      await tx.update(ProfileVersion, { id: version.id }, { state: 'refused', ...endedBy(actor) });
      await this.record(tx, actor, 'profile.refused', profileId, { version, reason });
    });
  }

  /**
   * The tenant's own profile can no longer be ordered. Throws `ProfileVersionNotFound`,
   * `ProfileInstalled`, `ProfileChangedMeanwhile` or `ProfileVersionDecided`.
   */
  async retire(actor: Actor, profileId: string, { reason, seen }: ProfileDecision): Promise<void> {
    await this.deciding(actor, profileId, async (tx) => {
      if (this.installed.find(profileId)) throw new ProfileInstalled();
      const { profileStatus } = await this.status(tx, profileId);
      if (profileStatus.active === null) throw new ProfileVersionDecided('retired');
      if (profileStatus.active !== seen) throw new ProfileChangedMeanwhile();
      const version = await this.versions.active(tx, profileId);
      await this.end(tx, actor, profileId);
      await this.record(tx, actor, 'profile.retired', profileId, { version, reason });
    });
  }

  private async end(tx: Transaction, actor: Actor, profileId: string): Promise<void> {
    await tx.update(
      ProfileVersion,
      { profileId, state: 'active' },
      { state: 'retired', ...endedBy(actor) },
    );
  }

  private async parentOf(
    tx: Transaction,
    actor: Actor,
    profileId: string,
    { parent, content }: ProfileProposal,
  ): Promise<number> {
    const { current } = await this.status(tx, profileId);
    const number = parent ?? current.version;
    const { profile } = await this.find(tx, actor, profileId, number);
    if (changesOf(profile, content).length === 0) throw new ProfileUnchanged();
    return number;
  }

  private async requireNew(tx: Transaction, profileId: string, copiedFrom: string): Promise<void> {
    await this.profiles.requireActive(tx, copiedFrom);
    const taken =
      this.installed.find(profileId) !== null || (await tx.existsBy(ProfileVersion, { profileId }));
    if (taken) throw new ProfileExists();
  }

  private async status(
    tx: Transaction,
    profileId: string,
  ): Promise<{
    readonly profileStatus: ProfileStatus;
    readonly current: Profile;
    readonly rows: readonly ProfileVersion[];
  }> {
    const file = this.installed.find(profileId);
    const all = await this.versions.versions(tx, profileId);
    const rows = all.filter(({ state }) => state !== 'installed');
    const active = await this.profiles.active(tx, profileId);
    const last = rows[0];
    const current = active ?? (last ? profileOf(last) : null);
    if (!current) throw new ProfileVersionNotFound();
    const profileStatus = {
      id: profileId,
      title: current.title,
      translations: current.translations,
      installed: file?.version ?? null,
      active: active?.version ?? null,
      proposed: rows.filter(({ state }) => state === 'proposed').length,
    };
    return { profileStatus, current, rows };
  }

  private async find(
    tx: Transaction,
    actor: Actor,
    profileId: string,
    number: number,
  ): Promise<ReadProfileVersion> {
    const version = await this.versions.find(tx, profileId, number);
    const [listed = null] = version ? await this.listed(tx, actor, [version]) : [];
    try {
      const profile = await this.profiles.numbered(tx, profileId, number);
      // a number of a file that was never kept is answered with the file as it is now
      if (profile.version !== number) throw new ProfileVersionNotFound();
      return { profile, listed };
    } catch (error) {
      if (error instanceof ProfileNotFound) throw new ProfileVersionNotFound();
      throw error;
    }
  }

  private async listed(
    tx: Transaction,
    { tenantId }: Actor,
    rows: readonly ProfileVersion[],
  ): Promise<readonly ListedProfileVersion[]> {
    const reasons = await this.versions.reasons(tx, tenantId, rows);
    const tried = await this.versions.tried(
      tx,
      rows.map(({ id }) => id),
    );
    return rows.map((version) => ({
      version,
      reason: reasons.get(version.id) ?? null,
      tried: tried.has(version.id),
    }));
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    action: AuditedAction['action'],
    profileId: string | null,
    {
      version = null,
      details = {},
      reason = null,
    }: {
      readonly version?: ProfileVersion | null;
      readonly details?: NonNullable<AuditedAction['details']>;
      readonly reason?: string | null;
    },
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      action,
      subject: { type: 'profile', id: profileId },
      details: {
        ...(version && {
          version: version.number,
          sha256: version.contentSha256.toString('hex'),
        }),
        ...details,
      },
      ...(reason !== null && { confidential: { reason: { value: reason } } }),
    });
  }

  private async deciding<T>(
    actor: Actor,
    profileId: string,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    const subject = { type: 'profile', id: profileId };
    return this.refusals.recording(actor, { subject }, async (tx) => {
      await this.versions.lock(tx, actor.tenantId);
      return work(tx);
    });
  }
}

const NOT_ENDED = { endedByKind: null, endedById: null, endedAt: null };

function requireDecidable(listed: ListedProfileVersion | null): void {
  const state = listed?.version.state ?? 'installed';
  const wasLive = state === 'retired';
  if (state !== 'proposed' && !wasLive) throw new ProfileVersionDecided(state);
  if (state === 'proposed' && !listed?.tried) throw new ProfileNotTried();
}

function endedBy({ kind, id }: Actor) {
  return { endedByKind: kind, endedById: id, endedAt: new Date() };
}

function activatedBy({ kind, id }: Actor) {
  return { activatedByKind: kind, activatedById: id, activatedAt: new Date() };
}
