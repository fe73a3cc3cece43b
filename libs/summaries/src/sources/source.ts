import type { Extraction, Place } from '@app/extraction';
import type { Span } from '@app/text';
import { firstWhere } from './first-where.js';

/** The text of one document as an extractor left it. */
export interface SourceDocument {
  readonly documentId: string;
  readonly extractionId: string;
  readonly extraction: Pick<Extraction, 'text' | 'runs' | 'pages' | 'warnings' | 'extractor'> &
    Partial<Pick<Extraction, 'leftOut' | 'sourceCharacters'>>;
}

type Run = Extraction['runs'][number];

/** A stretch of one document's extraction. `source` counts the documents from 0. */
export interface DocumentSpan extends Span {
  readonly source: number;
}

/** Text of an extraction that stands in the source unchanged. */
interface Piece extends DocumentSpan {
  /** Where it stands in the source. */
  readonly at: number;
}

export const BETWEEN_DOCUMENTS = '\n\n';

/**
 * The texts of a summary's documents in their order as one text, without what a reader of them would
 * not see or sees struck out; and the way back from it to each document.
 */
export class Source {
  readonly text: string;
  /** Where the parts of the documents begin that their makers set apart: documents, pages, sections. */
  readonly breaks: readonly number[];
  /** Where the documents begin. */
  readonly documentStarts: readonly number[];
  private readonly pieces: readonly Piece[];

  constructor(readonly documents: readonly SourceDocument[]) {
    const pieces: Piece[] = [];
    let text = '';
    for (const [source, { extraction }] of documents.entries()) {
      if (source > 0) text += BETWEEN_DOCUMENTS;
      for (const { start, end } of visibleParts(extraction)) {
        pieces.push({ source, start, end, at: text.length });
        text += extraction.text.slice(start, end);
      }
    }
    this.text = text;
    this.pieces = pieces;
    this.documentStarts = documents.map((_, source) => this.spanOf(source).start);
    this.breaks = documents.flatMap(({ extraction }, source) =>
      startsOfParts(extraction).flatMap((start) => this.placeOf(source, start) ?? []),
    );
  }

  /** The stretch of the source that is one document's. Empty where nothing of it is seen. */
  spanOf(source: number): Span {
    const pieces = this.pieces.filter((piece) => piece.source === source);
    const [first] = pieces;
    const last = pieces.at(-1);
    if (!first || !last) return { start: 0, end: 0 };
    return { start: first.at, end: last.at + last.end - last.start };
  }

  /** The stretches of the documents that a stretch of the source is. */
  locate({ start, end }: Span): readonly DocumentSpan[] {
    const found: DocumentSpan[] = [];
    const first = firstWhere(this.pieces, (piece) => piece.at + piece.end - piece.start > start);
    for (const piece of this.pieces.slice(first)) {
      if (piece.at >= end) break;
      const toDocument = piece.start - piece.at;
      const from = Math.max(start, piece.at) + toDocument;
      const to = Math.min(end + toDocument, piece.end);
      found.push({ source: piece.source, start: from, end: to });
    }
    return found;
  }

  /** Where a place of a document's extraction, or what of it comes next, stands in the source. */
  private placeOf(source: number, place: number): number | null {
    const isBefore = (piece: Piece): boolean =>
      piece.source < source || (piece.source === source && piece.end <= place);
    const next = this.pieces[firstWhere(this.pieces, (piece) => !isBefore(piece))];
    return next?.source === source ? next.at + Math.max(0, place - next.start) : null;
  }
}

/** Where an extraction begins, and where its pages or sections do. */
function startsOfParts({ runs }: SourceDocument['extraction']): readonly number[] {
  const starts: number[] = [0];
  let before: string | null = null;
  for (const { start, place } of runs) {
    const part = partOf(place);
    if (part !== null && before !== null && part !== before) starts.push(start);
    before = part ?? before;
  }
  return starts;
}

/**
 * Why a run is kept from the model and the evidence; null where it is not. A strike that was only inferred
 * stays in, with its mark behind it: the line may be a border or an underline.
 */
export function keptOut({ hidden, struck }: Run): 'hidden' | 'struck' | null {
  if (hidden) return 'hidden';
  return struck === 'explicit' ? 'struck' : null;
}

/** What holds for a reader of the document, in order. White space beside what is kept out stays. */
function visibleParts({ text, runs }: SourceDocument['extraction']): Span[] {
  const parts: Span[] = [];
  let start = 0;
  for (const run of runs) {
    if (keptOut(run) === null) continue;
    if (run.start > start) parts.push({ start, end: run.start });
    start = run.end;
  }
  if (text.length > start) parts.push({ start, end: text.length });
  return parts;
}

/** Runs of one page or section have the same. Null where a place is neither. */
function partOf(place: Place): string | null {
  if (place.kind === 'page') return `page ${place.page}`;
  return place.kind === 'section' ? `section ${place.section.join('.')}` : null;
}
