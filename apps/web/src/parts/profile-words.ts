import type { Profile } from '../generated/types.gen.js';

/** The profiles with title and description in the reader's language, where the profile knows it. */
export function profilesIn(language: string, profiles: readonly Profile[]): readonly Profile[] {
  return profiles.map((profile) => ({ ...profile, ...profile.translations[language] }));
}
