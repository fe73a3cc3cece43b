import { SectionNotFound } from '../generation/generation.errors.js';
import type { Profile, ProfileSection } from '../profiles/profiles.js';

/** What is to be written of a text: these sections of a profile, in the profile's order. */
export interface Assignment {
  readonly profile: Profile;
  readonly sections: readonly ProfileSection[];
}

/**
 * The named sections, or with null those that every summary of the profile has. Throws
 * `SectionNotFound` when the profile lacks one of them.
 */
export function assign(profile: Profile, sectionIds: readonly string[] | null): Assignment {
  if (!sectionIds) {
    return { profile, sections: profile.sections.filter(({ onRequest }) => !onRequest) };
  }
  const known = profile.sections.map(({ id }) => id);
  if (sectionIds.some((id) => !known.includes(id))) throw new SectionNotFound(profile.id, known);
  return { profile, sections: profile.sections.filter(({ id }) => sectionIds.includes(id)) };
}

/** The most that the engine writes of a text that is read in so many parts, in tokens. */
export function outputTokens(sections: readonly ProfileSection[], parts: number): number {
  const once = sections.reduce((sum, section) => sum + section.outputTokens, 0);
  return once * (parts === 1 ? 1 : parts + 1);
}
