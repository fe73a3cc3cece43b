import type { Span } from '@app/text';
import type { Topic } from '../topics.js';

/** Where a source has something for a topic. */
export interface TopicPlace extends Span {
  /** Number of the unit. */
  readonly unit: number;
  /** How plainly: below its heading (3) to a word of it (1). */
  readonly worth: number;
  /** It denies a single one, and not all of what the topic asks for: "no allergy to latex". */
  readonly isOfOne?: boolean;
}

/** What stands below a heading or behind a label is worth so much. */
export const BELOW_HEADING = 3;

/** What a source has for a topic. */
export interface TopicPlaces {
  /** It says so. */
  readonly affirmed: TopicPlace[];
  /** It says that there is none. */
  readonly denied: TopicPlace[];
  /** It says that nobody knows. */
  readonly unknown: TopicPlace[];
}

export type TopicMap = Map<Topic, TopicPlaces>;

/** Of one topic, in a source that says the same over and over. */
const MOST_PLACES = 2_000;

export function addPlace(
  map: TopicMap,
  topic: Topic,
  how: keyof TopicPlaces,
  place: TopicPlace,
): void {
  const places = map.get(topic) ?? { affirmed: [], denied: [], unknown: [] };
  map.set(topic, places);
  if (places[how].length < MOST_PLACES) places[how].push(place);
}
