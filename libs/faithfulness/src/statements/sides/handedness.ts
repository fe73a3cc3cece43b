import { isHanded, type Side, sideNamed } from '../../lexicons/findings/sides.js';
import type { SourceIndex } from '../../text/source-index.js';
import type { Word } from '../../text/words.js';

const SIDE = /^(?:left|right)$/;
const HANDEDNESS = /^(?:handed|hander|handedness|dominant|dominance|write|writes|everything)$/;
/** So many words from "dominant" to the side. */
const REACH = 4;

/** "Right-hand dominant": the hand that somebody writes with; places of the side. */
export function handednessIn(
  words: readonly Word[],
): readonly { readonly at: number; readonly side: Side }[] {
  return words.flatMap(({ text }, at) => {
    const side = SIDE.test(text) && isHanded(words, at) ? sideNamed(text) : null;
    return side === null ? [] : [{ at, side }];
  });
}

/** What hands the source says it of; an answer may stand in the sentence before or after. */
export function handsOf({ units }: SourceIndex): ReadonlySet<Side> {
  const said = new Set<Side>();
  for (const [at, { words }] of units.entries()) {
    const handed = handednessIn(words);
    const [first] = handed;
    if (first && sidesIn(words).size === 1) said.add(first.side);
    else if (
      words.some(({ text }) => HANDEDNESS.test(text) && text !== 'everything') ||
      isForAll(words)
    ) {
      const near = [at, at + 1, at - 1].map((unit) => sidesIn(units[unit]?.words ?? []));
      const answer = near.find((sides) => sides.size === 1);
      for (const side of answer ?? []) said.add(side);
    }
  }
  return said;
}

/** "I use my right hand for everything" */
function isForAll(words: readonly Word[]): boolean {
  const all = words.findIndex(({ text }) => text === 'everything');
  return (
    all !== -1 && words.slice(Math.max(0, all - REACH), all).some(({ text }) => text === 'hand')
  );
}

function sidesIn(words: readonly Word[]): ReadonlySet<Side> {
  return new Set(words.flatMap(({ text }) => (SIDE.test(text) ? (sideNamed(text) ?? []) : [])));
}
