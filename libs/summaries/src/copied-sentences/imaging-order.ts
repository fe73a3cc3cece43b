import { type ReportRole, reportSentences } from '@app/faithfulness';
import { rankSentences, type SentenceOrder } from '@app/text';

/** What an impression must not lack, before what may be missing where there is no room. */
const ORDER: readonly ReportRole[] = ['to-do', 'meaning', 'finding'];
/** A report in which nothing was found says so in a few sentences. */
const FEWEST = 3;

/**
 * What belongs into the impression of an imaging report: all that is to be done, all that the findings mean, and all that was
 * found. What is as it should be comes in only where there is little else; title, history and technique never. Null where
 * nothing is left.
 */
export function imagingOrder(report: string): SentenceOrder | null {
  const sentences = reportSentences(report);
  const ranks = new Map(rankSentences(report, sentences).map((index, rank) => [index, rank]));
  const ranked = sentences
    .map(({ role }, index) => ({ role, index, rank: ranks.get(index) ?? sentences.length }))
    .toSorted((a, b) => a.rank - b.rank);
  const of = (role: ReportRole): readonly number[] =>
    ranked.filter((one) => one.role === role).map(({ index }) => index);
  const wanted = ORDER.flatMap(of);
  if (wanted.length === 0 && of('normal').length === 0) return null;
  const filled = [...wanted, ...of('normal').slice(0, Math.max(0, FEWEST - wanted.length))];
  return { indexes: filled, most: filled.length };
}
