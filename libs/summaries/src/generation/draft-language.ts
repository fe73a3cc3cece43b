import { type Language, TextLanguages } from '@app/faithfulness';
import type { EngineInfo } from '@app/inference';
import type { Profile, ProfileSection } from '../profiles/profiles.js';
import { NOT_MENTIONED } from './answers.js';

/** What stands in a draft where the text says nothing of what is asked. */
const SILENCE: Partial<Record<Language, string>> = { de: 'Nicht erwähnt.' };

/** How many tokens a model needs for a text, against English: of the sets in evaluation/, 2.6 characters a token against 4. */
const LENGTH: Partial<Record<Language, number>> = { de: 1.5 };

/** The language of most of a text; null of one that tells too little. */
export function languageOf(text: string): Language | null {
  return new TextLanguages(text).main;
}

export function silenceIn(language: Language | null): string {
  return (language && SILENCE[language]) ?? NOT_MENTIONED;
}

/** The most tokens that an answer may have: `outputTokens` is for English. */
export function answerTokens(
  { outputTokens }: Pick<ProfileSection, 'outputTokens'>,
  language: Language | null,
): number {
  return Math.ceil(outputTokens * ((language && LENGTH[language]) ?? 1));
}

/** With its title in the language of the draft, where the profile has it. */
export function titledIn(section: ProfileSection, language: Language | null): ProfileSection {
  const title = language === null ? undefined : section.translations[language];
  return title === undefined ? section : { ...section, title };
}

/** The profile as a draft in a language is written with it. */
export function profileIn(profile: Profile, language: Language | null): Profile {
  return { ...profile, sections: profile.sections.map((section) => titledIn(section, language)) };
}

/**
 * The language of the first document that the model was not trained to write under a profile; null where it was trained
 * for all of them, and where nobody knows in what it was trained.
 */
export function findUntrained(
  text: string,
  documentStarts: readonly number[],
  { id }: Pick<Profile, 'id'>,
  { languages }: Pick<EngineInfo, 'languages'>,
): Language | null {
  if (!languages) return null;
  const starts = [...new Set([0, ...documentStarts])].toSorted((one, other) => one - other);
  const documents = starts.map((start, at) => text.slice(start, starts[at + 1]));
  const isTrained = (language: Language): boolean => {
    const profiles = languages[language] ?? [];
    return profiles === 'every' || profiles.includes(id);
  };
  return (
    documents.map(languageOf).find((language) => language !== null && !isTrained(language)) ?? null
  );
}
