import type { SaxesTagNS } from 'saxes';
import { type Colour, looksTheSame, parseColour, WHITE } from '../html/inline-style.js';

const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main', // strict
]);
// Points, as in a PDF.
const LEAST_SIZE = 1.5;

/** How text looks as far as a run, a paragraph, a cell or a style says; what is absent is said elsewhere. */
export interface DocxLook {
  readonly vanish?: boolean;
  /** Points. */
  readonly size?: number;
  /** Null: as the writer's program chooses, so that it can be read. */
  readonly colour?: Colour | null;
  /** Null: one that is not known. */
  readonly ground?: Colour | null;
}

/** The local name of an element of a Word file, whatever its prefix; empty for others. */
export function wordName({ uri, local }: SaxesTagNS): string {
  return WORD.has(uri) ? local : '';
}

export function valueOf({ attributes }: SaxesTagNS, name: string): string | undefined {
  return Object.values(attributes).find(({ local }) => local === name)?.value;
}

/** What one element among the properties of a run, a paragraph or a cell says. */
export function lookOf(tag: SaxesTagNS): DocxLook {
  const value = valueOf(tag, 'val') ?? '';
  switch (wordName(tag)) {
    case 'vanish':
      return { vanish: !/^(0|false|off)$/.test(value) };
    case 'sz':
      return /^\d+$/.test(value) ? { size: Number(value) / 2 } : {};
    case 'color':
      return { colour: parseColour(value) };
    case 'highlight':
      return value === 'none' ? {} : { ground: parseColour(value) };
    case 'shd': {
      const fill = valueOf(tag, 'fill') ?? 'auto';
      return fill === 'auto' ? {} : { ground: parseColour(fill) };
    }
    default:
      return {};
  }
}

/** Whether a person who opens the file sees the text; undefined where its ground is not known. */
export function isSeen({ vanish = false, size, colour, ground }: DocxLook): boolean | undefined {
  if (vanish || (size !== undefined && size < LEAST_SIZE)) return false;
  if (!colour) return true;
  if (ground) return !looksTheSame(colour, ground);
  return looksTheSame(colour, WHITE) ? undefined : true;
}
