import { detectInstructions, type Topic } from '@app/faithfulness';
import { blanked } from '@app/text';
import { CORRECTS } from '../generation/corrections.js';
import type { ProfileSection } from '../profiles/profiles.js';
import type { CopiedSection } from '../copied-rows/copied-section.js';
import { type SectionBlock, sectionBlocks } from './section-blocks.js';
import { namesExamination } from '../copied-rows/examination-names.js';

/** A token of a model is about so many characters: what is copied is no longer than what is written. */
const CHARACTERS_PER_TOKEN = 4;
/** Of another time, or no judgement of this visit. */
const ELSEWHERE =
  /\b(?:problems?|admission|discharge|pending|outstanding|principal|secondary|final|previous|past)\b|entlass|aufnahme|vormedikation|früher/u;
/** Two lists of these are of two times, or of two kinds, and only their headings say which. */
const ONE_LIST: ReadonlySet<Topic> = new Set(['medication', 'allergies']);
/** What a reader puts behind crossed-out text, and between the cells of a row: which are copied, or not at all, by rules of their own. */
const MARKS = /\[struck\??\s?\]| \| /u;

/** Who signed a note has not signed its summary. */
const SIGNED =
  /^\W*(?:(?:electronically|digitally|elektronisch)\s)?(?:signed|dictated|transcribed|typed|authenticated|signiert|diktiert|gezeichnet|gez\.)\s*(?:by|on|at|von|am|:|$)/iu;
/** Below "Signed by": a name, a title and a date. */
const OF_SIGNATURE = /^[^.;:!?]{1,40}(?:[.:][^.;:!?]{1,20}){0,2}$/u;
const MOST_OF_SIGNATURE = 3;

/**
 * What stands below the headings of a section in a note that has them, word for word. Null where a heading is missing
 * or there twice, where a block may go on or end elsewhere, where something is corrected, and where it is too long.
 */
export function copyBlocks(text: string, section: ProfileSection): CopiedSection | null {
  const { copiesBelow: topics } = section;
  if (!topics || CORRECTS.test(text)) return null;
  const all = sectionBlocks(text);
  const own = all.filter((block) => block.topics.some((topic) => topics.includes(topic)));
  if (!areWhole(own, topics)) return null;
  if (topics.includes('results') && namesExamination(blanked(text, [...own, ...plansOf(all)])))
    return null;
  const instructions = detectInstructions(text);
  const isInstructed = own.some(({ start, end }) =>
    instructions.some((span) => span.start < end && span.end > start),
  );
  const lines = own.flatMap(({ start, end }) => unsigned(linesOfBlock(text.slice(start, end))));
  const written = lines.join('\n');
  const isLong = written.length > section.outputTokens * CHARACTERS_PER_TOKEN;
  // of an imaging report the "examination" is the image
  const isImaging = topics.includes('examination') && namesExamination(written);
  if (isInstructed || isLong || isImaging || MARKS.test(written)) return null;
  if (lines.length === 0 || lines.some((line) => SIGNED.test(line))) return null;
  return {
    section,
    text: written,
    rows: lines.length,
    rowsLeftOut: 0,
    spans: own.map(({ start, end }) => ({ start, end })),
  };
}

/** Whether each topic is there, none of its headings twice; imaging may stand below another heading. */
function areWhole(blocks: readonly SectionBlock[], topics: readonly Topic[]): boolean {
  const found = new Set(blocks.flatMap((block) => block.topics));
  const names = new Set(blocks.map(({ heading }) => heading));
  return (
    topics.every((topic) => topic === 'imaging' || found.has(topic)) &&
    names.size === blocks.length &&
    (blocks.length === 1 || !topics.some((topic) => ONE_LIST.has(topic))) &&
    blocks.every((block) => isOwn(block, topics))
  );
}

function isOwn(block: SectionBlock, topics: readonly Topic[]): boolean {
  return (
    !block.isUnclear &&
    block.end > block.start &&
    block.topics.every((topic) => topics.includes(topic)) &&
    !ELSEWHERE.test(block.heading)
  );
}

function plansOf(blocks: readonly SectionBlock[]): readonly SectionBlock[] {
  return blocks.filter(({ topics }) => topics.includes('follow-up'));
}

/** Without the signature at its end. */
function unsigned(lines: readonly string[]): readonly string[] {
  const at = lines.findIndex((line) => SIGNED.test(line));
  const rest = at === -1 ? [] : lines.slice(at + 1);
  const isSignature =
    rest.length <= MOST_OF_SIGNATURE && rest.every((line) => OF_SIGNATURE.test(line));
  return at !== -1 && isSignature ? lines.slice(0, at) : lines;
}

/** Lines as they are written; one that a page wraps is one line. */
function linesOfBlock(block: string): readonly string[] {
  const lines: string[] = [];
  for (const written of block.split('\n')) {
    const line = written.trim();
    if (line === '') continue;
    const last = lines.at(-1);
    const isWrapped = last !== undefined && /^\p{Ll}/u.test(line) && !/[.:;!?]$/u.test(last);
    if (isWrapped) lines[lines.length - 1] = `${last} ${line}`;
    else lines.push(line);
  }
  return lines;
}
