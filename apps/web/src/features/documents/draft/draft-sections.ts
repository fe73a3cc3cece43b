import type { SummaryVersion } from '@app/api-client';

export interface ShownSection {
  readonly id: string;
  /** As it is in the text. */
  readonly title: string;
  readonly text: string;
  /** Where its text is in that of the draft. */
  readonly start: number;
  readonly end: number;
}

/**
 * The sections of a draft, or none where its text is to be shown as it is: it has fewer than two, or
 * it is not made of them alone, so that words outside of them would be lost.
 */
export function sectionsOf({
  text,
  sections,
}: Pick<SummaryVersion, 'text' | 'sections'>): readonly ShownSection[] {
  if (sections.length < 2) return [];
  const shown = sections.map(({ id, title, start, end }) => ({
    id,
    title,
    text: text.slice(start, end),
    start,
    end,
  }));
  const joined = shown.map((section) => `${section.title}\n${section.text}`).join('\n\n');
  return joined === text ? shown : [];
}
