import type { Summary, SummaryVersion } from '@app/api-client';
import { useSectionTitle } from '../use-profile-title.js';
import { sectionsOf } from './draft-sections.js';
import type { SectionTitles } from './receipt/receipt-labels.js';

/** The titles that a draft shows, by the id of the section; null where it shows none. */
export function useSectionTitles(
  { profile }: Pick<Summary, 'profile'>,
  version: Pick<SummaryVersion, 'text' | 'sections'>,
): SectionTitles {
  const titleOf = useSectionTitle();
  const sections = sectionsOf(version);
  if (sections.length === 0) return null;
  return (id) => titleOf(profile, sections.find((section) => section.id === id) ?? { id });
}
