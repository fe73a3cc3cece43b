import {
  CONTENT_FIELDS,
  type ProfileContent,
  type ProfileSection,
  SECTION_FIELDS,
} from '../profiles/profiles.js';

/** A field that is not the same in two versions; null where one of them has no such field. */
export interface ProfileChange {
  /** Of the content, with dots; a section goes by its id. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Field by field, in the order in which a person reads a profile. */
export function changesOf(before: ProfileContent, after: ProfileContent): readonly ProfileChange[] {
  const was = fieldsOf(before);
  const is = fieldsOf(after);
  const fields = [...is.keys(), ...[...was.keys()].filter((field) => !is.has(field))];
  return fields.flatMap((field) => {
    const change = { field, before: was.get(field) ?? null, after: is.get(field) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

function fieldsOf(content: ProfileContent): ReadonlyMap<string, string> {
  return new Map(
    Object.keys(CONTENT_FIELDS).flatMap((field) => {
      if (field === 'translations') {
        return Object.entries(content.translations).flatMap(([language, words]) => [
          [`translations.${language}.title`, words.title] as const,
          [`translations.${language}.description`, words.description] as const,
        ]);
      }
      if (field !== 'sections') return [[field, shown(content, field)] as const];
      const order = content.sections.map(({ id }) => id).join(', ');
      return [['sections', order] as const, ...content.sections.flatMap(fieldsOfSection)];
    }),
  );
}

function fieldsOfSection(section: ProfileSection): readonly (readonly [string, string])[] {
  const at = `sections.${section.id}`;
  return Object.keys(SECTION_FIELDS).flatMap((field) => {
    if (field === 'id') return [];
    if (field !== 'translations') return [[`${at}.${field}`, shown(section, field)] as const];
    return Object.entries(section.translations).map(
      ([language, title]) => [`${at}.translations.${language}`, title] as const,
    );
  });
}

function shown(of: Readonly<Record<string, unknown>>, field: string): string {
  const value = of[field] ?? (field === 'whereCopied' ? false : '');
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? value.join(', ') : JSON.stringify(value);
}
