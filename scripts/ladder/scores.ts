import { countFindings, judgeText, METRICS, type SetItem } from '@app/model-ops';
import type { Entailments } from '@app/faithfulness';
import type { Assignment, Receipt } from '@app/summaries';
import { z } from 'zod';
import { type Annotation, AnnotatedDraft, compareAnnotation } from './annotations.js';

/** What was written for an item. */
export interface WrittenItem {
  readonly summary: string;
  /** Null where no engine wrote it. */
  readonly receipt: Receipt | null;
  /** Null where nobody waits for it. */
  readonly wallMs: number | null;
  readonly failed: string | null;
}

const Column = z.array(z.number());
const WithGaps = z.array(z.number().nullable());

/** A number for each item, in the order of the sample. Null where the number says nothing of the item. */
export const Scores = z.strictObject({
  rouge1: Column,
  rougeL: Column,
  /** 1 where some four words stand three times or more. */
  repeats: Column,
  /** Share of the summary's numbers that the source has. */
  numbers: WithGaps,
  /** By the check: sentences, and what of them and beside them it found. */
  sentences: Column,
  supported: Column,
  unsupported: Column,
  omitted: Column,
  toAnswer: Column,
  seconds: WithGaps,
  tokensPerSecond: WithGaps,
  /** 1 where the service would have failed the summary, which counts as empty. */
  failed: Column,
  /** What an annotator found in the draft; null of those that have no annotation. */
  annotated: z.array(AnnotatedDraft.nullable()).default([]),
});
export type Scores = z.infer<typeof Scores>;

const DIGITS = 4;

/**
 * Scores every item of a sample; each must have been written. The annotations are of its rung and set.
 * @param entailments what the model that compares drafts answers of the annotated ones; null where it was not asked
 */
export function scoresOf(
  items: readonly SetItem[],
  written: ReadonlyMap<string, WrittenItem>,
  assignmentOf: (item: SetItem) => Assignment,
  annotations: readonly Annotation[],
  entailments: Entailments | null,
): Scores {
  const rows = items.map((item) => {
    const found = written.get(item.id);
    if (!found) throw new Error(`There is no summary of ${item.id}.`);
    const { source, target } = item;
    const { summary, receipt, wallMs, failed } = found;
    const judgement = judgeText(source, summary, assignmentOf(item));
    const annotation = annotations.find(({ id }) => id === item.id);
    const compared =
      annotation && entailments && judgeText(source, summary, assignmentOf(item), entailments);
    const metric = (id: string): number | null =>
      rounded(metricOf(id).measure(source, summary, { target, receipt }));
    return {
      rouge1: metric('rouge1') ?? 0,
      rougeL: metric('rougeL') ?? 0,
      repeats: metric('repetition') ?? 0,
      numbers: metric('numberSupport'),
      ...countFindings(judgement),
      seconds: wallMs === null ? null : wallMs / 1000,
      tokensPerSecond: metric('tokensPerSecond'),
      failed: failed === null ? 0 : 1,
      annotated: annotation ? compareAnnotation(summary, judgement, annotation, compared) : null,
    };
  });
  const column = <Key extends keyof (typeof rows)[number]>(
    key: Key,
  ): (typeof rows)[number][Key][] => rows.map((row) => row[key]);
  return {
    rouge1: column('rouge1'),
    rougeL: column('rougeL'),
    repeats: column('repeats'),
    numbers: column('numbers'),
    sentences: column('sentences'),
    supported: column('supported'),
    unsupported: column('unsupported'),
    omitted: column('omitted'),
    toAnswer: column('toAnswer'),
    seconds: column('seconds'),
    tokensPerSecond: column('tokensPerSecond'),
    failed: column('failed'),
    annotated: column('annotated'),
  };
}

function metricOf(id: string): (typeof METRICS)[number] {
  const metric = METRICS.find((one) => one.id === id);
  if (!metric) throw new Error(`There is no metric ${id}.`);
  return metric;
}

function rounded(value: number | null): number | null {
  return value === null ? null : Number(value.toFixed(DIGITS));
}
