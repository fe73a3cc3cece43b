import { z } from 'zod';
import type { WrittenSection } from '../draft.js';
import { findConflicts, findEvidence, unusedSpans } from '@app/faithfulness';
import type { Span } from '@app/text';
import { firstWhere } from '../sources/first-where.js';
import { pagePlaces } from '../sources/page-places.js';
import type { Source } from '../sources/source.js';
import { ConflictTrace, SentenceTrace, TracedSpan } from './sentence-trace.js';

/** The most stretches without a sentence that are kept: a reader looks at the longest first. */
const UNUSED_MAX = 200;

export const Traced = z.object({
  evidence: z.array(SentenceTrace).readonly(),
  unused: z.array(TracedSpan).readonly(),
  conflicts: z.array(ConflictTrace).readonly(),
});
export type Traced = z.infer<typeof Traced>;

/** Traces every sentence of a text to the documents, and the other way round; and the documents to each other. */
export function evidenceOf(
  source: Source,
  text: string,
  sections: readonly WrittenSection[],
): Traced {
  const found = findEvidence(source.text, text, sections);
  return {
    evidence: found.map((sentence) => ({
      ...sentence,
      spans: sentence.spans.flatMap((span) => trace(source, span)),
    })),
    unused: unusedSpans(source.text, found)
      .slice(0, UNUSED_MAX)
      .flatMap((span) => trace(source, span))
      .filter((span) => saysSomething(source, span)),
    conflicts: conflictsIn(source),
  };
}

function conflictsIn(source: Source): readonly ConflictTrace[] {
  const spans = source.documents.map((_, index) => source.spanOf(index));
  const texts = spans.map(({ start, end }) => source.text.slice(start, end));
  return findConflicts(texts).map(({ code, places }) => ({
    code,
    places: places.flatMap(({ text, start, end }) => {
      const offset = spans[text]?.start ?? 0;
      return trace(source, { start: offset + start, end: offset + end });
    }),
  }));
}

/** Whether a stretch has words of the document, and not only names of columns and gaps that its reader added. */
function saysSomething(source: Source, { source: index, start, end }: TracedSpan): boolean {
  const { text = '', runs = [] } = source.documents[index]?.extraction ?? {};
  for (let at = firstWhere(runs, (run) => run.end > start); at < runs.length; at += 1) {
    const run = runs[at];
    if (!run || run.start >= end) break;
    const own = text.slice(Math.max(run.start, start), Math.min(run.end, end));
    if (!run.added && /[\p{L}\p{N}]/u.test(own)) return true;
  }
  return false;
}

/** Hidden text in the midst of a stretch parts it in two. */
function trace(source: Source, span: Span): readonly TracedSpan[] {
  return source.locate(span).flatMap((found) => {
    const document = source.documents[found.source];
    return document ? [{ ...found, places: pagePlaces(document.extraction, found) }] : [];
  });
}
