import { ExtractiveEngine } from '@app/inference';
import { splitSentences } from '@app/text';
import type { Assignment } from '@app/summaries';
import type { EvaluationSet, SetItem } from './evaluation-set.js';
import { NearestTarget } from './metrics/nearest-target.js';
import { runItems } from './runs/runner.js';
import { median } from './statistics/statistics.js';
import type { System, Written } from './system.js';
import { wordsOf } from './metrics/words.js';

/** The first sentences of the source, until they have as many words as the median target of the set. */
export function leadBaseline(items: readonly SetItem[]): System {
  const enough = median(items.map(({ target }) => wordsOf(target).length));
  return {
    id: 'lead',
    title: `lead: first sentences, to ${Math.round(enough)} words`,
    written: answers(items, ({ source }) => firstSentences(source, enough)),
  };
}

/** The target of the training item whose source is most like this one's. */
export function nearestBaseline(items: readonly SetItem[], training: EvaluationSet): System {
  const nearest = new NearestTarget(training.items);
  return {
    id: 'nearest',
    title: `nearest target of ${training.name}`,
    written: answers(items, ({ source }) => nearest.targetFor(source)),
  };
}

/** The engine without a model, through the same pipeline. */
export async function extractiveBaseline(
  items: readonly SetItem[],
  assignmentOf: (item: SetItem) => Assignment,
  options: { readonly timeoutMs: number; readonly signal: AbortSignal },
): Promise<System> {
  const written = new Map<string, Written>();
  await using engine = new ExtractiveEngine();
  await runItems({
    items,
    engine,
    assignmentOf,
    parallel: 1,
    candidates: 1,
    ...options,
    onFinished: ({ id, summary, receipt }) => written.set(id, { summary, receipt }),
  });
  return { id: 'extractive', title: 'extractive engine', written };
}

function firstSentences(source: string, enough: number): string {
  const taken: string[] = [];
  let words = 0;
  for (const { start, end } of splitSentences(source)) {
    if (words >= enough) break;
    const sentence = source.slice(start, end);
    taken.push(sentence);
    words += wordsOf(sentence).length;
  }
  return taken.join('\n');
}

function answers(
  items: readonly SetItem[],
  answer: (item: SetItem) => string,
): ReadonlyMap<string, Written> {
  return new Map(items.map((item) => [item.id, { summary: answer(item), receipt: null }]));
}
