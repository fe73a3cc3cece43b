import { numberSupport } from '@app/text';
import type { Receipt } from '@app/summaries';
import { flaggedSentences, sourceDrawnOn, supportedSentences } from './evidence-metrics.js';
import type { Metric } from './metric.js';
import { rougeL, rougeLsum, rougeN } from './rouge.js';
import { copyRate, lengthRatio, repeats } from './text-metrics.js';

// A timer of microseconds over less than this gives no speed.
const SHORTEST_MS = 5;

/** The metric by which the worst items are chosen. */
export const LEADING_METRIC = 'rouge1';

/** The columns of every report, in order. A new metric joins by an entry here. */
export const METRICS: readonly Metric[] = [
  {
    id: LEADING_METRIC,
    title: 'ROUGE-1',
    meaning: 'Words shared with the target (F1).',
    unit: 'percent',
    better: 'higher',
    measure: (_source, summary, { target }) => rougeN(target, summary, 1),
  },
  {
    id: 'rouge2',
    title: 'ROUGE-2',
    meaning: 'Pairs of neighbouring words shared with the target (F1).',
    unit: 'percent',
    better: 'higher',
    measure: (_source, summary, { target }) => rougeN(target, summary, 2),
  },
  {
    id: 'rougeL',
    title: 'ROUGE-L',
    meaning: 'The longest sequence of words, with gaps, shared with the target (F1).',
    unit: 'percent',
    better: 'higher',
    measure: (_source, summary, { target }) => rougeL(target, summary),
  },
  {
    id: 'rougeLsum',
    title: 'ROUGE-Lsum',
    meaning: 'The same line by line, so that the order of lines does not matter (F1).',
    unit: 'percent',
    better: 'higher',
    measure: (_source, summary, { target }) => rougeLsum(target, summary),
  },
  {
    id: 'lengthRatio',
    title: 'length',
    meaning: 'Words of the summary for each word of the target.',
    unit: 'times',
    better: null,
    measure: (_source, summary, { target }) => lengthRatio(target, summary),
  },
  {
    id: 'repetition',
    title: 'repeats',
    meaning:
      'Share of summaries in which the same four neighbouring words occur three times or more.',
    unit: 'percent',
    better: 'lower',
    measure: (_source, summary) => repeats(summary),
  },
  {
    id: 'copyRate',
    title: 'copied',
    meaning: "Share of the summary's runs of four words that occur in the source word for word.",
    unit: 'percent',
    better: null,
    measure: (source, summary) => copyRate(source, summary),
  },
  {
    id: 'numberSupport',
    title: 'numbers',
    meaning:
      'Share of the numbers in the summary that occur in the source, in digits or in words; summaries without a number are left out.',
    unit: 'percent',
    better: 'higher',
    measure: (source, summary) => numberSupport(source, summary),
  },
  {
    id: 'supportedSentences',
    title: 'supported sentences',
    meaning: 'Share of the sentences of a summary that the rules find in the source.',
    unit: 'percent',
    better: 'higher',
    measure: (source, summary) => supportedSentences(source, summary),
  },
  {
    id: 'flaggedSentences',
    title: 'flagged sentences',
    meaning:
      'Share of the sentences of a summary for which the rules find nothing in the source, or something that contradicts them.',
    unit: 'percent',
    better: 'lower',
    measure: (source, summary) => flaggedSentences(source, summary),
  },
  {
    id: 'sourceDrawnOn',
    title: 'source drawn on',
    meaning: 'Share of the characters of the source that a sentence of the summary is based on.',
    unit: 'percent',
    better: null,
    measure: (source, summary) => sourceDrawnOn(source, summary),
  },
  {
    id: 'tokensPerSecond',
    title: 'tokens/s',
    meaning: 'Tokens that the model wrote for each second of writing, item by item.',
    unit: 'tokens/s',
    better: 'higher',
    measure: (_source, _summary, { receipt }) => receipt && tokensPerSecond(receipt),
  },
];

function tokensPerSecond({ calls }: Receipt): number | null {
  const tokens = calls.reduce((sum, { generatedTokens }) => sum + generatedTokens, 0);
  const ms = calls.reduce((sum, { generateMs }) => sum + generateMs, 0);
  return ms < SHORTEST_MS ? null : (tokens / ms) * 1000;
}
