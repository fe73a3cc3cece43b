/** A stretch of a text: offsets are UTF-16 code units, `end` is the first one after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const ABBREVIATIONS = new Set(
  (
    'dr mr mrs ms prof st vs e.g i.e approx dept pt pts hx dx rx tx temp wt ht resp fig vol ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec ' +
    // German
    'z.n v.a z.b d.h u.a o.g z.t s.o z.a st.p b.bed n.bed ggf bzw evtl inkl exkl sog ca vgl geb med dipl nr hr fr fa zi tel mag ing rer nat str abt bzgl gew o bek unauff subj obj zeitl örtl diab hypert ggw supp'
  ).split(' '),
);
/** They end a sentence, too: where it goes on in lower case or with a number, they do not. */
const OFTEN_LAST = new Set(
  'no bds tgl tbl kps li re i.v s.c p.o i.m o.b pat min max std wo mon mind ext ret kaps amp trpf'.split(
    ' ',
  ),
);
const ARTICLE = String.raw`(?<!\p{L})(?:am|der|die|das|dem|den|des|im|beim|vom|zum|zur|eine?[mnrs]?)\s`;
/** "Re. Auge", ", li. Auge", "der re. Unterarm": a side before its part; "Schmerzen li." ends. */
const SIDE_FIRST = new RegExp(String.raw`(?:^|[,;:(\n]\s*|${ARTICLE})(?:li|re)$`, 'iu');
/** "am 10. postop. Tag" */
const POSTOP = /^(?:post|prä)op$/iu;
/** "die 4. Sitzung", "zum 10. des Monats". */
const COUNTED = new RegExp(String.raw`${ARTICLE}\d{1,2}$`, 'iu');
const COUNTED_NOUN =
  /^\s+(?:\p{Ll}|(?!(?:Die|Der|Das|Dann|Danach|Dort|Hier|Eine?|Seit|Nach|Wegen|Bitte|Keine?|Weiter|Sie|Wir|Ich|Patient|Heute)(?!\p{L}))\p{Lu}\p{Ll}{3})/u;
/** "V. a", "z. B", "St. p": two letters of one abbreviation. */
const SPACED = /(?<!\p{L})(?:\p{L}|St)\.[ \u00a0\u202f]\p{L}$/u;
/** The second letter of such a one, behind the first. */
const SECOND = /^[ \u00a0\u202f](\p{L})\./u;
const GOES_ON = /^\s+[\p{Ll}\p{N}(]/u;
/** "am 3. Tag", "12. März" */
const ORDINAL =
  /^\s+(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Tag|Woche|Monat|Lebensjahr|Rippe|Zehe|Finger|ICR|SSW|postoperativ)/u;
/** "12.03. was" */
const SHORT_DATE = /(?<![\d.,])(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])$/u;
const CELL_END = /^ \| /u;
/** "K | 4.1", cells between tabs, "K;4.1;mmol/l" */
const CELLS = / \| |\S\t\S|\S;[^\s;][^;\n]*;\S/u;
const LONGEST_ROW = 400;
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
  if (mark.startsWith('\n')) {
    const isWrapped = /^[ \t]*\p{Ll}/u.test(text.slice(end, end + 40));
    return mark.length > 1 || !isWrapped || isInRow(text, at);
  }
  if (CELL_END.test(text.slice(end, end + 3))) return false;
  if (!mark.startsWith('.')) return true;
  if (mark.startsWith('..') && /^\s+\p{Ll}/u.test(text.slice(end, end + 16))) return false;
  const written = text.slice(Math.max(0, at - 12), at);
  const word = /[\p{L}.]+$/u.exec(written)?.[0] ?? '';
  const both = SPACED.exec(written)?.[0].replace(/\s/u, '').toLowerCase() ?? word.toLowerCase();
  const rest = text.slice(end, end + 16);
  if (GOES_ON.test(rest) && SHORT_DATE.test(text.slice(Math.max(0, at - 6), at))) return false;
  if (word === '' && /(?<!\d)\d{1,2}$/.test(text.slice(Math.max(0, at - 3), at))) {
    return !ORDINAL.test(rest) && !(COUNTED.test(written) && COUNTED_NOUN.test(rest));
  }
  const next = SECOND.exec(rest)?.[1]?.toLowerCase();
  if (next !== undefined && isShorthand(`${word.toLowerCase()}.${next}`)) return false;
  // "QTc 431 ms." is no title
  if (word === 'ms') return true;
  if (SIDE_FIRST.test(written) || (POSTOP.test(word) && /^\s+Tag/u.test(rest))) return false;
  if (OFTEN_LAST.has(both)) return !GOES_ON.test(rest);
  // "J. Doe" goes on; "139 mmol/l." and "5 g." end
  return !ABBREVIATIONS.has(both) && !/^(?!I)\p{Lu}$/u.test(word);
}

function isShorthand(word: string): boolean {
  return ABBREVIATIONS.has(word) || OFTEN_LAST.has(word);
}

/** A row of a table is not wrapped. */
function isInRow(text: string, at: number): boolean {
  return CELLS.test(text.slice(Math.max(text.lastIndexOf('\n', at - 1), at - LONGEST_ROW, 0), at));
}

function addTrimmed(spans: Span[], text: string, from: number, to: number): void {
  const sentence = text.slice(from, to);
  const trimmed = sentence.trimStart();
  const start = from + sentence.length - trimmed.length;
  const end = start + trimmed.trimEnd().length;
  if (end > start) spans.push({ start, end });
}
