import { openText, type SealedPlace, sealText } from '@app/crypto';
import { KeyRing, type Transaction, whereAny } from '@app/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { FIRST_OWN_VERSION } from '../profiles/profiles.js';
import { ProfileTrial, ProfileVersion } from './profile-version.entities.js';

const SEALED_FORMAT = 1;
/** Of one profile; the oldest are still there, and read by their number. */
export const LISTED_VERSIONS_MAX = 200;

@Injectable()
export class ProfileVersionsRepository {
  constructor(private readonly keyRing: KeyRing) {}

  /** Whoever decides about a tenant's profiles waits for who decides now. */
  async lock(tx: Transaction, tenantId: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 46))', [tenantId]);
  }

  /** The newest first. */
  versions(tx: Transaction, profileId: string): Promise<readonly ProfileVersion[]> {
    return tx.find(ProfileVersion, {
      where: { profileId },
      order: { number: 'desc' },
      take: LISTED_VERSIONS_MAX,
    });
  }

  find(tx: Transaction, profileId: string, number: number): Promise<ProfileVersion | null> {
    return tx.findOneBy(ProfileVersion, { profileId, number });
  }

  active(tx: Transaction, profileId: string): Promise<ProfileVersion | null> {
    return tx.findOneBy(ProfileVersion, { profileId, state: 'active' });
  }

  /** What was in force last of a profile that was retired. */
  async lastActive(tx: Transaction, profileId: string): Promise<ProfileVersion | null> {
    const [last = null] = await tx.find(ProfileVersion, {
      where: { profileId, state: 'retired' },
      order: { activatedAt: { direction: 'desc', nulls: 'last' } },
      take: 1,
    });
    return last;
  }

  /** The name of the profile that this one began as a copy of. */
  async origin(tx: Transaction, profileId: string): Promise<string | null> {
    const [first] = await tx.find(ProfileVersion, {
      where: { profileId },
      order: { number: 'asc' },
      take: 1,
    });
    return first?.copiedFrom ?? null;
  }

  async nextNumber(tx: Transaction, profileId: string): Promise<number> {
    const last = (await tx.maximum(ProfileVersion, 'number', { profileId })) ?? 0;
    return Math.max(last + 1, FIRST_OWN_VERSION);
  }

  /** Of these versions, the ones that somebody has seen write. */
  async tried(tx: Transaction, versionIds: readonly string[]): Promise<ReadonlySet<string>> {
    const trials = await whereAny(versionIds, (ids) =>
      tx.find(ProfileTrial, {
        select: { id: true, versionId: true },
        where: { versionId: In(ids), state: 'finished' },
      }),
    );
    return new Set(trials.map(({ versionId }) => versionId));
  }

  async sealedReason(
    tx: Transaction,
    row: Pick<ProfileVersion, 'tenantId' | 'id'>,
    reason: string,
  ): Promise<Pick<ProfileVersion, 'reason' | 'objectKeyId'>> {
    const { id: objectKeyId, key } = await this.keyRing.create(tx, row.tenantId, 'profile');
    return { objectKeyId, reason: sealText(key, placeOf(row), reason) };
  }

  async reasons(
    tx: Transaction,
    tenantId: string,
    versions: readonly ProfileVersion[],
  ): Promise<ReadonlyMap<string, string>> {
    const keys = await this.keyRing.objects(
      tx,
      tenantId,
      versions.flatMap(({ objectKeyId }) => objectKeyId ?? []),
    );
    return new Map(
      versions.flatMap((version) => {
        const key = version.objectKeyId === null ? undefined : keys.get(version.objectKeyId);
        if (!key || !version.reason) return [];
        return [[version.id, openText(key, placeOf(version), version.reason)]];
      }),
    );
  }
}

function placeOf({ tenantId, id }: Pick<ProfileVersion, 'tenantId' | 'id'>): SealedPlace {
  return {
    tenantId,
    table: 'profile_version',
    rowId: id,
    version: SEALED_FORMAT,
    column: 'reason',
  };
}
