import type { ActorRef } from '@app/auth';
import {
  type ListedProfileVersion,
  PROFILE_VERSION_STATES,
  ProfileContent,
  type Profile,
  type ProfileChange,
  type ProfileHistory,
  ProfileId,
  type ProfileStatus,
  type ReadProfileVersion,
} from '@app/summaries';
import { z } from 'zod';
import { ActorView, toActorView } from '../http/actors.dto.js';
import { ProfileTrialSummary } from './profile-trials.dto.js';

type Names = ReadonlyMap<string, string>;

export const ProfileIdParameter = ProfileId.meta({ description: 'Id of the profile' });
export const ProfileVersionNumber = z.coerce
  .number()
  .pipe(z.int().min(1).max(1_000_000))
  .meta({ description: 'Number of the version; the organization’s own versions start at 101.' });

const Version = z.int();
const Reason = z
  .string()
  .trim()
  .min(3)
  .max(500)
  .refine((text) => text.isWellFormed(), 'must be well-formed Unicode')
  .meta({ description: 'Reason; no patient data.' });

export const ProfileContentView = ProfileContent.meta({ id: 'ProfileContent' });

export const ProfileProposalRequest = z
  .strictObject({
    content: ProfileContentView,
    reason: Reason,
    parent: z
      .int()
      .nullable()
      .default(null)
      .meta({ description: 'The version it is based on; default: the active one.' }),
    copiedFrom: ProfileId.nullable()
      .default(null)
      .meta({ description: 'For a new profile: the profile it was copied from.' }),
  })
  .meta({ id: 'ProfileProposal' });
export type ProfileProposalRequest = z.infer<typeof ProfileProposalRequest>;

export const ProfilePreviewRequest = z
  .strictObject({ content: ProfileContentView })
  .meta({ id: 'ProfilePreview' });
export type ProfilePreviewRequest = z.infer<typeof ProfilePreviewRequest>;

export const ProfileDecisionRequest = z
  .strictObject({
    reason: Reason,
    active: z.int().nullable().meta({
      description: 'The active version that you saw: refused if another one is active now.',
    }),
  })
  .meta({ id: 'ProfileDecision' });
export type ProfileDecisionRequest = z.infer<typeof ProfileDecisionRequest>;

export const ProfileRefusalRequest = z
  .strictObject({ reason: Reason })
  .meta({ id: 'ProfileRefusal' });
export type ProfileRefusalRequest = z.infer<typeof ProfileRefusalRequest>;

export const ProfileStatusView = z
  .object({
    id: z.string(),
    title: z.string(),
    translations: z.record(z.string(), z.object({ title: z.string(), description: z.string() })),
    installed: Version.nullable().meta({
      description:
        'Version of the file that comes with Cloister; null: created by the organization.',
    }),
    active: Version.nullable().meta({
      description: 'The version used for new requests; null: it cannot be requested.',
    }),
    proposed: Version.meta({ description: 'Versions that wait for a decision.' }),
  })
  .meta({ id: 'ProfileStatus' });
export type ProfileStatusView = z.infer<typeof ProfileStatusView>;

export const ProfileStatusList = z
  .object({ items: z.array(ProfileStatusView) })
  .meta({ id: 'ProfileStatusList' });
export type ProfileStatusList = z.infer<typeof ProfileStatusList>;

export const ProfileVersionView = z
  .object({
    number: Version,
    state: z.enum(PROFILE_VERSION_STATES).meta({
      description: '`installed` is the version in a file of Cloister.',
    }),
    sha256: z.string().meta({ description: 'Hash of the whole content as canonical JSON.' }),
    parent: Version.nullable(),
    copiedFrom: z.string().nullable(),
    reason: z.string().nullable(),
    writtenBy: ActorView,
    writtenAt: z.iso.datetime(),
    tried: z.boolean().meta({ description: 'Whether a test of it has finished.' }),
    activatedBy: ActorView.nullable(),
    activatedAt: z.iso.datetime().nullable(),
    endedBy: ActorView.nullable(),
    endedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ProfileVersion' });
export type ProfileVersionView = z.infer<typeof ProfileVersionView>;

export const ProfileHistoryView = ProfileStatusView.extend({
  current: Version.meta({
    description: 'The active version, or the one that would be changed next.',
  }),
  content: ProfileContentView.meta({ description: 'Content of that version.' }),
  versions: z.array(ProfileVersionView).meta({ description: 'The newest 200, newest first.' }),
  trials: z.array(ProfileTrialSummary).meta({ description: 'The newest 50, newest first.' }),
}).meta({ id: 'ProfileHistory' });
export type ProfileHistoryView = z.infer<typeof ProfileHistoryView>;

export const ProfileVersionDetailsView = z
  .object({
    number: Version,
    content: ProfileContentView,
    version: ProfileVersionView.nullable().meta({
      description: 'Null if it is in the file of Cloister and has not been requested yet.',
    }),
  })
  .meta({ id: 'ProfileVersionDetails' });
export type ProfileVersionDetailsView = z.infer<typeof ProfileVersionDetailsView>;

export const ProfileChangeList = z
  .object({
    items: z.array(
      z
        .object({
          field: z.string().meta({
            description: 'Path in the content, with dots; sections are named by their id.',
          }),
          before: z.string().nullable(),
          after: z.string().nullable(),
        })
        .meta({ id: 'ProfileChange' }),
    ),
  })
  .meta({ id: 'ProfileChangeList' });
export type ProfileChangeList = z.infer<typeof ProfileChangeList>;

/** Whom a version names. */
export function actorsOf({ version }: ListedProfileVersion): readonly ActorRef[] {
  return [
    { kind: version.writtenByKind, id: version.writtenById },
    ...(version.activatedByKind !== null && version.activatedById !== null
      ? [{ kind: version.activatedByKind, id: version.activatedById }]
      : []),
    ...(version.endedByKind !== null && version.endedById !== null
      ? [{ kind: version.endedByKind, id: version.endedById }]
      : []),
  ];
}

export function toProfileStatusView(status: ProfileStatus): ProfileStatusView {
  const { id, title, translations, installed, active, proposed } = status;
  return { id, title, translations: { ...translations }, installed, active, proposed };
}

export function toProfileHistoryView(
  { status, current, versions }: ProfileHistory,
  trials: readonly ProfileTrialSummary[],
  names: Names,
): ProfileHistoryView {
  return {
    ...toProfileStatusView(status),
    current: current.version,
    content: toContentView(current),
    versions: versions.map((listed) => toProfileVersionView(listed, names)),
    trials: [...trials],
  };
}

export function toProfileVersionDetailsView(
  { profile, listed }: ReadProfileVersion,
  names: Names,
): ProfileVersionDetailsView {
  return {
    number: profile.version,
    content: toContentView(profile),
    version: listed && toProfileVersionView(listed, names),
  };
}

export function toProfileChangeList(changes: readonly ProfileChange[]): ProfileChangeList {
  return { items: changes.map(({ field, before, after }) => ({ field, before, after })) };
}

function toProfileVersionView(
  { version, reason, tried }: ListedProfileVersion,
  names: Names,
): ProfileVersionView {
  const actor = (kind: ActorRef['kind'] | null, id: string | null): ActorView | null =>
    kind === null || id === null ? null : toActorView({ kind, id }, names);
  return {
    number: version.number,
    state: version.state,
    sha256: version.contentSha256.toString('hex'),
    parent: version.parent,
    copiedFrom: version.copiedFrom,
    reason,
    writtenBy: toActorView({ kind: version.writtenByKind, id: version.writtenById }, names),
    writtenAt: version.writtenAt.toISOString(),
    tried,
    activatedBy: actor(version.activatedByKind, version.activatedById),
    activatedAt: version.activatedAt?.toISOString() ?? null,
    endedBy: actor(version.endedByKind, version.endedById),
    endedAt: version.endedAt?.toISOString() ?? null,
  };
}

function toContentView({ id: _id, version: _version, ...content }: Profile): ProfileContent {
  return content;
}
