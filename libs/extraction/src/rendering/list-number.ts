/** How the number of an item is written. */
export type NumberStyle =
  | 'decimal'
  | 'lower-letter'
  | 'upper-letter'
  | 'lower-roman'
  | 'upper-roman';

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;
const MOST_ROMAN = 3999;

/** The number as it stands before an item; in figures where the style has none for it. */
export function listNumber(number: number, style: NumberStyle): string {
  if (style === 'decimal' || number < 1) return String(number);
  const isRoman = style.endsWith('roman');
  if (isRoman && number > MOST_ROMAN) return String(number);
  const written = isRoman ? roman(number) : letters(number);
  return style.startsWith('upper') ? written.toUpperCase() : written;
}

function roman(number: number): string {
  let [rest, written] = [number, ''];
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) written += sign;
  }
  return written;
}

/** a to z, then aa. */
function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return rest === 0 ? letter : letters(rest) + letter;
}
