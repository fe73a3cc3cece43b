import { readFileSync } from 'node:fs';
import { judgeDraft } from '@app/faithfulness';
import { splitSentences } from '@app/text';
import { z } from 'zod';
import { draftOf, judgedDraft } from './drafts.js';
import type { PairSet } from './pairs.js';

const Place = z.tuple([z.int(), z.int()]);
const Label = z.object({ set: z.string(), id: z.string(), sentence: Place, spans: z.array(Place) });
type Label = z.infer<typeof Label>;
/** A part of the source is drawn on where a mark covers so much of it, or lies so much within it. */
const HALF = 0.5;

interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How well the places of the check are those that a reader labelled, over all labelled sentences. */
export interface SpanScores {
  readonly sentences: number;
  /** By characters other than white space. */
  readonly characters: Agreement;
  /** By sentences and lines of the source, as they were labelled. */
  readonly parts: Agreement;
}

interface Counts {
  readonly both: number;
  readonly marked: number;
  readonly labelled: number;
}

export function scoreSpans(sets: readonly PairSet[]): SpanScores {
  const path = new URL('./labels/spans.jsonl', import.meta.url);
  const labels = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => Label.parse(JSON.parse(line)));
  const items = Map.groupBy(labels, ({ set, id }) => `${set} ${id}`);
  const counted = sets.flatMap(({ name, pairs }) =>
    pairs.flatMap((pair) => {
      const own = items.get(`${name} ${pair.id}`);
      const draft = own && draftOf(pair);
      if (!draft) return [];
      const documents = [{ text: pair.source, limit: null }];
      const { statements } = judgeDraft(pair.source, documents, judgedDraft(draft));
      return own.map((label) => {
        const [start, end] = label.sentence;
        const marks = statements
          .filter((one) => one.start < end && one.end > start)
          .flatMap(({ spans }) => spans.map((span): [number, number] => [span.start, span.end]));
        return {
          characters: compare(
            charactersIn(pair.source, marks),
            charactersIn(pair.source, label.spans),
          ),
          parts: compare(partsIn(pair.source, marks), partsIn(pair.source, label.spans)),
        };
      });
    }),
  );
  return {
    sentences: counted.length,
    characters: agreementOf(counted.map(({ characters }) => characters)),
    parts: agreementOf(counted.map(({ parts }) => parts)),
  };
}

function charactersIn(source: string, spans: Label['spans']): ReadonlySet<number> {
  const places = spans.flatMap(([start, end]) =>
    Array.from({ length: end - start }, (_, at) => start + at),
  );
  return new Set(places.filter((at) => /\S/.test(source.charAt(at))));
}

function partsIn(source: string, spans: Label['spans']): ReadonlySet<number> {
  const found = new Set<number>();
  let offset = 0;
  for (const line of source.split('\n')) {
    for (const part of splitSentences(line)) {
      const [start, end] = [offset + part.start, offset + part.end];
      const isDrawnOn = spans.some(([from, to]) => {
        const shared = Math.min(end, to) - Math.max(start, from);
        return shared > 0 && shared >= HALF * Math.min(end - start, to - from);
      });
      if (isDrawnOn) found.add(start);
    }
    offset += line.length + 1;
  }
  return found;
}

function compare(marked: ReadonlySet<number>, labelled: ReadonlySet<number>): Counts {
  return {
    both: [...marked].filter((at) => labelled.has(at)).length,
    marked: marked.size,
    labelled: labelled.size,
  };
}

function agreementOf(counts: readonly Counts[]): Agreement {
  const sum = (of: (one: Counts) => number): number =>
    counts.reduce((total, one) => total + of(one), 0);
  const precision = sum(({ both }) => both) / sum(({ marked }) => marked);
  const recall = sum(({ both }) => both) / sum(({ labelled }) => labelled);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
