import type { XmlElement } from '../containers/xml-tree.js';

const ROMAN = [
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

/** What stands before an item of a narrative list: by its `listType` and the style code of its numbers. */
export function listMarker({ name, attributes }: XmlElement, number: number): string {
  const style = attributes.get('styleCode') ?? '';
  const isNumbered =
    attributes.get('listType') === 'ordered' || name === 'ol' || /Roman|Alpha|Arabic/.test(style);
  if (!isNumbered) return '-';
  if (/LittleRoman/.test(style)) return `${roman(number)}.`;
  if (/BigRoman/.test(style)) return `${roman(number).toUpperCase()}.`;
  if (/LittleAlpha/.test(style)) return `${alpha(number)}.`;
  if (/BigAlpha/.test(style)) return `${alpha(number).toUpperCase()}.`;
  return `${number}.`;
}

function roman(number: number): string {
  let [rest, written] = [number, ''];
  for (const [value, letters] of ROMAN) {
    for (; rest >= value; rest -= value) written += letters;
  }
  return written;
}

/** a to z, then aa. */
function alpha(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return rest === 0 ? letter : alpha(rest) + letter;
}
