/** Red, green, blue. */
export type Colour = readonly [number, number, number];

export const WHITE: Colour = [255, 255, 255];
export const BLACK: Colour = [0, 0, 0];

// Nearer than this in every channel and nobody can read it.
const SAME = 20;
const NAMED: Readonly<Record<string, Colour>> = {
  white: WHITE,
  black: BLACK,
  snow: [255, 250, 250],
  ivory: [255, 255, 240],
  ghostwhite: [248, 248, 255],
  whitesmoke: [245, 245, 245],
  floralwhite: [255, 250, 240],
  mintcream: [245, 255, 250],
  azure: [240, 255, 255],
  red: [255, 0, 0],
  green: [0, 128, 0],
  blue: [0, 0, 255],
  navy: [0, 0, 128],
  gray: [128, 128, 128],
  grey: [128, 128, 128],
  silver: [192, 192, 192],
  yellow: [255, 255, 0],
};

/** The declarations of a `style` attribute, later ones over earlier ones, names in lower case. */
export function parseStyle(style: string): ReadonlyMap<string, string> {
  const declarations = new Map<string, string>();
  for (const part of style.split(';')) {
    const colon = part.indexOf(':');
    if (colon < 0) continue;
    const value = part.slice(colon + 1).replace(/!\s*important/i, '');
    declarations.set(part.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
  }
  return declarations;
}

/** Whether the declarations alone take the element out of sight, whatever its colours are. */
export function hides(style: ReadonlyMap<string, string>): boolean {
  const is = (name: string, pattern: RegExp): boolean => pattern.test(style.get(name) ?? '');
  const zero = /^0*(\.0+)?(px|pt|em|rem|%)?$/;
  const tiny = (name: string): boolean => style.has(name) && is(name, zero);
  return (
    is('display', /^none$/) ||
    is('visibility', /^(hidden|collapse)$/) ||
    is('mso-hide', /^all$/) ||
    tiny('opacity') ||
    tiny('font-size') ||
    is('font-size', /^[01](\.\d+)?(px|pt)$/) ||
    (is('overflow', /^hidden$/) && ['height', 'width', 'max-height', 'max-width'].some(tiny)) ||
    ['left', 'top', 'text-indent', 'margin-left', 'margin-top'].some((name) => is(name, /^-\d{4,}/))
  );
}

/** Whether the declarations draw a line through the text. */
export function isStruck(style: ReadonlyMap<string, string>): boolean {
  return ['text-decoration', 'text-decoration-line'].some((name) =>
    (style.get(name) ?? '').includes('line-through'),
  );
}

/** Whether the text is raised or lowered; undefined where the declarations do not say so. */
export function scriptOf(
  style: ReadonlyMap<string, string>,
): 'superscript' | 'subscript' | undefined {
  const align = style.get('vertical-align');
  if (align === 'super') return 'superscript';
  return align === 'sub' ? 'subscript' : undefined;
}

/** Whether line ends and spaces are shown as they are; undefined where the declarations do not say. */
export function keepsWhiteSpace(style: ReadonlyMap<string, string>): boolean | undefined {
  const said = style.get('white-space');
  return said === undefined ? undefined : /^(pre|break-spaces)/.test(said);
}

/** The colour of a CSS value or an HTML attribute; null for what says none that is known here. */
export function parseColour(value: string): Colour | null {
  const text = value.trim().toLowerCase();
  const named = Object.hasOwn(NAMED, text) ? NAMED[text] : undefined;
  if (named) return named;
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/.exec(text)?.[1];
  if (hex !== undefined) return fromHex(hex);
  const rgb = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/.exec(text);
  return rgb ? [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])] : null;
}

/** The ground of an element: a colour alone, or the first colour among the words of `background`. */
export function groundOf(style: ReadonlyMap<string, string>): Colour | null {
  const colour = style.get('background-color');
  if (colour !== undefined) return parseColour(colour);
  const words = style.get('background')?.match(/rgba?\([^)]*\)|[^\s]+/g) ?? [];
  return words.map(parseColour).find((found) => found !== null) ?? null;
}

export function looksTheSame(one: Colour, other: Colour): boolean {
  return one.every((channel, index) => Math.abs(channel - (other[index] ?? 0)) <= SAME);
}

function fromHex(hex: string): Colour {
  const wide = hex.length === 3 ? hex.replaceAll(/./g, '$&$&') : hex;
  const channel = (at: number): number => Number.parseInt(wide.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4)];
}
