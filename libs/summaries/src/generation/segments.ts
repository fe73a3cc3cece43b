import type { Span } from '@app/text';

// no more of a line is looked at
const LONGEST_HEADING = 200;
// "3.1 The Supplier shall", "Section 4. Term", "ARTICLE V", "(a) to pay": how contracts number what they agree
const CLAUSE =
  /^(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]?\s+[A-Z]|(?:Section|Article|SECTION|ARTICLE|Clause|CLAUSE|§)\s*[\dIVXL]|\([a-z]{1,3}\)\s)/;
// "[doctor] How are you?", "Dr. Smith: Good morning."
const TURN = /\n(?=\[[A-Za-z ]{1,30}\]|[A-Z][A-Za-z .'-]{0,30}:\s)/g;
// "ASSESSMENT AND PLAN", "Medications:", "## History", "3. Termination": a short line that ends like none of prose
const HEADING =
  /^(?:#{1,6}\s+\S.*|(?:\d+(?:\.\d+)*[.)]\s+)?[A-Z][A-Z0-9 ,/&()'-]{2,60}:?|[A-Z][A-Za-z0-9 ,/&()'-]{1,60}:|\d+(?:\.\d+)*[.)]\s+[A-Z][A-Za-z ,/&'-]{1,60})$/;

/**
 * Cuts before each heading and numbered clause, and at `breaks`, where documents, pages and sections
 * begin. The spans lie end to end and cover the text.
 */
export function splitBySection(text: string, breaks: readonly number[] = []): Span[] {
  const starts = new Set([0, ...breaks.filter((place) => place > 0 && place < text.length)]);
  for (const { start, end } of lines(text)) {
    const line = text.slice(start, Math.min(end, start + LONGEST_HEADING)).trim();
    if (isHeading(line) || CLAUSE.test(line)) starts.add(start);
  }
  return spansFrom(
    [...starts].toSorted((a, b) => a - b),
    text.length,
  );
}

/** Whether a line, without the space around it, is a heading and nothing else. */
export function isHeading(line: string): boolean {
  return HEADING.test(line);
}

/** Cuts one span between speakers, or after each paragraph where nobody speaks, or each sentence, or each word. */
export function splitSmaller(text: string, span: Span): Span[] {
  for (const boundary of [TURN, /\n\s*\n+/g, /(?<=[.!?;])\s+/g, /\s+/g]) {
    const part = text.slice(span.start, span.end);
    const starts = [...part.matchAll(boundary)]
      .map((match) => span.start + match.index + match[0].length)
      .filter((start) => start > span.start && start < span.end);
    if (starts.length > 0) return spansFrom([span.start, ...starts], span.end);
  }
  return halve(text, span);
}

/** Joins neighbours up to about `characters`, so that a text of a hundred thousand words is not weighed word by word. */
export function joinNeighbours(spans: readonly Span[], characters: number): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.end - last.start <= characters) {
      joined[joined.length - 1] = { start: last.start, end: span.end };
    } else {
      joined.push(span);
    }
  }
  return joined;
}

/** The last resort, for a single word longer than a context: never between two halves of one character. */
function halve(text: string, span: Span): Span[] {
  let middle = Math.floor((span.start + span.end) / 2);
  const unit = text.charCodeAt(middle);
  if (unit >= 0xdc_00 && unit <= 0xdf_ff) middle += 1;
  if (middle <= span.start || middle >= span.end) return [span];
  return [
    { start: span.start, end: middle },
    { start: middle, end: span.end },
  ];
}

function* lines(text: string): Iterable<Span> {
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    yield { start, end };
    start = end + 1;
  }
}

function spansFrom(starts: readonly number[], end: number): Span[] {
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? end }));
}
