import { membersMeant } from '../../lexicons/persons/persons.js';
import { headingsIn, headingWords } from '../../absence/topics-named.js';
import type { Topic } from '../../topics.js';

/** `known`: by its words; `other`: by its form alone. */
export interface Heading {
  readonly topic: Topic | 'other';
}

interface Line {
  readonly text: string;
  readonly turn: number;
  readonly speaker: string;
}

/** "Family history: …", "FAMILY HISTORY", "Family history"; marks of lists and of Markdown before it. */
const LABEL = /^[\s#*•·-]*(?:\d{1,2}[.)]\s*)?(\p{Lu}[\p{L} /&'()-]{1,48}?)[\s*]*(?::|$)/u;
const LONGEST_WORDS = 6;
const CAPITALS = /^[\p{Lu} /&'()-]+$/u;

/**
 * Under which heading each unit of a text stands. One before its text on the same line holds for the paragraph, one on
 * a line of its own to the next; where somebody speaks there is none.
 */
export function headingsOf(units: readonly Line[]): readonly (Heading | null)[] {
  let heading: Heading | null = null;
  let isOfParagraph = false;
  let turn = -1;
  return units.map((unit) => {
    if (unit.speaker !== '') return (heading = null);
    const isNewParagraph = unit.turn !== turn;
    turn = unit.turn;
    const begun = headingAt(unit.text);
    if (begun) {
      heading = begun.heading;
      isOfParagraph = begun.isInline;
    } else if (isOfParagraph && isNewParagraph && !startsWithMember(unit.text)) heading = null;
    return heading;
  });
}

function headingAt(text: string): { heading: Heading; isInline: boolean } | null {
  // "Diagnosis: Diabetes | Age at onset: 40" is a row of the part it stands in
  if (text.includes(' | ')) return null;
  const match = LABEL.exec(text);
  const label = match?.[1]?.trim() ?? '';
  if (!match || label === '' || label.split(/\s+/).length > LONGEST_WORDS) return null;
  if (startsWithMember(label)) return null;
  const topic = topicOf(label);
  const isAlone = text.slice(match[0].length).trim() === '';
  const hasColon = match[0].endsWith(':');
  if (topic === null && !hasColon && !CAPITALS.test(label)) return null;
  return { heading: { topic: topic ?? 'other' }, isInline: !isAlone };
}

/** Null of what is no name of a section alone; `other` of one that names several. */
function topicOf(label: string): Heading['topic'] | null {
  const named = headingsIn(label);
  const covered = named.reduce((sum, { from, to }) => sum + to - from, 0);
  const [first] = named;
  if (!first || covered < headingWords(label).length) return null;
  return named.every(({ topic }) => topic === first.topic) ? first.topic : 'other';
}

/** "Father: heart attack at 50", "Maternal aunt: well" */
export function startsWithMember(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.slice(0, 2).some((word) => membersMeant(word).length > 0);
}
