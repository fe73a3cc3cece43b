interface Labelled {
  /** "Machine draft, not reviewed" */
  readonly label: string;
  /** How it was made, by which profile and model, and when: a line each. */
  readonly origin: readonly string[];
  readonly text: string;
}

/** A draft as it leaves the page: never without the words that it is one. */
export function labelledText({ label, origin, text }: Labelled): string {
  return [label.toLocaleUpperCase(), ...origin, '', text.trim(), ''].join('\n');
}
