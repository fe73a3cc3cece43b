import type { XmlElement } from '../containers/xml-tree.js';
import { isSymbolFont, symbolOf } from '../plain-text/symbol-fonts.js';
import { listNumber, type NumberStyle } from '../rendering/list-number.js';
import { formattingOf } from './docx-formatting.js';
import { childOf, elementsOf, isOn, nameOf, numberIn, valueIn } from './docx-xml.js';

/** What stands before a paragraph of a list. */
export interface DocxMarker {
  readonly marker: string;
  readonly level: number;
}

const STYLES: Readonly<Record<string, NumberStyle>> = {
  lowerLetter: 'lower-letter',
  upperLetter: 'upper-letter',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
};
const LEVELS = 9;

interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1.%2)`: the numbers of the levels in it. */
  readonly text: string;
  readonly font: string;
  /** All levels in figures. */
  readonly isLegal: boolean;
}

interface Numbers {
  /** Lists of one definition count on together. */
  readonly definition: string;
  readonly levels: readonly Level[];
  readonly restarts: ReadonlyMap<number, number>;
}

/** Counts the lists of a file (`word/numbering.xml`) as its paragraphs come. */
export class DocxNumbering {
  private readonly numbers = new Map<string, Numbers>();
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(root: XmlElement | undefined) {
    const named = (name: string): XmlElement[] =>
      (root ? elementsOf(root) : []).filter((child) => nameOf(child) === name);
    const definitions = new Map(
      named('abstractNum').map((one) => [one.attributes.get('abstractNumId') ?? '', one]),
    );
    for (const number of named('num')) {
      const definition = valueIn(number, 'abstractNumId') ?? '';
      const base = definitions.get(definition);
      if (base === undefined) continue;
      this.numbers.set(number.attributes.get('numId') ?? '', readNumbers(definition, base, number));
    }
  }

  /** Counts the paragraph. Null for one of no list. */
  next(properties: XmlElement | undefined): DocxMarker | null {
    const id = valueIn(properties, 'numId') ?? '0';
    const numbers = this.numbers.get(id);
    const index = Math.min(Math.max(numberIn(properties, 'ilvl') ?? 0, 0), LEVELS - 1);
    const level = numbers?.levels[index];
    if (numbers === undefined || level === undefined) return null;
    const counters = this.countersOf(id, numbers);
    counters[index] = (counters[index] ?? level.start - 1) + 1;
    counters.length = index + 1; // deeper ones begin again
    return { marker: markerOf(numbers.levels, index, counters), level: index };
  }

  private countersOf(id: string, { definition, restarts }: Numbers): (number | undefined)[] {
    const counters = this.counters.get(definition) ?? [];
    this.counters.set(definition, counters);
    if (!this.begun.has(id)) {
      this.begun.add(id);
      for (const [level, start] of restarts) counters[level] = start - 1;
    }
    return counters;
  }
}

function readNumbers(definition: string, base: XmlElement, number: XmlElement): Numbers {
  const restarts = new Map<number, number>();
  const levels = new Map(levelsIn(base));
  for (const override of elementsOf(number)) {
    if (nameOf(override) !== 'lvlOverride') continue;
    const at = Number(override.attributes.get('ilvl') ?? 0);
    const start = numberIn(override, 'startOverride');
    if (start !== undefined) restarts.set(at, start);
    for (const [index, level] of levelsIn(override)) levels.set(index, level);
  }
  const all = Array.from({ length: LEVELS }, (_, at) => levels.get(at) ?? NO_LEVEL);
  return { definition, levels: all, restarts };
}

const NO_LEVEL: Level = { start: 1, format: 'none', text: '', font: '', isLegal: false };

function levelsIn(parent: XmlElement): (readonly [number, Level])[] {
  return elementsOf(parent)
    .filter((child) => nameOf(child) === 'lvl')
    .map((level) => [
      Number(level.attributes.get('ilvl') ?? 0),
      {
        start: numberIn(level, 'start') ?? 1,
        format: valueIn(level, 'numFmt') ?? 'decimal',
        text: valueIn(level, 'lvlText') ?? '',
        font: formattingOf(childOf(level, 'rPr')).font ?? '',
        isLegal: isOn(level, 'isLgl') ?? false,
      },
    ]);
}

function markerOf(
  levels: readonly Level[],
  index: number,
  counters: readonly (number | undefined)[],
): string {
  const level = levels[index] ?? NO_LEVEL;
  if (level.format === 'bullet') return bullet(level);
  return level.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const { start, format } = levels[at] ?? NO_LEVEL;
    return numberText(counters[at] ?? start, level.isLegal ? 'decimal' : format);
  });
}

/** Boxes and ticks say something; every other bullet is a dash. */
function bullet({ text, font }: Level): string {
  const code = text.charCodeAt(0) & 0xff;
  const sign = isSymbolFont(font) && text !== '' ? symbolOf(code, font) : text;
  if (/[☐❏❑❒◻]/u.test(sign)) return '☐';
  return /[☑☒✓✔✗✘]/u.test(sign) ? sign : '-';
}

function numberText(number: number, format: string): string {
  if (format === 'none') return '';
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  return listNumber(number, STYLES[format] ?? 'decimal');
}
