import { createHash } from 'node:crypto';
import { canonicalJson } from '@app/crypto';
import type { Transaction } from '@app/database';
import { newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { FIRST_OWN_VERSION, Profile, ProfileNotFound, Profiles } from '../profiles/profiles.js';
import { ProfileVersion } from './profile-version.entities.js';

/** The profiles as a tenant has them: its own versions, and for the rest the files of Cloister. */
@Injectable()
export class TenantProfiles {
  constructor(private readonly installed: Profiles) {}

  /** What is written with now. Throws `ProfileNotFound`. */
  async requireActive(tx: Transaction, profileId: string): Promise<Profile> {
    const profile = await this.active(tx, profileId);
    if (profile) return profile;
    throw new ProfileNotFound((await this.all(tx)).map(({ id }) => id));
  }

  /** The same, or null where there is none. */
  async active(tx: Transaction, profileId: string): Promise<Profile | null> {
    const own = await tx.findOneBy(ProfileVersion, { profileId, state: 'active' });
    return own ? profileOf(own) : this.installed.find(profileId);
  }

  /** All that can be ordered now: those of Cloister first, in the order of their files. */
  async all(tx: Transaction): Promise<readonly Profile[]> {
    const rows = await tx.find(ProfileVersion, {
      where: { state: 'active' },
      order: { profileId: 'asc' },
    });
    const own = new Map(rows.map((row) => [row.profileId, profileOf(row)]));
    const installed = this.installed.all();
    const known = new Set(installed.map(({ id }) => id));
    return [
      ...installed.map((profile) => own.get(profile.id) ?? profile),
      ...[...own.values()].filter(({ id }) => !known.has(id)),
    ];
  }

  /** The version that something was ordered or written with, whatever is in force now. Throws `ProfileNotFound`. */
  async numbered(tx: Transaction, profileId: string, number: number): Promise<Profile> {
    const [profile] = await this.numberedAll(tx, [{ profileId, number }]);
    if (!profile) throw new Error('a profile was not looked for');
    return profile;
  }

  /** The same of many, in their order, in one statement. Throws `ProfileNotFound`. */
  async numberedAll(
    tx: Transaction,
    wanted: readonly { readonly profileId: string; readonly number: number }[],
  ): Promise<readonly Profile[]> {
    const fileOf = (profileId: string, number: number): Profile | null => {
      const file = this.installed.find(profileId);
      return file?.version === number ? file : null;
    };
    const kept = wanted.filter(({ profileId, number }) => !fileOf(profileId, number));
    const rows = kept.length === 0 ? [] : await this.kept(tx, kept);
    const own = new Map(rows.map((row) => [nameOf(row), profileOf(row)]));
    const found: Profile[] = [];
    for (const one of wanted) {
      const { profileId, number } = one;
      const file = this.installed.find(profileId);
      // of a file that gave way to a newer one before versions were kept
      const past = file && number < FIRST_OWN_VERSION ? file : null;
      const profile = fileOf(profileId, number) ?? own.get(nameOf(one)) ?? past;
      if (!profile) throw new ProfileNotFound((await this.all(tx)).map(({ id }) => id));
      found.push(profile);
    }
    return found;
  }

  /** Whether summaries may have been written with it, also before it was retired. Throws `ProfileNotFound`. */
  async requireKnown(tx: Transaction, profileId: string): Promise<void> {
    if (this.installed.find(profileId)) return;
    if (await tx.existsBy(ProfileVersion, { profileId })) return;
    throw new ProfileNotFound((await this.all(tx)).map(({ id }) => id));
  }

  /** Each once, however often it is wanted. */
  private kept(
    tx: Transaction,
    wanted: readonly { readonly profileId: string; readonly number: number }[],
  ): Promise<ProfileVersion[]> {
    const each = new Map(wanted.map((one) => [nameOf(one), one]));
    return tx.find(ProfileVersion, {
      where: [...each.values()].map(({ profileId, number }) => ({ profileId, number })),
    });
  }

  /** Keeps what a file of Cloister says: a newer Cloister has another file, and its runs can be repeated still. */
  async keep(tx: Transaction, tenantId: string, profile: Profile): Promise<void> {
    if (profile.version >= FIRST_OWN_VERSION) return;
    await tx
      .createQueryBuilder()
      .insert()
      .into(ProfileVersion)
      .values({
        id: newId(),
        tenantId,
        profileId: profile.id,
        number: profile.version,
        ...contentOf(profile),
        state: 'installed',
        parent: null,
        copiedFrom: null,
        reason: null,
        objectKeyId: null,
        writtenByKind: 'service',
        writtenById: 'cloister',
        writtenAt: new Date(),
      })
      .orIgnore()
      .updateEntity(false)
      .execute();
  }
}

function nameOf({
  profileId,
  number,
}: {
  readonly profileId: string;
  readonly number: number;
}): string {
  return `${number}/${profileId}`;
}

export function profileOf({ content }: ProfileVersion): Profile {
  return Profile.parse(JSON.parse(content));
}

export function contentOf(profile: Profile): Pick<ProfileVersion, 'content' | 'contentSha256'> {
  const bytes = canonicalJson(profile);
  return {
    content: bytes.toString('utf8'),
    contentSha256: createHash('sha256').update(bytes).digest(),
  };
}
