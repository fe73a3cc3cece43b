import type { ProfileContent, ProfileSection } from '../profiles/profiles.js';

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
  const { title, description, translations, fileNameWords, approvals, instructions } = content;
  const fields = new Map([
    ['title', title],
    ['description', description],
    ['instructions', instructions],
    ['approvals', String(approvals)],
    ['legallyResponsible', String(content.legallyResponsible)],
    ['fileNameWords', fileNameWords.join(', ')],
    ['mustKeep', content.mustKeep?.join(', ') ?? ''],
  ]);
  for (const [language, words] of Object.entries(translations)) {
    fields.set(`translations.${language}.title`, words.title);
    fields.set(`translations.${language}.description`, words.description);
  }
  fields.set('sections', content.sections.map(({ id }) => id).join(', '));
  for (const section of content.sections) {
    for (const [field, value] of fieldsOfSection(section)) {
      fields.set(`sections.${section.id}.${field}`, value);
    }
  }
  return fields;
}

function fieldsOfSection(section: ProfileSection): readonly (readonly [string, string])[] {
  return [
    ['title', section.title],
    ...Object.entries(section.translations).map(
      ([language, title]) => [`translations.${language}`, title] as const,
    ),
    ['request', section.request],
    ['outputTokens', String(section.outputTokens)],
    ['onRequest', String(section.onRequest)],
    ['alsoKnownAs', section.alsoKnownAs.join(', ')],
    ['topic', section.topic ?? ''],
    ['terms', section.terms.join(', ')],
    ['copies', section.copies?.join(', ') ?? ''],
    ['copiesBelow', section.copiesBelow?.join(', ') ?? ''],
    ['whereCopied', String(section.whereCopied ?? false)],
  ];
}
