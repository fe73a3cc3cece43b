import type { TFunction } from 'i18next';
import type { Actor, ProfileStatus } from '@app/api-client';
import { profiles } from '../../../locales/en/admin/profiles.js';
import type { ProfileContent } from './profile-draft.js';

type Words = TFunction<'administration'>;
type Section = ProfileContent['sections'][number];
type Named = Exclude<keyof ProfileContent | keyof Section, 'id' | 'translations'>;

/** Every field that may have changed: one without a name does not compile. */
const NAMES: Readonly<Record<Named, string>> = profiles.field;

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
  return isNamed(field) ? t(`profiles.field.${field}`) : field;
}

function isNamed(field: string): field is keyof typeof profiles.field {
  return Object.hasOwn(NAMES, field);
}
