import colours from 'color-name';

/** Red, green, blue. */
export type Colour = readonly [number, number, number];

export const WHITE: Colour = [255, 255, 255];
export const BLACK: Colour = [0, 0, 0];

// Nearer than this in every channel and nobody can read it.
const SAME = 20;
const ZERO = /^0*(\.0+)?(px|pt|em|rem|%)?$(?<=.)/;

/** Names and values in lower case. */
export type Declarations = ReadonlyMap<string, string>;

export interface Declaration {
  readonly name: string;
  readonly value: string;
  readonly important: boolean;
}

/** The declarations of a `style` attribute as they are written. */
export function declarationsOf(style: string): readonly Declaration[] {
  return style
    .replaceAll(/\/\*.*?(?:\*\/|$)/gs, '')
    .split(';')
    .flatMap((part) => {
      const colon = part.indexOf(':');
      if (colon < 0) return [];
      const value = part.slice(colon + 1);
      const important = /!\s*important\s*$/i.test(value);
      return longhandsOf({
        name: part.slice(0, colon),
        value: important ? value.slice(0, value.lastIndexOf('!')) : value,
        important,
      });
    });
}

/** The declarations of a `style` attribute alone. */
export function parseStyle(style: string): Declarations {
  const found = declarationsOf(style);
  const weighty = found.filter(({ important }) => important);
  return new Map([...found, ...weighty].map(({ name, value }) => [name, value]));
}

/** The declaration in lower case, and what it says of the properties that it covers. */
export function longhandsOf({ name, value, important }: Declaration): readonly Declaration[] {
  const said = { name: name.trim().toLowerCase(), value: value.trim().toLowerCase(), important };
  if (said.name === 'text-decoration') return [{ ...said, name: 'text-decoration-line' }];
  if (said.name === 'background') return [{ ...said, name: 'background-color' }];
  if (said.name === 'list-style') return [{ ...said, name: 'list-style-type' }];
  if (said.name !== 'font') return [said];
  const weight = /(?:^|\s)(bold(?:er)?|[1-9]00)(?=\s)/.exec(said.value)?.[1] ?? 'normal';
  const size =
    /(?:^|\s)([\d.]+(?:[a-z]+|%)?)(?=[\s/])(?!\s+[\d.])/.exec(said.value)?.[1] ?? 'medium';
  return [
    { ...said, name: 'font-weight', value: weight },
    { ...said, name: 'font-size', value: size },
  ];
}

/** Whether the declarations alone take the element and all in it out of sight, whatever its colours are. */
export function hides(style: Declarations): boolean {
  const is = (name: string, pattern: RegExp): boolean => pattern.test(style.get(name) ?? '');
  const tiny = (name: string): boolean => is(name, ZERO);
  return (
    is('display', /^none$/) ||
    is('mso-hide', /^all$/) ||
    tiny('opacity') ||
    (is('overflow', /^hidden$/) && ['height', 'width', 'max-height', 'max-width'].some(tiny)) ||
    ['left', 'top', 'text-indent', 'margin-left', 'margin-top'].some((name) => is(name, /^-\d{4,}/))
  );
}

/** Whether the text is kept out of sight, as far as an element in this one may show its own again. */
export function isInvisible(style: Declarations): boolean | undefined {
  const said = style.get('visibility');
  if (said === undefined || said === 'inherit' || said === 'unset') return undefined;
  return /^(hidden|collapse)$/.test(said);
}

/** Whether letters are too small to be seen; undefined where their size is that around them, or a part of it. */
export function isTiny(style: Declarations): boolean | undefined {
  const said = style.get('font-size');
  if (said === undefined) return undefined;
  if (ZERO.test(said) || /^[01](\.\d+)?(px|pt)$/.test(said)) return true;
  return /^[\d.]+(px|pt|pc|cm|mm|in|q|rem|vw|vh)$|^(xx?-)?(small|large)$|^(xxx-large|medium|initial)$/.test(
    said,
  )
    ? false
    : undefined;
}

/** Whether text is read wrongly by somebody who does not know the declarations. */
export function changesMeaning(style: Declarations): boolean {
  return (
    hides(style) ||
    isInvisible(style) === true ||
    isTiny(style) === true ||
    isStruck(style) ||
    scriptOf(style) !== undefined
  );
}

/** Whether the declarations draw a line through the text. */
export function isStruck(style: Declarations): boolean {
  return (style.get('text-decoration-line') ?? '').includes('line-through');
}

/** Whether the text is raised or lowered; undefined where the declarations do not say so. */
export function scriptOf(style: Declarations): 'superscript' | 'subscript' | undefined {
  const align = style.get('vertical-align');
  if (align === 'super') return 'superscript';
  return align === 'sub' ? 'subscript' : undefined;
}

/** Whether line ends and spaces are shown as they are; undefined where the declarations do not say. */
export function keepsWhiteSpace(style: Declarations): boolean | undefined {
  const said = style.get('white-space');
  return said === undefined ? undefined : /^(pre|break-spaces)/.test(said);
}

/** The colour of a CSS value or an HTML attribute; null for what says none that is known here. */
export function parseColour(value: string): Colour | null {
  const text = value.trim().toLowerCase();
  const named = Object.hasOwn(colours, text) ? colours[text] : undefined;
  if (named) return named;
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(text)?.[1];
  if (hex !== undefined) return fromHex(hex);
  const rgb = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/.exec(text);
  return rgb ? [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])] : null;
}

// What `background` may say beside a colour, without that there is something to be seen.
const NO_GROUND =
  /^(?:none|transparent|inherit|initial|unset|revert|auto|repeat|repeat-[xy]|no-repeat|scroll|fixed|local|center|top|left|right|bottom|cover|contain|(?:border|padding|content)-box|\/|[-\d.]+(?:[a-z]+|%)?(?:\/[-\d.]+(?:[a-z]+|%)?)?|rgba\([^)]*[,/]\s*0*(?:\.0+)?%?\s*\))$/;

/** The colour behind the text; null for one that is not known, such as a picture; undefined where none is said. */
export function groundOf(style: Declarations): Colour | null | undefined {
  const words =
    (style.get('background-color') ?? '').match(/[a-z-]+\((?:[^()]|\([^()]*\))*\)|\S+/g) ?? [];
  const said = words.filter((word) => !NO_GROUND.test(word));
  if (said.length === 0) return undefined;
  return said.map(parseColour).find((found) => found !== null) ?? null;
}

export function looksTheSame(one: Colour, other: Colour): boolean {
  return one.every((channel, index) => Math.abs(channel - (other[index] ?? 0)) <= SAME);
}

function fromHex(hex: string): Colour {
  const wide = hex.length === 3 ? hex.replaceAll(/./g, '$&$&') : hex;
  const channel = (at: number): number => Number.parseInt(wide.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
}
