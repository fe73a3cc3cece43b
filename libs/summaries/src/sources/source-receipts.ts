import { detectInstructions } from '@app/faithfulness';
import { CoverageMismatch } from '../generation/generation.errors.js';
import type {
  PassagesReceipt,
  Receipt,
  SourceReceipt,
  StretchReceipt,
} from '../generation/receipt.js';
import type { Span } from '@app/text';
import { pagePlaces } from './page-places.js';
import { leftOutOf } from './left-out.js';
import {
  BETWEEN_DOCUMENTS,
  type DocumentSpan,
  keptOut,
  type Source,
  type SourceDocument,
} from './source.js';
import { unreadPages } from './unread-pages.js';
import { unsureStrikes } from './unsure-strikes.js';

/**
 * Completes the account of a reading by what became of each document, and by the pages of each stretch.
 * Throws `CoverageMismatch` when the documents' characters do not add up to the source.
 */
export function accountFor(source: Source, receipt: Receipt): Receipt {
  const instructions = detectInstructions(source.text).flatMap((span) => source.locate(span));
  const given = receipt.passages?.spans.flatMap((span) => source.locate(span)) ?? null;
  const sources = source.documents.map((document, index) => ({
    ...accountOf(document),
    instructions: spansIn(index, instructions),
    passages: given && spansIn(index, given),
  }));
  const characters = sources.reduce(
    (sum, one) => sum + one.characters - one.hiddenCharacters - one.struckCharacters,
    BETWEEN_DOCUMENTS.length * (sources.length - 1),
  );
  if (characters !== receipt.readCharacters) {
    throw new CoverageMismatch(characters, receipt.readCharacters);
  }
  const stretches = receipt.stretches.map((stretch) => ({
    ...stretch,
    pages: pagesOf(source, stretch),
  }));
  const passages = receipt.passages && {
    ...receipt.passages,
    pages: pagesWith(source, receipt.passages.spans),
  };
  return { ...receipt, sources, stretches, passages };
}

function accountOf({
  documentId,
  extractionId,
  extraction,
}: SourceDocument): Omit<SourceReceipt, 'instructions' | 'passages'> {
  const { text, runs, pages, warnings, extractor, sourceCharacters = null } = extraction;
  const countOf = (why: 'hidden' | 'struck'): number =>
    runs.reduce((sum, run) => sum + (keptOut(run) === why ? run.end - run.start : 0), 0);
  return {
    documentId,
    extractionId,
    extractor: { name: extractor.name, version: extractor.version },
    characters: text.length,
    hiddenCharacters: countOf('hidden'),
    struckCharacters: countOf('struck'),
    leftOut: leftOutOf(extraction),
    sourceCharacters,
    readCharacters: sourceCharacters === null ? null : readCharacters(extraction),
    unsureStrikes: unsureStrikes(extraction),
    pages: pages ?? null,
    unreadPages: unreadPages(extraction),
    warnings: warnings.map(({ code }) => code),
  };
}

function spansIn(index: number, spans: readonly DocumentSpan[]): Span[] {
  return spans.filter(({ source }) => source === index).map(({ start, end }) => ({ start, end }));
}

/** Characters of the file without white space that the source has: not what the reader put there itself. */
function readCharacters({ text, runs }: SourceDocument['extraction']): number {
  return runs.reduce(
    (sum, run) =>
      run.added || keptOut(run) !== null
        ? sum
        : sum + text.slice(run.start, run.end).replaceAll(/\s+/gu, '').length,
    0,
  );
}

/** The pages of each document that passages stand on, in order. */
function pagesWith(source: Source, passages: readonly Span[]): PassagesReceipt['pages'] {
  const found = new Map<number, Set<number>>();
  for (const span of passages.flatMap((passage) => source.locate(passage))) {
    const document = source.documents[span.source];
    const pages = document ? pagePlaces(document.extraction, span) : [];
    for (const { page } of pages) {
      found.set(span.source, (found.get(span.source) ?? new Set()).add(page));
    }
  }
  return [...found].map(([index, pages]) => ({
    source: index,
    pages: [...pages].toSorted((a, b) => a - b),
  }));
}

/** First and last page of each document in a stretch; hidden text parts a document's stretch in pieces. */
function pagesOf(source: Source, stretch: Span): StretchReceipt['pages'] {
  const found = new Map<number, { first: number; last: number }>();
  for (const span of source.locate(stretch)) {
    const document = source.documents[span.source];
    for (const { page } of document ? pagePlaces(document.extraction, span) : []) {
      const known = found.get(span.source);
      if (known) known.last = Math.max(known.last, page);
      else found.set(span.source, { first: page, last: page });
    }
  }
  return [...found].map(([index, pages]) => ({ source: index, ...pages }));
}
