import { keep, kept } from '../measurements/keep.js';
import type { AttacksReport } from './report.js';
import { toMarkdown } from './table.js';

/** Keeps a report among the documents, beside those of other models. */
export async function record(report: AttacksReport): Promise<void> {
  const recorded = await kept<readonly AttacksReport[]>('attacks.json');
  const reports = withReport(recorded ?? [], report);
  await keep('attacks.json', JSON.stringify(reports));
  await keep('attacks.md', toMarkdown(reports));
}

/** The reports by the names of their models, with this one in the place of an earlier one of its model. */
export function withReport(
  recorded: readonly AttacksReport[],
  report: AttacksReport,
): readonly AttacksReport[] {
  // what touched nothing is in the counts
  const cases = report.cases.filter(
    ({ verdict, silenced }) => verdict.kind !== 'untouched' || silenced,
  );
  return [...recorded.filter(({ model }) => model !== report.model), { ...report, cases }].toSorted(
    (one, other) => one.model.localeCompare(other.model),
  );
}
