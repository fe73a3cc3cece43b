/** A stretch of a text: offsets are UTF-16 code units, `end` is the first one after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const ABBREVIATIONS = new Set(
  (
    'dr mr mrs ms prof st no vs e.g i.e approx dept pt pts hx dx rx tx temp wt ht resp fig vol ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
);
const CANDIDATE = /[.!?]+["')\]]*(?=\s)|\n+/gu;

/**
 * Splits a text where a reader would, each sentence without the space around it: after a full stop that is no
 * abbreviation's, at an empty line, and at a line's end unless the next line goes on in lower case (text wrapped
 * by a PDF).
 */
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(CANDIDATE)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text, match.index, match[0], end)) continue;
    addTrimmed(spans, text, start, end);
    start = end;
  }
  addTrimmed(spans, text, start, text.length);
  return spans;
}

function endsSentence(text: string, at: number, mark: string, end: number): boolean {
  if (mark.startsWith('\n'))
    return mark.length > 1 || !/^[ \t]*\p{Ll}/u.test(text.slice(end, end + 40));
  if (!mark.startsWith('.')) return true;
  const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? '';
  // "J. Doe" goes on; "139 mmol/l." and "5 g." end
  return !ABBREVIATIONS.has(word.toLowerCase()) && !/^(?!I)\p{Lu}$/u.test(word);
}

function addTrimmed(spans: Span[], text: string, from: number, to: number): void {
  const sentence = text.slice(from, to);
  const trimmed = sentence.trimStart();
  const start = from + sentence.length - trimmed.length;
  const end = start + trimmed.trimEnd().length;
  if (end > start) spans.push({ start, end });
}
