import type { Run } from '../model/extraction-format.js';
import type { PlacedBlock } from '../model/placed-blocks.js';
import {
  appendRecognized,
  confidenceOf,
  LEAST_CONFIDENCE,
  placedWords,
} from '../ocr/recognized-page.js';
import type { ScannedPage } from './pdf-scans.js';
import { compareLayer } from './scan-layer.js';
import { TextBuilder } from '../rendering/text-builder.js';

interface Written {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly blocks: readonly PlacedBlock[];
}

/** What a page has beside the picture that it may be. */
export interface WrittenPage {
  readonly number: number;
  /** All of its text. */
  readonly builder: TextBuilder;
  /** Fields, text boxes and comments alone: they lie over a picture, and are not read from it. */
  readonly annotated: TextBuilder;
  /** Characters of its own content that a person sees, without those and without white space. */
  readonly characters: number;
}

/** The text of one page, and where it is from. */
export interface PageText extends Written {
  readonly from: 'layer' | 'picture' | 'nowhere';
  /** There is more on the picture, and it cannot be read. */
  readonly isUnreadable: boolean;
  /** Runs of the layer that say what the picture does not show. */
  readonly refused: number;
  /** Words of the picture that were not read with enough certainty. */
  readonly illegible?: number;
}

/** Fewer characters than this on a page with a picture are a stamp or a page number. */
export const FEW_CHARACTERS = 50;

// Noise and errors of recognition make a page longer than a layer that says the same.
const MORE_THAN_LAYER = 1.25;

/**
 * What was recognized takes the place of a text layer that says less; where both agree, the layer is kept. Annotations
 * stay either way.
 */
export function chooseText(
  { number, builder, annotated, characters }: WrittenPage,
  scan: ScannedPage | undefined,
): PageText {
  const own = builder.build();
  const from = own.runs.length > 0 ? 'layer' : 'nowhere';
  if (scan === undefined) return { ...own, from, isUnreadable: false, refused: 0 };
  const fromPicture = new TextBuilder();
  const illegible = appendRecognized(scan.read, number, scan.scale, fromPicture);
  const shown = seenLength(fromPicture.build());
  if (confidenceOf(scan.read) < LEAST_CONFIDENCE)
    return { ...own, from, isUnreadable: shown > characters, refused: 0 };
  const words = placedWords(scan.read, scan.scale);
  const { runs, refused } = compareLayer(own, words);
  const layer = { ...own, runs };
  // What the picture shows of the layer is seen now.
  const seen = characters + seenLength(layer) - seenLength(own);
  if (shown > seen * (seen < FEW_CHARACTERS ? 1 : MORE_THAN_LAYER)) {
    appendHidden(layer, fromPicture);
    fromPicture.separate('\n\n');
    fromPicture.take(annotated.build());
    return { ...fromPicture.build(), from: 'picture', isUnreadable: false, refused, illegible };
  }
  return { ...layer, from, isUnreadable: false, refused };
}

/** Characters that a person who opens the page sees, spaces aside. */
export function seenLength({ text, runs }: Written): number {
  return lengthOf(
    text,
    runs.filter(({ hidden }) => !hidden),
  );
}

export function hiddenLength({ text, runs }: Written): number {
  return lengthOf(
    text,
    runs.filter(({ hidden }) => hidden),
  );
}

function lengthOf(text: string, runs: readonly Run[]): number {
  return runs.reduce(
    (sum, { start, end }) => sum + text.slice(start, end).replaceAll(/\s/gu, '').length,
    0,
  );
}

/** What nobody sees is kept beside what was recognized. */
function appendHidden({ text, runs }: Written, builder: TextBuilder): void {
  builder.separate('\n\n');
  for (const { start, end, place, hidden = false } of runs) {
    if (!hidden) continue;
    builder.append(text.slice(start, end), place, { hidden });
    builder.separate('\n');
  }
}
