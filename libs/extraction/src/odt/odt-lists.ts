import type { XmlElement } from '../containers/xml-tree.js';
import type { OdtStyles } from './odt-styles.js';

/** Counts the items of lists and says what is shown before each. Numbers are not in the file. */
export class OdtLists {
  /** By list style: how many items each level has so far. */
  private readonly counts = new Map<string, number[]>();

  constructor(private readonly styles: OdtStyles) {}

  /** A list begins; its numbers go on from another of its style only where it says so. */
  begin(style: string, level: number, goesOn: boolean): void {
    const counts = this.countsOf(style);
    if (!goesOn) counts.length = Math.min(counts.length, level - 1);
  }

  /** What is shown before the next item. */
  next(style: string, level: number, start: number | null): string {
    const counts = this.countsOf(style);
    const shape = this.styles.listLevel(style, level);
    if (shape?.name !== 'list-level-style-number') return '-';
    const first = Number(shape.attributes.get('start-value') ?? 1);
    counts.length = Math.min(counts.length, level);
    counts[level - 1] = start ?? (counts[level - 1] ?? first - 1) + 1;
    const levels = Number(shape.attributes.get('display-levels') ?? 1);
    const numbers = Array.from({ length: Math.min(levels, level) }, (_, at) => {
      const of = level - Math.min(levels, level) + at + 1;
      return this.written(style, of, counts[of - 1] ?? 1);
    });
    const { attributes } = shape;
    return `${attributes.get('num-prefix') ?? ''}${numbers.join('.')}${attributes.get('num-suffix') ?? ''}`.trim();
  }

  private written(style: string, level: number, number: number): string {
    return writtenAs(this.styles.listLevel(style, level), number);
  }

  private countsOf(style: string): number[] {
    const counts = this.counts.get(style) ?? [];
    this.counts.set(style, counts);
    return counts;
  }
}

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

function writtenAs(shape: XmlElement | undefined, number: number): string {
  switch (shape?.attributes.get('num-format') ?? '1') {
    case 'a':
      return letters(number);
    case 'A':
      return letters(number).toUpperCase();
    case 'i':
      return roman(number);
    case 'I':
      return roman(number).toUpperCase();
    case '':
      return '';
    default:
      return String(number);
  }
}

function letters(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return rest === 0 ? letter : letters(rest) + letter;
}

function roman(number: number): string {
  let [rest, written] = [number, ''];
  for (const [value, sign] of ROMAN) {
    for (; rest >= value && written.length < 20; rest -= value) written += sign;
  }
  return written;
}
