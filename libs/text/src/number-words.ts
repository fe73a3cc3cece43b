/** A place in a text that may belong to a number. */
export type NumberToken =
  | { readonly kind: 'digits'; readonly value: number }
  | { readonly kind: 'word'; readonly word: string }
  /** Punctuation and line ends: no number goes on across one. */
  | { readonly kind: 'break' };

/** One number that is written in words, or in digits and a scale ("5 million"). */
export interface SpelledNumber {
  readonly value: number;
  /** How many tokens it takes. */
  readonly length: number;
  /** `digit`: zero to nine alone. `pair`: 10 to 99, or "oh" and a digit. These can be parts of a longer number. */
  readonly shape: 'digit' | 'pair' | 'other';
}

type Place = 'start' | 'digits' | 'unit' | 'teen' | 'ten' | 'hundred' | 'scale';

const UNITS = numbered(
  'one two three four five six seven eight nine',
  'first second third fourth fifth sixth seventh eighth ninth',
  (index) => index + 1,
);
const TEENS = numbered(
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
  (index) => index + 10,
);
const TENS = new Map([
  ...numbered(
    'twenty thirty forty fifty sixty seventy eighty ninety',
    'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth',
    (index) => 10 * (index + 2),
  ),
  ...numbered(
    'twenties thirties forties fifties sixties seventies eighties nineties',
    '',
    (index) => 10 * (index + 2),
  ),
  // as transcripts often have it
  ['fourty', 40] as const,
]);
const HUNDREDS = new Map([
  ['hundred', 100],
  ['hundredth', 100],
  ['dozen', 12],
]);
const SCALES = new Map([
  ['thousand', 1000],
  ['thousandth', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);
const ALONE = new Map([
  ['zero', 0],
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
  ['half', 0.5],
]);
const OH = new Set(['oh', 'o']);
/** With any other word no number begins. */
const BEGINS: ReadonlySet<string> = new Set([
  ...[UNITS, TEENS, TENS, HUNDREDS, SCALES, ALONE].flatMap((words) => [...words.keys()]),
  ...OH,
  'a',
]);
const ORDINAL = /(?:first|second|third|th|ties)$/;

/** The longest number that begins at `from`, by the rules of English number words. */
export function readSpelled(tokens: readonly NumberToken[], from: number): SpelledNumber | null {
  if (tokens[from]?.kind !== 'digits' && !BEGINS.has(wordAt(tokens, from))) return null;
  const alone = ALONE.get(wordAt(tokens, from));
  if (alone !== undefined && wordAt(tokens, from + 1) !== 'point') {
    return { value: alone, length: 1, shape: alone === 0 ? 'digit' : 'other' };
  }
  const digit = UNITS.get(wordAt(tokens, from + 1));
  if (OH.has(wordAt(tokens, from)) && digit !== undefined && endsNumber(tokens[from - 1])) {
    return { value: digit, length: 2, shape: 'pair' };
  }
  const whole = readWhole(tokens, from);
  return whole && withFraction(tokens, from, whole);
}

function readWhole(tokens: readonly NumberToken[], from: number): SpelledNumber | null {
  let place: Place = 'start';
  let above = 0;
  let current = 0;
  let at = from;
  const first = tokens[from];
  if (first?.kind === 'digits') {
    if (scaleAt(tokens, from + 1) === undefined) return null;
    place = 'digits';
    current = first.value;
    at++;
  } else if (wordAt(tokens, from) === 'a' && scaleAt(tokens, from + 1) !== undefined) {
    at++;
  } else if (wordAt(tokens, from) === 'zero') {
    return { value: 0, length: 1, shape: 'digit' };
  }
  let end = from;
  for (; ; at++) {
    const word = wordAt(tokens, at);
    if (word === 'and' && (place === 'hundred' || place === 'scale')) {
      if (!goesOn(wordAt(tokens, at + 1))) break;
      continue;
    }
    const next = step(place, current, word);
    if (!next) break;
    place = next.place;
    above += next.above;
    current = next.current;
    end = at + 1;
    if (ORDINAL.test(word)) break;
  }
  if (end === from) return null;
  const value = above + current;
  return { value, length: end - from, shape: shapeOf(value, place) };
}

interface Step {
  readonly place: Place;
  readonly current: number;
  readonly above: number;
}

function step(place: Place, current: number, word: string): Step | null {
  const isOpen = place === 'start' || place === 'hundred' || place === 'scale';
  const unit = UNITS.get(word);
  if (unit !== undefined) {
    return isOpen || place === 'ten' ? { place: 'unit', current: current + unit, above: 0 } : null;
  }
  const teen = TEENS.get(word);
  if (teen !== undefined)
    return isOpen ? { place: 'teen', current: current + teen, above: 0 } : null;
  const ten = TENS.get(word);
  if (ten !== undefined) return isOpen ? { place: 'ten', current: current + ten, above: 0 } : null;
  const hundred = HUNDREDS.get(word);
  if (hundred !== undefined) {
    return place === 'hundred' || place === 'scale'
      ? null
      : { place: 'hundred', current: Math.max(1, current) * hundred, above: 0 };
  }
  const scale = SCALES.get(word);
  if (scale === undefined || place === 'scale') return null;
  return { place: 'scale', current: 0, above: Math.max(1, current) * scale };
}

/** "three point five", "ninety eight point six", "two and a half". */
function withFraction(
  tokens: readonly NumberToken[],
  from: number,
  whole: SpelledNumber,
): SpelledNumber {
  const at = from + whole.length;
  const words = [at, at + 1, at + 2].map((place) => wordAt(tokens, place));
  if (words.join(' ') === 'and a half') {
    return { value: whole.value + 0.5, length: whole.length + 3, shape: 'other' };
  }
  if (words[0] !== 'point') return whole;
  let decimals = '';
  let end = at + 1;
  for (; ; end++) {
    const word = wordAt(tokens, end);
    const digit = OH.has(word) || word === 'zero' ? 0 : UNITS.get(word);
    if (digit === undefined) break;
    decimals += String(digit);
  }
  if (decimals === '') return whole;
  return { value: Number(`${whole.value}.${decimals}`), length: end - from, shape: 'other' };
}

function wordAt(tokens: readonly NumberToken[], at: number): string {
  const token = tokens[at];
  return token?.kind === 'word' ? token.word : '';
}

function scaleAt(tokens: readonly NumberToken[], at: number): number | undefined {
  const word = wordAt(tokens, at);
  return HUNDREDS.get(word) ?? SCALES.get(word);
}

function goesOn(word: string): boolean {
  return UNITS.has(word) || TEENS.has(word) || TENS.has(word);
}

function endsNumber(token: NumberToken | undefined): boolean {
  return token?.kind === 'word' && (goesOn(token.word) || OH.has(token.word));
}

function shapeOf(value: number, place: Place): SpelledNumber['shape'] {
  if (place === 'unit' && value < 10) return 'digit';
  return value >= 10 && value < 100 && place !== 'hundred' ? 'pair' : 'other';
}

function numbered(
  cardinals: string,
  ordinals: string,
  value: (index: number) => number,
): Map<string, number> {
  return new Map(
    [cardinals, ordinals].flatMap((words) =>
      words
        .split(' ')
        .filter(Boolean)
        .map((word, index) => [word, value(index)] as const),
    ),
  );
}
