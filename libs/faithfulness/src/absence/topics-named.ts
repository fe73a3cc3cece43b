import { SECTION_HEADINGS } from '../lexicons/sections/section-headings.js';
import { type Topic, TOPICS } from '../topics.js';

interface Heading {
  readonly rest: readonly string[];
  readonly topic: Topic;
}

/** "Familien- und Sozialanamnese", "FAM/SOCHX": a hyphen or a slash parts words here. */
const WORD = /[\p{L}\p{N}]+/gu;
const BY_FIRST_WORD = headingsByFirstWord();
const LONGEST_NAME = 200;

/** What the title of a section asks for, in its order; none where no name of a section is in it. */
export function topicsNamed(title: string): readonly Topic[] {
  return [...new Set(headingsIn(title).map(({ topic }) => topic))];
}

const JOINS = new Set(['and', 'und']);

/** What a line asks for that consists of names of sections alone: "Assessment and plan". None of any other line. */
export function topicsOfHeading(line: string): readonly Topic[] {
  if (line.length > LONGEST_NAME) return [];
  const headings = headingsIn(line);
  const others = headingWords(line).filter(
    (word, at) => !JOINS.has(word) && !headings.some(({ from, to }) => from <= at && at < to),
  );
  return others.length === 0 ? topicsNamed(line) : [];
}

/** The names of sections in a line, the longest at each word, and how many words belong to none. */
export function headingsIn(
  title: string,
): readonly { readonly topic: Topic; readonly from: number; readonly to: number }[] {
  const words = headingWords(title.slice(0, LONGEST_NAME));
  const found: { topic: Topic; from: number; to: number }[] = [];
  for (let at = 0; at < words.length;) {
    const heading = BY_FIRST_WORD.get(words[at] ?? '')?.find(({ rest }) =>
      rest.every((word, index) => words[at + 1 + index] === word),
    );
    const to = at + 1 + (heading?.rest.length ?? 0);
    if (heading) found.push({ topic: heading.topic, from: at, to });
    at = to;
  }
  return found;
}

export function headingWords(title: string): readonly string[] {
  return title.toLowerCase().match(WORD) ?? [];
}

function headingsByFirstWord(): ReadonlyMap<string, readonly Heading[]> {
  const headings = new Map<string, Heading[]>();
  for (const topic of TOPICS) {
    for (const name of SECTION_HEADINGS[topic].split(',')) {
      const [first = '', ...rest] = headingWords(name);
      headings.set(first, [...(headings.get(first) ?? []), { rest, topic }]);
    }
  }
  for (const known of headings.values()) {
    known.sort((one, other) => other.rest.length - one.rest.length);
  }
  return headings;
}
