import type { PageBox } from '../model/extraction-format.js';
import type { TextBuilder } from '../rendering/text-builder.js';
import type { PlacedWord } from './near-words.js';
import type { RecognizedParagraph } from './recognizer.js';
import { ILLEGIBLE, isUnsure } from './unsure-words.js';

/** A page read with less certainty than this, on the mean of its words, is noise: a photograph, handwriting. */
export const LEAST_CONFIDENCE = 0.5;

/** How sure recognition was of a page, weighed by letters; 0 where it found none. */
export function confidenceOf(paragraphs: readonly RecognizedParagraph[]): number {
  const words = paragraphs.flat(2);
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  if (letters === 0) return 0;
  const sum = words.reduce((total, { text, confidence }) => total + confidence * text.length, 0);
  return sum / letters;
}

/**
 * Adds the words of a page, each with its box; `[illegible]` for one that may be a wrong number or drug, of which it
 * returns the count. `scale` is how many units of the box a pixel is.
 */
export function appendRecognized(
  paragraphs: readonly RecognizedParagraph[],
  page: number,
  scale: number,
  builder: TextBuilder,
): number {
  let illegible = 0;
  for (const lines of paragraphs) {
    builder.separate('\n\n');
    for (const words of lines) {
      builder.separate('\n');
      for (const [at, { text, box, confidence }] of words.entries()) {
        const place = { kind: 'page', page, box: scaled(box, scale) } as const;
        const unsure = isUnsure(words, at);
        if (unsure) illegible += 1;
        builder.append(unsure ? ILLEGIBLE : text, place, { confidence });
        builder.separate(' ');
      }
    }
  }
  return illegible;
}

/** The words of a page in the units of their boxes. */
export function placedWords(
  paragraphs: readonly RecognizedParagraph[],
  scale: number,
): readonly PlacedWord[] {
  return paragraphs.flat(2).map(({ text, box }) => ({ text, box: scaled(box, scale) }));
}

function scaled([x, y, width, height]: Readonly<PageBox>, scale: number): PageBox {
  return [x * scale, y * scale, width * scale, height * scale];
}
