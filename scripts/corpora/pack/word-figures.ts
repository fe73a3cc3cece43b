import { agreement, missingWords, tokenF1, visibleLength, wordsOf } from '../words.js';
import { withoutPowers } from './comparable.js';
import type { OtherReading } from './other-readers.js';
import type { PackReading } from './read-pack.js';

/** Fewer say nothing. */
const ENOUGH_CHARACTERS = 50;
/** A reader that finds so little of what the other finds is no measure. */
const WORTHY_SHARE = 0.9;

export interface WordFigure {
  readonly path: string;
  /** With whom it was compared. */
  readonly tool: string;
  readonly words: number;
  /** Of the words of the other reader, those that are here too. */
  readonly recall: number;
  readonly f1: number;
}

/**
 * How far a text has the words that other readers find. Where there are two of them it is the better one: the one
 * that the text is nearer to, unless that one has found a tenth less than the other.
 */
export function wordFigure(reading: PackReading, other: OtherReading): WordFigure | null {
  const tools = [
    ['poppler', other.poppler],
    ['MuPDF', other.mupdf],
    ['python-docx', other.docx],
  ] as const;
  const lengths = tools.map(([, text]) => visibleLength(text ?? ''));
  const most = Math.max(...lengths);
  if (most <= ENOUGH_CHARACTERS) return null;
  const ours = wordsOf(withoutPowers(reading.own));
  const figures = tools
    .filter((_, at) => (lengths[at] ?? 0) >= WORTHY_SHARE * most)
    .map(([tool, text]): WordFigure => {
      const theirs = wordsOf(withoutPowers(text ?? ''));
      const missing = missingWords(theirs, ours).length;
      return {
        path: reading.file.path,
        tool,
        words: theirs.length,
        recall: theirs.length === 0 ? 1 : 1 - missing / theirs.length,
        f1: tokenF1(agreement(ours, theirs)),
      };
    });
  return figures.toSorted((one, two) => two.f1 - one.f1)[0] ?? null;
}

export interface WordSummary {
  readonly files: number;
  readonly meanRecall: number;
  /** Of the files, those with a recall of at least `enough`. */
  readonly share: number;
  /** Over all words of all files. */
  readonly f1: number;
  readonly below: readonly WordFigure[];
}

export function wordSummary(figures: readonly WordFigure[], enough: number): WordSummary {
  const below = figures.filter(({ recall }) => recall < enough);
  const words = figures.reduce((sum, figure) => sum + figure.words, 0);
  const weighted = (of: (figure: WordFigure) => number): number =>
    words === 0 ? 1 : figures.reduce((sum, one) => sum + of(one) * one.words, 0) / words;
  return {
    files: figures.length,
    meanRecall: weighted(({ recall }) => recall),
    share: figures.length === 0 ? 1 : 1 - below.length / figures.length,
    f1: weighted(({ f1 }) => f1),
    below: below.toSorted((one, two) => one.recall - two.recall),
  };
}
