import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Marks } from '../model/blocks.js';
import type { ElementStyles } from './page-styles.js';
import {
  BLACK,
  type Colour,
  groundOf,
  hides,
  isStruck,
  keepsWhiteSpace,
  looksTheSame,
  parseColour,
  isInvisible,
  isTiny,
  scriptOf,
  WHITE,
} from './inline-style.js';

type Element = DefaultTreeAdapterTypes.Element;

/** How the text of an element looks, as far as the page says so itself. */
export interface Look {
  /** Whatever is in it. */
  readonly hidden: boolean;
  /** Kept out of sight, and too small to be seen: until an element in it says otherwise. */
  readonly isInvisible: boolean;
  readonly isTiny: boolean;
  readonly colour: Colour;
  /** Null where it is not known, such as a picture. */
  readonly ground: Colour | null;
  /** White on a ground that is not known: nobody can say whether it is seen. */
  readonly isUnsure: boolean;
  readonly verbatim: boolean;
  /** Those of the text, whether it is seen among them. */
  readonly marks: Marks;
}

export const PLAIN: Look = {
  hidden: false,
  isInvisible: false,
  isTiny: false,
  colour: BLACK,
  ground: WHITE,
  isUnsure: false,
  verbatim: false,
  marks: {},
};

const STRUCK = new Set(['del', 's', 'strike']);
const VERBATIM = new Set(['pre', 'textarea', 'listing', 'xmp', 'plaintext']);
const STYLING_TAGS = new Set([...STRUCK, ...VERBATIM, 'ins', 'sup', 'sub']);
// Of MathML: the element, then which of its children are raised and which lowered.
const RAISED: Readonly<Record<string, number>> = { msup: 1, msubsup: 2 };
const LOWERED: Readonly<Record<string, number>> = { msub: 1, msubsup: 1 };

/** The look inside `element`, where `outer` is the look around it. */
export function lookOf(element: Element, outer: Look, index: number, styles: ElementStyles): Look {
  const { attrs, tagName } = element;
  const script = scriptOfElement(element, index);
  const style = styles.of(element);
  const isPlain = attrs.length === 0 && style.size === 0;
  if (isPlain && !STYLING_TAGS.has(tagName) && script === undefined) return outer;
  const attribute = (name: string): string | undefined =>
    attrs.find((one) => one.name === name)?.value;
  const colour =
    parseColour(style.get('color') ?? '') ??
    parseColour(attribute(tagName === 'font' ? 'color' : 'text') ?? '') ??
    outer.colour;
  const said = groundOf(style);
  const ground = said === undefined ? groundAround(groundOfAttributes(attribute), outer) : said;
  const isStatedHidden = attribute('hidden') !== undefined && !style.has('display');
  const hidden = outer.hidden || isStatedHidden || hides(style);
  const invisible = isInvisible(style) ?? outer.isInvisible;
  const tiny = isTiny(style) ?? outer.isTiny;
  const verbatim = VERBATIM.has(tagName) || (keepsWhiteSpace(style) ?? outer.verbatim);
  const raised = script ?? scriptOf(style) ?? outer.marks.script;
  const marks: Marks = {
    ...((hidden || invisible || tiny || (ground !== null && looksTheSame(colour, ground))) && {
      hidden: true,
    }),
    ...((outer.marks.struck || STRUCK.has(tagName) || isStruck(style)) && { struck: 'explicit' }),
    ...((outer.marks.inserted || tagName === 'ins') && { inserted: true }),
    ...(raised !== undefined && { script: raised }),
    ...((outer.marks.noteReference || refersToNote(element, raised)) && { noteReference: true }),
  };
  return {
    hidden,
    isInvisible: invisible,
    isTiny: tiny,
    colour,
    ground,
    isUnsure: ground === null && looksTheSame(colour, WHITE),
    verbatim,
    marks: alike(marks, outer.marks),
  };
}

function groundAround(own: Colour | null | undefined, outer: Look): Colour | null {
  return own === undefined ? outer.ground : own;
}

/** A picture behind the text is one that nobody knows, unless a colour is said with it. */
function groundOfAttributes(
  attribute: (name: string) => string | undefined,
): Colour | null | undefined {
  const colour = parseColour(attribute('bgcolor') ?? '');
  if (colour !== null) return colour;
  return (attribute('background') ?? '') === '' ? undefined : null;
}

function scriptOfElement({ tagName, parentNode }: Element, index: number): Marks['script'] {
  if (tagName === 'sup') return 'superscript';
  if (tagName === 'sub') return 'subscript';
  if (parentNode === null || !('tagName' in parentNode)) return undefined;
  if (RAISED[parentNode.tagName] === index) return 'superscript';
  return LOWERED[parentNode.tagName] === index ? 'subscript' : undefined;
}

/** A raised link to a place of the same page, or what a writer's program calls a reference to a note. */
function refersToNote(element: Element, script: Marks['script']): boolean {
  const { tagName, attrs, parentNode } = element;
  const said = (name: string): string => attrs.find((one) => one.name === name)?.value ?? '';
  if (/(^|\s)doc-noteref(\s|$)/.test(said('role'))) return true;
  if (/Mso(Footnote|Endnote)Reference/.test(said('class'))) return true;
  if (script !== 'superscript') return false;
  if (tagName === 'a') return said('href').startsWith('#');
  return (
    tagName === 'sup' &&
    parentNode !== null &&
    'tagName' in parentNode &&
    parentNode.tagName === 'a' &&
    parentNode.attrs.some(({ name, value }) => name === 'href' && value.startsWith('#'))
  );
}

/** The same object for marks that say the same, so that the text under them is one. */
function alike(marks: Marks, outer: Marks): Marks {
  const names = ['hidden', 'struck', 'inserted', 'script', 'noteReference'] as const;
  return names.every((name) => marks[name] === outer[name]) ? outer : marks;
}
