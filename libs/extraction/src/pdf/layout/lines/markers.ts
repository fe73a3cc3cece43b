import { lineOf, phraseOf } from './phrases.js';
import { type Phrase, textOf, type VisualLine } from '../piece.js';

const BULLET = /^[•◦▪‣·●○■□]$/u;
const MARKER =
  /^(?:[•◦▪‣·●○■□–—*o-]|\(?(?:\d{1,3}(?:\.\d{1,2})*|\p{L})[.)]|[1-9]\d?(?:\.\d{1,2})+)$/u;
// In heights of the font.
const WIDEST_MARKER_GAP = 4;
const WIDEST_BOX_GAP = 2.5;
const WIDEST_LABEL_GAP = 4;

/** Bullets, numbers and boxes that stand apart before a text go with it, and fields with the label before them. */
export function withMarkers(line: VisualLine): VisualLine {
  const phrases: Phrase[] = [];
  for (const [at, phrase] of line.phrases.entries()) {
    const before = phrases.at(-1);
    const next = line.phrases[at + 1];
    if (before && isMarkerOf(before, phrase, line.phrases.length))
      phrases.splice(-1, 1, phraseOf([...before.pieces, ...phrase.pieces]));
    else if (before && isBoxOf(phrase, before, next))
      // The box first: which label is whose could not be told otherwise.
      phrases.splice(-1, 1, phraseOf([...phrase.pieces, ...before.pieces]));
    else if (before && isFieldOf(phrase, before, next))
      phrases.splice(-1, 1, phraseOf([...before.pieces, ...phrase.pieces]));
    else phrases.push(phrase);
  }
  return phrases.length === line.phrases.length ? line : lineOf(phrases);
}

function isMarkerOf(before: Phrase, phrase: Phrase, count: number): boolean {
  const gap = phrase.left - before.right;
  if (isBox(before)) return !isField(phrase) && gap <= WIDEST_BOX_GAP * phrase.size;
  // What the file has other things between stands beside it by chance, as cells do.
  const last = Math.max(...before.pieces.map(({ order }) => order));
  const marker = count === 2 && !(phrase.order > last + 1) ? MARKER : BULLET;
  return gap <= WIDEST_MARKER_GAP * phrase.size && marker.test(textOf([before]));
}

/** A box behind its label, and nearer to it than to what follows. */
function isBoxOf(box: Phrase, before: Phrase, next: Phrase | undefined): boolean {
  if (!isBox(box) || hasField(before) || (next && isField(next))) return false;
  const gap = box.left - before.right;
  return gap <= WIDEST_LABEL_GAP * before.size && (!next || gap < next.left - box.right);
}

/** The one field behind a label; several in a row are cells. */
function isFieldOf(field: Phrase, before: Phrase, next: Phrase | undefined): boolean {
  if (!isField(field) || isBox(field) || hasField(before) || (next && isField(next))) return false;
  return (
    field.left - before.right <= WIDEST_LABEL_GAP * before.size || textOf([before]).endsWith(':')
  );
}

function isField({ pieces }: Phrase): boolean {
  return pieces.length === 1 && pieces[0]?.field !== undefined;
}

function hasField({ pieces }: Phrase): boolean {
  return pieces.some(({ field }) => field !== undefined);
}

function isBox(phrase: Phrase): boolean {
  const field = phrase.pieces[0]?.field?.field;
  return isField(phrase) && (field === 'checkbox' || field === 'radio');
}
