import type { SentenceEvidence, SourceSpan } from '@app/api-client';
import type { Range } from '../text-ranges.js';

/** A stretch of one document, and the sentences of the draft that draw on it. */
export interface SourceMark extends Range {
  readonly sentences: readonly number[];
  readonly places: SourceSpan['places'];
}

/** What of a document the sentences draw on, in its order; the same stretch once. */
export function marksOf(
  sentences: readonly SentenceEvidence[],
  source: number,
): readonly SourceMark[] {
  const spans = sentences.flatMap((sentence, index) =>
    sentence.spans.filter((span) => span.source === source).map((span) => ({ span, index })),
  );
  const same = Map.groupBy(spans, ({ span }) => `${span.start} ${span.end}`);
  return [...same.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { start, end, places } = first.span;
      return [{ start, end, places, sentences: [...new Set(group.map(({ index }) => index))] }];
    })
    .toSorted((one, other) => one.start - other.start || one.end - other.end);
}

/** The sentence that a press on a stretch chooses: pressed again, the next of those that draw on it. */
export function sentenceAt(marks: readonly SourceMark[], chosen: number | null): number | null {
  const sentences = [...new Set(marks.flatMap((mark) => mark.sentences))].toSorted((a, b) => a - b);
  const after = chosen === null ? -1 : sentences.indexOf(chosen);
  return sentences[(after + 1) % Math.max(1, sentences.length)] ?? null;
}
