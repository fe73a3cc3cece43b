/** "Allergies - nil": a dash with spaces around it. */
const DASH = /\s[-–—]\s/;

/** "Allergies" and "nil" of "Allergies: nil". */
export interface Labelled {
  readonly label: string;
  readonly said: string;
}

/** A line at its first colon, or else at its first dash; null where it has neither, or nothing before it. */
export function atLabel(text: string): Labelled | null {
  const at = text.includes(':') ? text.indexOf(':') : text.search(DASH);
  if (at <= 0) return null;
  return {
    label: text.slice(0, at).trim(),
    said: text
      .slice(at + 1)
      .replace(/^[-–—\s]+/, '')
      .trimEnd(),
  };
}
