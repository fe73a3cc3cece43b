/** The characters that a message says it is divided by, MSH-1 and MSH-2. */
export interface Delimiters {
  readonly field: string;
  readonly component: string;
  readonly repetition: string;
  readonly escape: string;
  readonly subcomponent: string;
  /** Since version 2.7. */
  readonly truncation: string | null;
}

export const USUAL: Delimiters = {
  field: '|',
  component: '^',
  repetition: '~',
  escape: '\\',
  subcomponent: '&',
  truncation: null,
};

/** Null where MSH-2 does not say them. An escape that was written twice, as `^~\\&`, counts once. */
export function delimitersOf(field: string, encoding: string): Delimiters | null {
  const characters = Array.from(encoding);
  const [component, repetition, escape] = characters;
  if (component === undefined) return null;
  const doubled = characters.length === 5 && escape !== undefined && characters[3] === escape;
  const [subcomponent, truncation] = doubled ? [characters[4]] : characters.slice(3);
  const delimiters = {
    field,
    component,
    repetition: repetition ?? USUAL.repetition,
    escape: escape ?? USUAL.escape,
    subcomponent: subcomponent ?? USUAL.subcomponent,
    truncation: truncation ?? null,
  };
  const all = Object.values(delimiters).filter((character) => character !== null);
  return new Set(all).size === all.length && characters.length <= 5 ? delimiters : null;
}
