import type { Word } from '../../text/words.js';
import { type Mentioned, mentionedIn } from './mentioned.js';

/** A stretch of a text about the same persons: places of its first word and of the one after its last. */
export interface PersonPart {
  readonly from: number;
  readonly to: number;
  readonly persons: readonly Mentioned[];
}

const JOINS = new Set(['and', 'but', 'however', 'although', 'whereas', 'while']);
const ENDS = /[;.!?\n]/;

/** "Her aunt does the shopping, the cousin the laundry" has two; "seen by Dr Holm and Dr Brandt" is one. */
export function personParts(words: readonly Word[], text: string): readonly PersonPart[] {
  const persons = mentionedIn(words, text);
  const isPerson = (at: number): boolean => persons.some(({ from, to }) => at >= from && at < to);
  const hasContent = (from: number, to: number): boolean =>
    words.slice(from, to).some(({ isStop }, at) => !isStop && !isPerson(from + at));
  // a row of a table is of one, and "Dr. Holm" is one name
  const cuts = text.includes(' | ')
    ? []
    : boundaries(words).filter((cut) => !persons.some(({ from, to }) => cut > from && cut < to));
  const starts = [0];
  for (const [number, cut] of cuts.entries()) {
    const start = starts.at(-1) ?? 0;
    const next = cuts[number + 1] ?? words.length;
    const before = persons.filter(({ from }) => from >= start && from < cut);
    const behind = persons.filter(({ from }) => from >= cut && from < next);
    if (before.length === 0 || behind.length === 0) continue;
    if (!hasContent(start, cut) || !hasContent(cut, next)) continue;
    const isStrong = ENDS.test(words[cut]?.before ?? '');
    if (isStrong || !areJoined(words, before.at(-1), behind[0], cut)) starts.push(cut);
  }
  return starts.map((from, at) => {
    const to = starts[at + 1] ?? words.length;
    return { from, to, persons: persons.filter((one) => one.from >= from && one.from < to) };
  });
}

/** The persons stand on both sides of the joint: "by Dr Holm and Dr Brandt". */
function areJoined(
  words: readonly Word[],
  before: Mentioned | undefined,
  behind: Mentioned | undefined,
  cut: number,
): boolean {
  if (!before || !behind || before.to !== cut) return false;
  return words.slice(cut, behind.from).every(({ isStop }) => isStop);
}

function boundaries(words: readonly Word[]): readonly number[] {
  return words.flatMap(({ text, before }, at) =>
    at > 0 && (/[;,.!?\n]/.test(before) || JOINS.has(text)) ? [at] : [],
  );
}
