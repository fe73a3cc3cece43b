/** Words and signs that say on which side of a number something lies, in small letters. Written for Cloister. */
const BEFORE: readonly (readonly [Comparator, RegExp])[] = [
  [
    'below',
    /(?:(?<![-–=<])[<≤⩽]\s?=?|\b(?:less|fewer|lower|smaller|younger) than|\b(?:no|not) (?:more|greater|higher|older) than|\bat most|\bmaximum(?: of)?|\bmax\.?|\bnot (?:to )?exceed(?:ing)?|\bweniger als|\bhöchstens|\bmaximal)\s?$/,
  ],
  [
    'above',
    /(?:(?<![-–=>])[>≥⩾]\s?=?|\b(?:more|greater|higher|larger|older) than|\b(?:no|not) (?:less|fewer|lower|younger) than|\bat least|\bminimum(?: of)?|\bin excess of|\bexceed(?:s|ed|ing)?|\bmehr als|\bmindestens)\s?$/,
  ],
  [
    'below',
    /\b(?:below|under|beneath|(?<!\b(?:go|goes|gone|going|went|come|came|move|moved|increased?|titrated?) )up to)\s?$/,
  ],
  ['above', /\b(?:above|over)\s?$/],
];
/** Of a time these say how long something takes: "over four hours". */
const NO_TIMES = 2;
const AFTER: readonly (readonly [Comparator, RegExp])[] = [
  ['below', /^\s?(?:or|and) (?:less|lower|below|under|fewer|younger)\b/],
  ['above', /^\s?(?:or|and) (?:more|higher|above|greater|over|older)\b/],
];
const LONGEST = 24;

export type Comparator = 'below' | 'above';

/** On which side of the number at a place of a text something lies; null where nothing says so. */
export function comparatorAt(
  text: string,
  { start, unitEnd, isTime }: { start: number; unitEnd: number; isTime: boolean },
): Comparator | null {
  const before = text.slice(Math.max(0, start - LONGEST), start).toLowerCase();
  const known = isTime ? BEFORE.slice(0, -NO_TIMES) : BEFORE;
  const found = known.find(([, words]) => words.test(before));
  if (found) return found[0];
  const after = text.slice(unitEnd, unitEnd + LONGEST).toLowerCase();
  return AFTER.find(([, words]) => words.test(after))?.[0] ?? null;
}
