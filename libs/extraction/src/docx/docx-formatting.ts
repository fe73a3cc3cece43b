import type { XmlElement } from '../containers/xml-tree.js';
import { type Colour, looksTheSame, parseColour, WHITE } from '../html/inline-style.js';
import type { Marks } from '../model/blocks.js';
import { elementsOf, nameOf } from './docx-xml.js';

// Points, as in a PDF.
const LEAST_SIZE = 1.5;
/** Half points. Less is a matter of taste. */
const LEAST_RAISE = 4;

/** How text looks as far as a run, a paragraph, a cell or a style says; what is absent is said elsewhere. */
export interface DocxFormatting {
  readonly vanish?: boolean;
  /** Points. */
  readonly size?: number;
  /** Null: as the writer's program chooses, so that it can be read. */
  readonly colour?: Colour | null;
  /** Null: one that is not known. */
  readonly ground?: Colour | null;
  readonly strike?: boolean;
  readonly doubleStrike?: boolean;
  readonly bold?: boolean;
  readonly script?: Marks['script'] | null;
  readonly font?: string;
}

/** What the properties of a run, a paragraph, a cell or a table say themselves. */
export function formattingOf(properties: XmlElement | undefined): DocxFormatting {
  const look: DocxFormatting = {};
  for (const element of properties ? elementsOf(properties) : [])
    Object.assign(look, formattingOfOne(element));
  return look;
}

/** The look of a style on top of another: what both strike out is struck out no more. */
export function withStyle(
  outer: DocxFormatting,
  style: DocxFormatting | undefined,
): DocxFormatting {
  if (style === undefined) return outer;
  const isUndone = outer.strike === true && style.strike === true;
  return { ...outer, ...style, ...(isUndone && { strike: false }) };
}

function formattingOfOne(element: XmlElement): DocxFormatting {
  const value = element.attributes.get('val') ?? '';
  const isOn = !/^(0|false|off)$/.test(value);
  switch (nameOf(element)) {
    case 'vanish':
      return { vanish: isOn };
    case 'strike':
      return { strike: isOn };
    case 'dstrike':
      return { doubleStrike: isOn };
    case 'b':
      return { bold: isOn };
    case 'vertAlign':
      return { script: value === 'superscript' || value === 'subscript' ? value : null };
    case 'position':
      return raisedBy(Number(value));
    case 'rFonts': {
      const { attributes } = element;
      const font = attributes.get('ascii') ?? attributes.get('hAnsi') ?? attributes.get('cs');
      return font === undefined ? {} : { font };
    }
    case 'sz':
      return /^\d+$/.test(value) ? { size: Number(value) / 2 } : {};
    case 'color':
      return { colour: parseColour(value) };
    case 'highlight':
      return value === 'none' ? {} : { ground: parseColour(value) };
    case 'shd': {
      const fill = element.attributes.get('fill') ?? 'auto';
      return fill === 'auto' ? {} : { ground: parseColour(fill) };
    }
    default:
      return {};
  }
}

function raisedBy(halfPoints: number): DocxFormatting {
  if (halfPoints >= LEAST_RAISE) return { script: 'superscript' };
  return halfPoints <= -LEAST_RAISE ? { script: 'subscript' } : {};
}

/** Whether a person who opens the file sees the text; undefined where its ground is not known. */
export function isSeen({
  vanish = false,
  size,
  colour,
  ground,
}: DocxFormatting): boolean | undefined {
  if (vanish || (size !== undefined && size < LEAST_SIZE)) return false;
  if (!colour) return true;
  if (ground) return !looksTheSame(colour, ground);
  return looksTheSame(colour, WHITE) ? undefined : true;
}
