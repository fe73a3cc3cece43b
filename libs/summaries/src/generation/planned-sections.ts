import type { Language } from '@app/faithfulness';
import type { Engine } from '@app/inference';
import type { CopiedSection } from '../copied-rows/copied-section.js';
import { copySections } from '../copied-rows/copied-sections.js';
import { copyKeySentences } from '../copied-sentences/key-sentences.js';
import { ProfileSection } from '../profiles/profiles.js';
import { type Assignment, sectionsAlwaysWritten, sectionsOf } from '../requests/assignment.js';
import { findUntrained, languageOf, titledIn } from './draft-language.js';
import { mustKeepOf } from './section-topics.js';

/** Stands for the sections that a model would write of a source: nobody can say which sentence belongs to which. */
export const KEY_SENTENCES = ProfileSection.parse({
  id: 'key-sentences',
  title: 'Key sentences',
  translations: { de: 'Wichtige Sätze' },
  request: 'What are the most telling sentences?',
});

export interface PlannedSections {
  /** What is copied of the text and not asked. */
  readonly copied: readonly CopiedSection[];
  /** That and what is asked, as they follow each other in the draft. */
  readonly order: readonly ProfileSection[];
  /** Of most of the text; the titles of the sections are in it where the profile has them. */
  readonly language: Language | null;
  /** Of a document, which the model was not trained to write: then all is copied. */
  readonly untrainedLanguage: Language | null;
  /** Whether the profile has all copied. */
  readonly extractive: boolean;
  /** Whether the draft is made of sections; otherwise it is one text, whatever was asked. */
  readonly isSectioned: boolean;
}

/** What is copied of a text, and what is asked for. */
export function planSections(
  text: string,
  documentStarts: readonly number[],
  assignment: Assignment,
  { info }: Pick<Engine, 'info'>,
): PlannedSections {
  const { profile } = assignment;
  const language = languageOf(text);
  const extractive = profile.extractive ?? false;
  const isOfSource = { language, untrainedLanguage: null, extractive };
  if (!info.followsRequests && !extractive) {
    // it writes the same whatever is asked: once, with room for the longest section
    const longest = sectionsAlwaysWritten(assignment)
      .toSorted((a, b) => b.outputTokens - a.outputTokens)
      .slice(0, 1);
    return { ...isOfSource, order: longest, copied: [], isSectioned: false };
  }
  const untrained = extractive ? null : findUntrained(text, documentStarts, profile, info);
  const sections = new Map(
    assignment.sections.map((section) => [section, titledIn(section, language)] as const),
  );
  const copied = copySections(text, [...sections.values()], documentStarts);
  const ids = copied.map(({ section }) => section.id);
  const titled = (section: ProfileSection): ProfileSection => sections.get(section) ?? section;
  const order = sectionsOf(assignment, ids).map(titled);
  const rest = order.filter((section) => !copied.some((one) => one.section === section));
  const isCopied = extractive || untrained !== null;
  const planned = { ...isOfSource, order, copied, isSectioned: true };
  if (!isCopied || rest.length === 0) return planned;
  const [only, ...others] = rest;
  const room = Math.max(...rest.map(({ outputTokens }) => outputTokens));
  const own =
    only && others.length === 0
      ? only
      : { ...titledIn(KEY_SENTENCES, language), outputTokens: room };
  const sentences = copyKeySentences(text, own, {
    copied,
    mustKeep: mustKeepOf(profile),
    documentStarts,
  });
  return {
    ...planned,
    untrainedLanguage: untrained,
    order: order.flatMap((section) => {
      if (!rest.includes(section)) return [section];
      return section === rest[0] ? [own] : [];
    }),
    copied: [...copied, sentences],
  };
}
