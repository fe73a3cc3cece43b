import { type Topic, topicsOfHeading } from '@app/faithfulness';
import type { Span } from '@app/text';
import { linesOf, type SourceLine } from '../copied-rows/source-lines.js';

/** What stands below a heading of a source, up to the next one. */
export interface SectionBlock extends Span {
  /** What its heading names: of "Assessment and plan" two. */
  readonly topics: readonly Topic[];
  /** In small letters. */
  readonly heading: string;
  /** Where it ends cannot be told: a line in it may be a heading of the note, or one of its own. */
  readonly isUnclear: boolean;
}

interface Block extends SectionBlock {
  readonly isCapitals: boolean;
}

interface Heading {
  readonly topics: readonly Topic[];
  readonly name: string;
  readonly isCapitals: boolean;
  /** Where its text begins on the same line. */
  readonly from: number;
}

const LONGEST = 60;
/** "PLAN: fluids and rest" */
const LABEL = /^(\p{Lu}[\p{Lu} /&'()-]{2,58}?)\s*:(?:\s+|$)/u;
const ALONE = /^\p{Lu}[\p{L} /&'()-]{1,58}?\s*:?$/u;
const CAPITALS = /^[\p{Lu} /&'()-]{2,}$/u;
/** An abbreviation in capitals alone is no heading ("MRI"). */
const LEAST_CAPITALS = 4;
/** "NECK: supple" is a line of an examination. */
const BODY_PART =
  /^(?:constitutional|general|heent|head|eyes?|ears?|nose|throat|mouth|neck|cvs?|cardi\w*|heart|lungs?|chest|resp\w*|pulm\w*|breasts?|abd\w*|g[iu]|genito\w*|rectal|msk|musculo\w*|back|spine|extremit\w*|limbs?|skin|derm\w*|neuro\w*|cns|psych\w*|lymph\w*|endo\w*|heme\w*|gait|vascular|pelv\w*)$/u;
const EXAMINED: ReadonlySet<Topic> = new Set(['examination', 'review-of-systems']);

/**
 * The parts of a note by its own headings: on a line of their own, or in capitals before their text. A note in which
 * names of sections are written in one way only tells where each ends; any other is unclear.
 */
export function sectionBlocks(text: string): readonly SectionBlock[] {
  const blocks: Block[] = [];
  for (const line of linesOf(text, [])) {
    const heading = headingAt(line);
    const open = blocks.at(-1) ?? null;
    if (heading && begins(heading, open)) {
      const { topics, name, isCapitals, from } = heading;
      const end = Math.max(from, line.end);
      const own = { topics, heading: name, isUnclear: false };
      blocks.push({ ...own, isCapitals, start: from, end });
    } else if (open) {
      const isOwn = heading !== null && isWithin(heading, open);
      const isUnclear = open.isUnclear || (heading !== null && !isOwn);
      blocks[blocks.length - 1] = { ...open, end: line.end, isUnclear };
    }
  }
  return blocks;
}

/** A name of sections, written as that of the block before it. */
function begins({ topics, isCapitals }: Heading, open: Block | null): boolean {
  return topics.length > 0 && (open === null || open.isCapitals === isCapitals);
}

/** "Vital signs" below an examination, "Follow-up" below a plan, written in another way than they. */
function isWithin(heading: Heading, open: Block): boolean {
  const { topics } = heading;
  const isPart = topics.length > 0 && topics.every((topic) => open.topics.includes(topic));
  return isPart || isBodyPart(heading, open);
}

function isBodyPart({ name, topics }: Heading, open: Block): boolean {
  const parts = name.split(/[^\p{L}]+/u).filter((part) => part !== '' && part !== 'and');
  return (
    topics.length === 0 &&
    parts.every((part) => BODY_PART.test(part)) &&
    open.topics.some((topic) => EXAMINED.has(topic))
  );
}

/** Without topics where it is a heading by its capitals alone. */
function headingAt({ text, start, end, isItem }: SourceLine): Heading | null {
  if (text.includes(' | ')) return null;
  const label = LABEL.exec(text);
  const isAlone = text.length <= LONGEST && ALONE.test(text);
  if (!label && !isAlone) return null;
  const name = (label?.[1] ?? text).replace(/\s*:$/u, '');
  const isCapitals = CAPITALS.test(name);
  const topics = topicsOfHeading(name);
  if (topics.length === 0 && (!isCapitals || name.length < LEAST_CAPITALS)) return null;
  // "1. HYPERTENSION: …" is a line of a plan; "3. Plan" may be one, or the next part
  if (isItem && (topics.length === 0 || !isAlone)) return null;
  // marks of Markdown were taken out of it: its places are not those of the source
  const isPlain = !isItem && text.length === end - start;
  const from = label ? start + label[0].length : end;
  return { topics: isPlain ? topics : [], name: name.toLowerCase(), isCapitals, from };
}
