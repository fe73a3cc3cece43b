import { SourceIndex } from '../text/source-index.js';
import type { DraftSection } from '../text/read-draft.js';
import type { Topic } from '../topics.js';
import { unitsWith } from './asked.js';
import { TopicIndex } from './topic-index.js';
import { topicsNamed } from './topics-named.js';

/** Whose words make plain what a sentence is about. Others share theirs: a disease is a reason, a history and a diagnosis. */
const PLAIN: readonly Topic[] = [
  'allergies',
  'family-history',
  'immunizations',
  'medication',
  'procedures',
  'social-history',
];
/**
 * What may stand under a topic as well: "codeine made me sick" is an allergy in words that nobody listed, "no radiological
 * procedures" is imaging, operations are part of a history, and what is given or done of an assessment and of a plan.
 */
const NEAR: Partial<Record<Topic, readonly Topic[]>> = {
  allergies: ['medication'],
  imaging: ['procedures'],
  results: ['procedures'],
  diagnoses: ['medication', 'procedures', 'immunizations'],
  'follow-up': ['medication', 'procedures', 'immunizations'],
  condition: ['medication', 'procedures'],
  'past-history': ['medication', 'procedures', 'immunizations'],
};

/**
 * Whether each sentence of an answer is plainly about another topic than its section asks for: "She does not smoke." of
 * operations. Not where it cannot be told.
 */
export function isOutOfPlace(
  text: string,
  { title, topic, terms = [] }: Pick<DraftSection, 'title' | 'topic' | 'terms'>,
): boolean {
  const read = new SourceIndex(text);
  const index = new TopicIndex(read);
  const asked = new Set<Topic>([...(topic ? [topic] : []), ...topicsNamed(title ?? '')]);
  const near = new Set([...asked].flatMap((one) => [one, ...(NEAR[one] ?? [])]));
  const others = PLAIN.filter((one) => !near.has(one));
  const ofOthers = unitsOf(index, others);
  const ofSection = unitsOf(index, [...asked]);
  const ofTerms = new Set(terms.flatMap((term) => [...unitsWith(term.split(/\s+/), read)]));
  return (
    read.units.length > 0 &&
    read.units.every((_, at) => ofOthers.has(at) && !ofSection.has(at) && !ofTerms.has(at))
  );
}

function unitsOf(index: TopicIndex, topics: readonly Topic[]): ReadonlySet<number> {
  const places = topics.flatMap((topic) => {
    const { affirmed, denied, unknown } = index.of(topic);
    return [...affirmed, ...denied, ...unknown];
  });
  return new Set(places.map(({ unit }) => unit));
}
