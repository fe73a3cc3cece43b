import { keep, withoutNothing } from '../measurements/keep.js';
import { type CorporaReport, toMarkdown } from './table.js';

/** Keeps a report among the documents, in the form that the format check wants. */
export async function record(report: CorporaReport): Promise<void> {
  await keep('corpora.json', JSON.stringify(report, withoutNothing));
  await keep('corpora.md', toMarkdown(report));
}
