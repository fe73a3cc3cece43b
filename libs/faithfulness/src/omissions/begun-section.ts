import { TopicIndex } from '../absence/topic-index.js';
import type { SentenceEvidence } from '../evidence/evidence.js';
import type { SourceIndex } from '../text/source-index.js';
import type { Topic } from '../topics.js';

/** Sections that list what was asked, and what belongs into them. */
const LISTS: ReadonlyMap<Topic, readonly Topic[]> = new Map([
  ['family-history', ['family-history', 'social-history']],
  ['social-history', ['social-history']],
  ['review-of-systems', ['review-of-systems']],
  ['past-history', ['past-history', 'procedures']],
]);
/** So many answers that the sentence draws nothing from, and at most this share of all. */
const LIST_LEFT = 3;
const LIST_DRAWN = 0.5;
/** A longer sentence may list all of it, and draw on more places than are kept. */
const LONGEST = 80;

/** Whether one sentence is all that a section says of much that was asked for it. */
export function isBegunOnly(
  source: SourceIndex,
  statements: readonly SentenceEvidence[],
  topics: readonly (Topic | null)[],
): boolean {
  const [topic] = topics;
  const [only] = statements;
  const listed = topic === null || topic === undefined ? undefined : LISTS.get(topic);
  if (!listed || topics.length > 1 || statements.length > 1 || !only?.spans.length) return false;
  if (only.end - only.start > LONGEST) return false;
  const index = new TopicIndex(source);
  const places = listed.flatMap((one) => {
    const { affirmed, denied } = index.of(one);
    return [...affirmed, ...denied];
  });
  const asked = [...new Set(places.map(({ unit }) => unit))];
  const drawn = asked.filter((unit) =>
    only.spans.some(({ start, end }) => {
      const near = source.units.slice(Math.max(0, unit - 1), unit + 2);
      return near.some((one) => start < one.end && end > one.start);
    }),
  );
  return asked.length - drawn.length >= LIST_LEFT && drawn.length <= LIST_DRAWN * asked.length;
}
