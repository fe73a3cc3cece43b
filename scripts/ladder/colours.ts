/** Of the pictures on a light page, as of the others of the documents. */
export const COLOURS = {
  paper: '#ffffff',
  text: '#1c2733',
  quiet: '#4a5a6a',
  line: '#c8d2dc',
  none: '#b36b00',
  base: '#3b5f86',
  adapted: '#2f7a4c',
} as const;

/** What each of them is on a dark page. */
export const ON_DARK: ReadonlyMap<string, string> = new Map([
  [COLOURS.paper, '#12181f'],
  [COLOURS.text, '#e6edf3'],
  [COLOURS.quiet, '#a9b8c6'],
  [COLOURS.line, '#33414e'],
  [COLOURS.none, '#e0a13c'],
  [COLOURS.base, '#7ba7d6'],
  [COLOURS.adapted, '#62b985'],
]);
