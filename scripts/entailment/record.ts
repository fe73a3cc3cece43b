import { keep } from '../measurements/keep.js';
import type { EntailmentReport } from './report.js';
import { toMarkdown } from './table.js';

/** Keeps a report among the documents, in the form that the format check wants. */
export async function record(report: EntailmentReport): Promise<void> {
  await keep('entailment.json', JSON.stringify(report));
  await keep('entailment.md', toMarkdown(report));
}
