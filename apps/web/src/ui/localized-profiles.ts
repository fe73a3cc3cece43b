import type { Profile } from '@app/api-client';

/** The profiles in the reader's words: titles and description in the language, where there are any. */
export function localizedProfiles(
  language: string,
  profiles: readonly Profile[],
): readonly Profile[] {
  return profiles.map((profile) => ({
    ...profile,
    ...profile.translations[language],
    sections: profile.sections.map((section) => ({
      ...section,
      title: section.translations[language] ?? section.title,
    })),
  }));
}
