import type { TFunction } from 'i18next';
import type { Actor, ProfileStatus } from '@app/api-client';

type Words = TFunction<'administration'>;
type Field = keyof ReturnType<typeof fieldsOf>;

/** The title in the reader's language, where the profile has one. */
export function profileTitle(
  { title, translations }: Pick<ProfileStatus, 'title' | 'translations'>,
  language: string,
): string {
  return translations[language]?.title ?? title;
}

export function writerName(t: Words, { name, kind }: Actor): string {
  return kind === 'service' ? t('models.operator') : (name ?? '–');
}

/** "German" for de. */
export function languageName(tag: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'language' }).of(tag) ?? tag;
}

/** A field of a change in words: "plan: Request" for sections.plan.request. */
export function changedField(t: Words, field: string, language: string): string {
  const [first = '', second = '', third = '', fourth = ''] = field.split('.');
  if (first === 'sections' && second !== '') {
    const of = third === 'translations' ? translated(t, 'title', fourth, language) : word(t, third);
    return t('profiles.inSection', { section: second, field: of });
  }
  return first === 'translations' ? translated(t, third, second, language) : word(t, first);
}

function translated(t: Words, field: string, tag: string, language: string): string {
  return t('profiles.inLanguage', {
    field: word(t, field),
    language: languageName(tag, language),
  });
}

function word(t: Words, field: string): string {
  const words = fieldsOf(t);
  return isField(words, field) ? words[field] : field;
}

function isField(words: object, field: string): field is Field {
  return Object.hasOwn(words, field);
}

function fieldsOf(t: Words) {
  return {
    title: t('profiles.field.title'),
    description: t('profiles.field.description'),
    instructions: t('profiles.field.instructions'),
    approvals: t('profiles.field.approvals'),
    legallyResponsible: t('profiles.field.legallyResponsible'),
    fileNameWords: t('profiles.field.fileNameWords'),
    sections: t('profiles.field.sections'),
    request: t('profiles.field.request'),
    outputTokens: t('profiles.field.outputTokens'),
    onRequest: t('profiles.field.onRequest'),
    alsoKnownAs: t('profiles.field.alsoKnownAs'),
    topic: t('profiles.field.topic'),
    terms: t('profiles.field.terms'),
    copies: t('profiles.field.copies'),
    copiesBelow: t('profiles.field.copiesBelow'),
    whereCopied: t('profiles.field.whereCopied'),
    mustKeep: t('profiles.field.mustKeep'),
  };
}
