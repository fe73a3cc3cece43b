import type { XmlElement } from '../containers/xml-tree.js';
import { listNumber, type NumberStyle } from '../rendering/list-number.js';
import type { OdtStyles } from './odt-styles.js';

const FORMATS: Readonly<Record<string, NumberStyle>> = {
  a: 'lower-letter',
  A: 'upper-letter',
  i: 'lower-roman',
  I: 'upper-roman',
};

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
  next(style: string, level: number, start: string | undefined): string {
    const counts = this.countsOf(style);
    const shape = this.styles.listLevel(style, level);
    if (shape?.name !== 'list-level-style-number') return '-';
    const next = (counts[level - 1] ?? wholeIn(shape.attributes.get('start-value'), 1) - 1) + 1;
    counts.length = Math.min(counts.length, level);
    counts[level - 1] = wholeIn(start, next);
    const levels = wholeIn(shape.attributes.get('display-levels'), 1);
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

/** A format that is empty shows no number. */
function writtenAs(shape: XmlElement | undefined, number: number): string {
  const format = shape?.attributes.get('num-format') ?? '1';
  return format === '' ? '' : listNumber(number, FORMATS[format] ?? 'decimal');
}

function wholeIn(text: string | undefined, standard: number): number {
  return /^-?\d{1,9}$/.test(text ?? '') ? Number(text) : standard;
}
