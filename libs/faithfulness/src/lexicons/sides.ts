import type { Word } from '../text/words.js';

export type Side = 'left' | 'right' | 'both';

const SIDES: ReadonlyMap<string, Side> = new Map([
  ['left', 'left'],
  ['right', 'right'],
  ['lt', 'left'],
  ['rt', 'right'],
  ['bilateral', 'both'],
  ['bilaterally', 'both'],
  ['both', 'both'],
]);
/** "right away", "all right", "left the house" */
const NO_SIDE_BEFORE = new Set([
  'all',
  "that's",
  'he',
  'she',
  'i',
  'they',
  'was',
  'just',
  'am',
  'have',
  'has',
  'had',
  "you're",
  'you',
  'be',
  'is',
  'not',
  'doing',
  'yeah',
  'yes',
  'okay',
]);
const NO_SIDE_AFTER = new Set([
  'away',
  'now',
  'after',
  'before',
  'there',
  'here',
  'home',
  'and',
  'so',
  'um',
  'okay',
  'it',
  'the',
  'i',
  'that',
  'but',
  'to',
  'about',
  'for',
  'at',
  'when',
  'then',
  'you',
  'we',
  'me',
  'with',
  'because',
  'along',
  'in',
  'where',
  'below',
  'above',
  'under',
  'next',
  'handed',
  'hander',
]);

/** What side a word names, where it names one. */
export function sideAt(words: readonly Word[], at: number): Side | null {
  const side = SIDES.get(words[at]?.text ?? '');
  if (!side || side === 'both') return side ?? null;
  const before = words[at - 1]?.text ?? '';
  const next = words[at + 1];
  const goesOn = next !== undefined && !/[.,;:?!]/.test(next.before);
  if (!goesOn) return isAfterSide(before) ? side : null;
  // "right-hand dominant"
  if (next.text === 'hand' && words[at + 2]?.text === 'dominant') return null;
  if (NO_SIDE_AFTER.has(next.text)) return isAfterSide(before) ? side : null;
  return NO_SIDE_BEFORE.has(before) && next.isStop ? null : side;
}

/** "on the left", "to my right" end with a side; "all right", "right?" do not. */
function isAfterSide(before: string): boolean {
  return [
    'the',
    'my',
    'your',
    'his',
    'her',
    'on',
    'to',
    'upper',
    'lower',
    'and',
    'or',
    'side',
  ].includes(before);
}
