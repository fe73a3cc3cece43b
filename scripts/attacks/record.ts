import { keep } from '../measurements/keep.js';
import type { AttacksReport } from './report.js';
import { toMarkdown } from './table.js';

/** Keeps a report among the documents, in the form that the format check wants. */
export async function record(report: AttacksReport): Promise<void> {
  // what touched nothing is in the counts
  const cases = report.cases.filter(
    ({ verdict, silenced }) => verdict.kind !== 'untouched' || silenced,
  );
  await keep('attacks.json', JSON.stringify({ ...report, cases }));
  await keep('attacks.md', toMarkdown(report));
}
