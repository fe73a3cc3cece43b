import { keep } from '../measurements/keep.js';
import type { EvidenceReport } from './report.js';
import { toMarkdown } from './table.js';

/** Keeps a report among the documents, in the form that the format check wants. */
export async function record(report: EvidenceReport): Promise<void> {
  await keep('evidence.json', JSON.stringify(report));
  await keep('evidence.md', toMarkdown(report));
}
