import { FACT_CLASSES, type FactClass, type Topic, topicsNamed } from '@app/faithfulness';
import type { Profile, ProfileSection } from '../profiles/profiles.js';

const CONTRACT_CLASSES: ReadonlySet<FactClass> = new Set([
  'party',
  'amount',
  'date',
  'obligation',
  'termination',
]);

/**
 * What a section asks for: what its profile says, or else the first name of a section in its title, its id or its other names
 * (the table is `lexicons/sections/section-headings.ts` of libs/faithfulness). Null where none of them is known.
 */
export function topicOf({
  topic,
  title,
  id,
  alsoKnownAs,
}: Pick<ProfileSection, 'topic' | 'title' | 'id' | 'alsoKnownAs'>): Topic | null {
  if (topic !== undefined) return topic;
  return [title, id, ...alsoKnownAs].flatMap(topicsNamed)[0] ?? null;
}

/** What some sections ask for, without repetition. */
export function topicsAsked(sections: readonly ProfileSection[]): readonly Topic[] {
  return [...new Set(sections.map(topicOf).filter((topic) => topic !== null))];
}

/** The facts that readers of a profile must not miss: those it names, or else all of a contract or all of a patient. */
export function mustKeepOf({
  mustKeep,
  sections,
}: Pick<Profile, 'mustKeep' | 'sections'>): readonly FactClass[] {
  if (mustKeep !== undefined) return mustKeep;
  const isContract = sections.every((section) => topicOf(section) === 'contract');
  return FACT_CLASSES.filter((one) => CONTRACT_CLASSES.has(one) === isContract);
}
