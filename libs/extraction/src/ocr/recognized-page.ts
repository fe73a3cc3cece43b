import { renderBlocks } from '../rendering/render-blocks.js';
import type { TextBuilder } from '../rendering/text-builder.js';
import type { PlacedWord } from './near-words.js';
import type { ReadPage } from './read-page.js';
import { scannedBlocks } from './scanned-blocks.js';

/** A page read with less certainty than this, on the mean of its words, is noise: a photograph, handwriting. */
export const LEAST_CONFIDENCE = 0.5;

/** How sure recognition was of a page, weighed by letters and digits; 0 where it found none. */
export function confidenceOf({ words }: Pick<ReadPage, 'words'>): number {
  const letters = words.reduce((sum, { text }) => sum + lettersIn(text), 0);
  if (letters === 0) return 0;
  const sum = words.reduce(
    (total, { text, confidence }) => total + confidence * lettersIn(text),
    0,
  );
  return sum / letters;
}

/** Dots and lines are in noise as well. */
function lettersIn(text: string): number {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
}

/**
 * Adds what was read of a page, each word with its box; `[illegible]` for one that may be a wrong number or drug, of
 * which it returns the count. `scale` is how many units of the box a pixel is.
 */
export function appendRecognized(
  read: ReadPage,
  page: number,
  scale: number,
  builder: TextBuilder,
): number {
  const { blocks, illegible } = scannedBlocks(read, page, scale);
  renderBlocks(blocks, builder);
  return illegible;
}

/** The words of a page in the units of their boxes. */
export function placedWords({ words, boxOf }: ReadPage, scale: number): readonly PlacedWord[] {
  return words.map((word) => {
    const [x, y, width, height] = boxOf(word);
    return { text: word.text, box: [x * scale, y * scale, width * scale, height * scale] };
  });
}
