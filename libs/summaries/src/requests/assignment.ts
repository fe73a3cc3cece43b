import type { Language } from '@app/faithfulness';
import { answerTokens } from '../generation/draft-language.js';
import { SectionNotFound } from '../generation/generation.errors.js';
import type { Profile, ProfileSection } from '../profiles/profiles.js';

/** What is to be written of a text: these sections of a profile, in the profile's order. */
export interface Assignment {
  readonly profile: Profile;
  readonly sections: readonly ProfileSection[];
  /** Ids of those that are left out where nothing is copied for them. */
  readonly whereCopied?: readonly string[];
}

/**
 * The named sections and those that stand in their place where they are copied, or with null those that every summary of the profile
 * has and those that it has where they are copied. Throws `SectionNotFound` when the profile lacks one of them.
 */
export function assign(profile: Profile, sectionIds: readonly string[] | null): Assignment {
  if (!sectionIds) {
    const sections = profile.sections.filter((one) => !one.onRequest || one.whereCopied);
    const whereCopied = sections.filter((one) => one.onRequest).map(({ id }) => id);
    return { profile, sections, whereCopied };
  }
  const known = profile.sections.map(({ id }) => id);
  if (sectionIds.some((id) => !known.includes(id))) throw new SectionNotFound(profile.id, known);
  const whereCopied = profile.sections
    .filter((one) => one.whereCopied && one.insteadOf && sectionIds.includes(one.insteadOf))
    .map(({ id }) => id);
  const ids = new Set([...sectionIds, ...whereCopied]);
  return { profile, sections: profile.sections.filter(({ id }) => ids.has(id)), whereCopied };
}

/** Those that are written whatever the source has. */
export function sectionsAlwaysWritten({
  sections,
  whereCopied = [],
}: Pick<Assignment, 'sections' | 'whereCopied'>): readonly ProfileSection[] {
  return sections.filter(({ id }) => !whereCopied.includes(id));
}

/**
 * Of the sections in their order those that a text has: which are always written, but for the ones that a copied one
 * stands in the place of, and which are copied.
 * @param copied ids of the copied ones
 */
export function sectionsOf(
  { sections, whereCopied = [] }: Pick<Assignment, 'sections' | 'whereCopied'>,
  copied: readonly string[],
): readonly ProfileSection[] {
  const unasked = sections.filter(({ id }) => whereCopied.includes(id) && copied.includes(id));
  const replaced = new Set(unasked.map(({ insteadOf }) => insteadOf));
  return sections.filter(
    ({ id }) => (!whereCopied.includes(id) || copied.includes(id)) && !replaced.has(id),
  );
}

/** The most that the engine writes of a text that is read in so many parts, in tokens. */
export function outputTokens(
  sections: readonly ProfileSection[],
  parts: number,
  language: Language | null,
): number {
  const once = sections.reduce((sum, section) => sum + answerTokens(section, language), 0);
  return once * (parts === 1 ? 1 : parts + 1);
}
