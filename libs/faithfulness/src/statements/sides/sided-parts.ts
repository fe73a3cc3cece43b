import { type BodyPart, bodyPartAt } from '../../lexicons/findings/body-parts.js';
import { type Side, sideAt } from '../../lexicons/findings/sides.js';
import type { Word } from '../../text/words.js';

/** A side that a text names, and the parts of the body that it is said of; none of "on the left" alone. */
export interface SidedParts {
  readonly at: number;
  readonly side: Side;
  readonly parts: readonly BodyPart[];
  /** Named only to say that it is the other one: "worse than the right". */
  readonly isContrast?: boolean;
}

const AHEAD = 8;
const BEHIND = 7;
/** "Left wrist and hand", "right knee, hip" */
const BETWEEN_PARTS = 2;
const CLAUSE_END = /[.;:?!\n]/;
const BREAKS = new Set(['but', 'than', 'while', 'whereas', 'then']);

/** Of each side in a text of what it is said. */
export function sidedParts(words: readonly Word[]): readonly SidedParts[] {
  const sides = words.flatMap((_, at) => {
    const side = sideAt(words, at);
    return side === null ? [] : [{ at, side }];
  });
  return sides.map(({ at, side }) => {
    const own = bodyPartAt(words, at);
    if (own) return { at, side, parts: [own] };
    const ahead = partsAhead(words, at);
    return { at, side, parts: ahead.length > 0 ? ahead : partsBehind(words, at) };
  });
}

/** "Right lower leg", "right side of his back", "right and left knee" */
function partsAhead(words: readonly Word[], at: number): readonly BodyPart[] {
  for (let next = at + 1; next < Math.min(words.length, at + AHEAD); next++) {
    const word = words[next];
    if (!word || CLAUSE_END.test(word.before) || BREAKS.has(word.text)) return [];
    if (word.before.includes(',') && sideAt(words, next) === null) return [];
    const part = bodyPartAt(words, next);
    if (part) return [part, ...furtherParts(words, next)];
    if (word.isStop && !isWithin(words, next)) return [];
  }
  return [];
}

/** Words between a side and its part that hold it together. */
function isWithin(words: readonly Word[], at: number): boolean {
  const { text = '' } = words[at] ?? {};
  if (/^(?:of|great)$/.test(text)) return true;
  if (/^(?:and|or)$/.test(text)) return sideAt(words, at + 1) !== null;
  return sideAt(words, at) !== null || /^(?:of|in)$/.test(words[at - 1]?.text ?? '');
}

function furtherParts(words: readonly Word[], at: number): readonly BodyPart[] {
  const parts: BodyPart[] = [];
  let last = at;
  for (let next = at + 1; next <= last + BETWEEN_PARTS; next++) {
    const word = words[next];
    if (!word || CLAUSE_END.test(word.before) || sideAt(words, next) !== null) break;
    const part = bodyPartAt(words, next);
    if (part) {
      parts.push(part);
      last = next;
    } else if (!/^(?:and|or)$/.test(word.text)) break;
  }
  return parts;
}

/** "The knee on the left", "numbness of the hand, right more than left" */
function partsBehind(words: readonly Word[], at: number): readonly BodyPart[] {
  for (let back = at - 1; back >= Math.max(0, at - BEHIND); back--) {
    if (CLAUSE_END.test(words[back + 1]?.before ?? '')) return [];
    const part = bodyPartAt(words, back);
    if (part) return [part];
  }
  return [];
}
