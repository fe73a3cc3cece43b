import type { PageBox, Run } from '../model/extraction-format.js';
import { isAmong, lettersOfWord, type PlacedWord, touching } from '../ocr/near-words.js';

// So many words in a row that the picture does not show are no errors of recognition.
const STRANGE_WORDS = 3;
// Of the letters of what is left: fewer, and the picture shows something else.
const LEAST_SHARE = 0.5;
// Line heights to both sides of a word's place, which is known by the number of letters before it.
const REACH = 3;

/** The runs of a page after a look at what is recognized on its picture. */
export interface ComparedLayer {
  readonly runs: Run[];
  /** Runs that say what the picture does not show at their place. */
  readonly refused: number;
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly letters: string;
  readonly isShown: boolean;
}

/**
 * Compares text that nobody sees with the words that were recognized at its place: the text layer of a
 * searchable scan says what its picture shows. What the picture shows is hidden no more; what else the
 * layer says stays hidden.
 */
export function compareLayer(
  { text, runs }: { readonly text: string; readonly runs: readonly Run[] },
  words: readonly PlacedWord[],
): ComparedLayer {
  const compared = runs.flatMap((run) => (run.hidden ? split(run, text, words) : [run]));
  return { runs: compared, refused: compared.filter(({ hidden }) => hidden).length };
}

function split(run: Run, text: string, words: readonly PlacedWord[]): Run[] {
  const { place } = run;
  if (place.kind !== 'page' || place.box === undefined) return [run];
  const { box } = place;
  const tokens = tokensOf(text.slice(run.start, run.end), box, words);
  const parts = stretches(tokens).flatMap(({ tokens: own, isStrange }) => {
    const [first, last] = [own.at(0), own.at(-1)];
    return first && last
      ? [{ from: first.start, to: last.end, isShown: !isStrange && agrees(own) }]
      : [];
  });
  if (parts.every(({ isShown }) => !isShown)) return [run];
  const length = run.end - run.start;
  return parts.map(({ from, to, isShown }) => ({
    start: run.start + from,
    end: run.start + to,
    place: { ...place, box: part(box, from / length, to / length) },
    ...(!isShown && { hidden: true as const }),
  }));
}

function tokensOf(text: string, box: PageBox, words: readonly PlacedWord[]): readonly Token[] {
  const reach = Math.min(box[2], box[3]);
  const nearLine = touching(words, grown(box, reach * REACH, reach));
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => {
    const end = index + word.length;
    const place = part(box, index / text.length, end / text.length);
    const letters = lettersOfWord(word);
    const near = touching(nearLine, grown(place, reach * REACH, reach));
    return { start: index, end, letters, isShown: isAmong(letters, near) };
  });
}

/** The words in groups: those that are strange in a row, and what stands between. */
function stretches(
  tokens: readonly Token[],
): readonly { readonly tokens: readonly Token[]; readonly isStrange: boolean }[] {
  const groups: { tokens: Token[]; isStrange: boolean }[] = [];
  for (const token of tokens) {
    // marks alone say nothing and go with the words before them
    const isStrange = token.letters === '' ? (groups.at(-1)?.isStrange ?? false) : !token.isShown;
    const last = groups.at(-1);
    if (last?.isStrange === isStrange) last.tokens.push(token);
    else groups.push({ tokens: [token], isStrange });
  }
  const joined: { tokens: Token[]; isStrange: boolean }[] = [];
  for (const { tokens: own, isStrange } of groups) {
    const isLong = isStrange && own.filter(({ letters }) => letters !== '').length >= STRANGE_WORDS;
    const last = joined.at(-1);
    if (last?.isStrange === isLong) last.tokens.push(...own);
    else joined.push({ tokens: [...own], isStrange: isLong });
  }
  return joined;
}

function agrees(tokens: readonly Token[]): boolean {
  const letters = (some: readonly Token[]): number =>
    some.reduce((sum, token) => sum + token.letters.length, 0);
  return letters(tokens.filter(({ isShown }) => isShown)) >= LEAST_SHARE * letters(tokens);
}

/** From one share of the longer side to another. */
function part([x, y, w, h]: PageBox, from: number, to: number): PageBox {
  return w >= h
    ? [hundredths(x + w * from), y, hundredths(w * (to - from)), h]
    : [x, hundredths(y + h * from), w, hundredths(h * (to - from))];
}

function grown([x, y, w, h]: PageBox, along: number, across: number): PageBox {
  const [sides, ends] = w >= h ? [along, across] : [across, along];
  return [x - sides, y - ends, w + 2 * sides, h + 2 * ends];
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
