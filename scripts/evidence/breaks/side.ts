import { type Breaker, changeEach } from './break.js';

const OTHER: Readonly<Record<string, string>> = {
  left: 'right',
  right: 'left',
  bilateral: 'left',
  both: 'left',
};
/** "right away", "all right" and the like are no sides. */
const SIDE =
  /\b(left|right|bilateral)\b(?! (?:away|now|after|before|there|here|home|up)\b)(?!-handed)/gi;
const SAID: Readonly<Record<string, readonly string[]>> = {
  left: ['left'],
  right: ['right'],
  bilateral: ['bilateral', 'bilaterally', 'both'],
};

/** Each side, changed to another. */
export const breakSides: Breaker = ({ sentence, source }) =>
  changeEach(sentence, SIDE, ([side]) => otherSide(side)).map(({ text, match }) => ({
    kind: 'side' as const,
    how: match[0].toLowerCase(),
    text,
    isFromTruth: (SAID[match[0].toLowerCase()] ?? []).some((word) => source.words.has(word)),
  }));

function otherSide(side: string): string {
  const other = OTHER[side.toLowerCase()] ?? side;
  return /^[A-Z]/.test(side) ? other.charAt(0).toUpperCase() + other.slice(1) : other;
}
