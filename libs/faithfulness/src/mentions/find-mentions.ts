import type { Span } from '@app/text';
import { TopicIndex } from '../absence/topic-index.js';
import { factsIn } from '../omissions/find-omissions.js';
import type { FactClass, OmissionTier } from '../omissions/omission.js';
import { readSource } from '../omissions/reading/reading.js';
import { SourceIndex } from '../text/source-index.js';
import type { Topic } from '../topics.js';

/** Topics and facts to look for. */
export interface MentionQuery {
  readonly topics: readonly Topic[];
  readonly facts: readonly FactClass[];
}

/** A line, sentence or row that has something for a topic. */
export interface TopicMention extends Span {
  readonly topic: Topic;
  /** How plainly: 3 below a heading of the topic or behind a label, 1 by a word of it. */
  readonly worth: number;
}

/** A line, sentence or row that states a fact which a draft must not lose. */
export interface FactMention extends Span {
  readonly class: FactClass;
  readonly tier: OmissionTier;
}

export interface Mentions {
  readonly topics: readonly TopicMention[];
  readonly facts: readonly FactMention[];
}

/**
 * Where a source mentions topics and facts, by the rules that judge a draft of it afterwards: what they look for as
 * omitted, and what they hold against "Not mentioned.".
 */
export function findMentions(source: string, query: MentionQuery): Mentions {
  const index = new SourceIndex(source);
  const ofTopics = new TopicIndex(index);
  const facts = factsIn(readSource(index), new Set(query.facts));
  return {
    topics: query.topics.flatMap((topic) => {
      const { affirmed, denied, unknown } = ofTopics.of(topic);
      return [...affirmed, ...denied, ...unknown].map(({ start, end, worth }) => ({
        start,
        end,
        topic,
        worth,
      }));
    }),
    facts: facts.flatMap(({ class: kind, reason, places }) =>
      places.map(({ unit: { start, end } }) => ({
        start,
        end,
        class: kind,
        tier: reason === null ? ('listed' as const) : ('must-answer' as const),
      })),
    ),
  };
}
