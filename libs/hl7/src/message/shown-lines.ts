import type { Hl7Message } from './hl7-message.js';

/** A field may be a whole PDF. */
const FIELD_MAX = 4000;
const BEGINNING = 200;

export interface ShownLines {
  /** One for each segment, as it was sent, in the message's own charset. */
  readonly lines: readonly string[];
  /** How many fields are cut to their beginning, because they have more than 4,000 characters. */
  readonly shortened: number;
}

/** A message for people to look at. */
export function shownLines({ segments }: Hl7Message): ShownLines {
  let shortened = 0;
  const shown = (field: string): string => {
    if (field.length <= FIELD_MAX) return field;
    shortened += 1;
    return `${field.slice(0, BEGINNING)}… (${field.length} characters)`;
  };
  const separator = segments[0]?.fields[0] ?? '|';
  const lines = segments.map(({ name, fields }) =>
    // MSH-1 is the separator itself
    [name, ...(name === 'MSH' ? fields.slice(1) : fields).map(shown)].join(separator),
  );
  return { lines, shortened };
}
