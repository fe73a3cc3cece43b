import type { DefaultTreeAdapterTypes } from 'parse5';
import {
  BLACK,
  type Colour,
  groundOf,
  hides,
  looksTheSame,
  parseColour,
  parseStyle,
  WHITE,
} from './inline-style.js';

type Element = DefaultTreeAdapterTypes.Element;

/** How the text of an element looks, as far as the element and those around it say so themselves. */
export interface Look {
  readonly hidden: boolean;
  readonly colour: Colour;
  readonly ground: Colour;
}

export const PLAIN: Look = { hidden: false, colour: BLACK, ground: WHITE };

/** The look inside `element`, where `outer` is the look around it. */
export function lookOf(element: Element, outer: Look): Look {
  const { attrs } = element;
  if (attrs.length === 0) return outer;
  const attribute = (name: string): string | undefined =>
    attrs.find((one) => one.name === name)?.value;
  const style = parseStyle(attribute('style') ?? '');
  const colour =
    parseColour(style.get('color') ?? '') ??
    parseColour(attribute(element.tagName === 'font' ? 'color' : 'text') ?? '') ??
    outer.colour;
  const ground = groundOf(style) ?? parseColour(attribute('bgcolor') ?? '') ?? outer.ground;
  const hidden = outer.hidden || attribute('hidden') !== undefined || hides(style);
  return { hidden, colour, ground };
}

/** Whether a person who opens the page sees no text here. */
export function isUnseen({ hidden, colour, ground }: Look): boolean {
  return hidden || looksTheSame(colour, ground);
}
