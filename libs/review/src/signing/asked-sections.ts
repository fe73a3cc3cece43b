import { KEY_SENTENCES, type VersionContent } from '@app/summaries';

/**
 * The sections of a text that a model can be asked for: key sentences stand for several of which nobody can say which is which.
 * @param whole id of what a text without sections is; null where its profile asks for several
 */
export function askedSections(
  { text, sections }: Pick<VersionContent, 'text' | 'sections'>,
  whole: string | null,
): readonly { readonly id: string; readonly text: string }[] {
  if (sections.length === 0) return whole === null ? [] : [{ id: whole, text: text.trim() }];
  return sections
    .filter(({ id }) => id !== KEY_SENTENCES.id)
    .map(({ id, start, end }) => ({ id, text: text.slice(start, end).trim() }));
}
