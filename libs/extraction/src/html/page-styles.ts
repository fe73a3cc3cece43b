import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Declarations } from './inline-style.js';

type Element = DefaultTreeAdapterTypes.Element;

/** What the page says of how its elements look. */
export interface ElementStyles {
  /** Of the element itself; what it has from those around it is not among them. */
  of(element: Element): Declarations;
  readonly gaps: StyleGaps;
}

/** What is not known of the styles of a page. */
export interface StyleGaps {
  /** Style sheets that are not in the file, or too long to be read. */
  sheets: number;
  /** Rules that strike text out, hide, raise or lower it, and could not be applied. */
  rules: number;
  /** Places at which a style writes words that are not in the page, and these words. */
  places: number;
  characters: number;
}

export interface SheetText {
  readonly css: string;
  readonly media: string;
}
