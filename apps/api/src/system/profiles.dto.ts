import type { Profile } from '@app/summaries';
import { z } from 'zod';

const ProfileSectionView = z
  .object({
    id: z.string(),
    title: z.string(),
    translations: z
      .record(z.string(), z.string())
      .meta({ description: 'Title in other languages, by language tag.' }),
    onRequest: z.boolean().meta({ description: 'Written only if requested by id.' }),
    whereCopied: z.boolean().meta({
      description: 'Also written without a request if it can be copied from the documents.',
    }),
  })
  .meta({ id: 'ProfileSection' });

const ProfileView = z
  .object({
    id: z.string(),
    version: z.int(),
    title: z.string(),
    description: z.string(),
    translations: z
      .record(z.string(), z.object({ title: z.string(), description: z.string() }))
      .meta({ description: 'Title and description in other languages, by language tag.' }),
    fileNameWords: z
      .array(z.string())
      .meta({ description: 'Lower-case words that suggest it when they occur in a file name.' }),
    approvals: z
      .int()
      .meta({ description: 'How many people must sign a summary before it is active.' }),
    sections: z.array(ProfileSectionView).meta({ description: 'In the order of the summary.' }),
  })
  .meta({ id: 'Profile' });
type ProfileView = z.infer<typeof ProfileView>;

export const ProfileList = z.object({ items: z.array(ProfileView) }).meta({ id: 'ProfileList' });
export type ProfileList = z.infer<typeof ProfileList>;

export function toProfileView(profile: Profile): ProfileView {
  return {
    id: profile.id,
    version: profile.version,
    title: profile.title,
    description: profile.description,
    translations: profile.translations,
    fileNameWords: [...profile.fileNameWords],
    approvals: profile.approvals,
    sections: profile.sections.map(({ id, title, translations, onRequest, whereCopied }) => ({
      id,
      title,
      translations,
      onRequest,
      whereCopied: whereCopied ?? false,
    })),
  };
}
