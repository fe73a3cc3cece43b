import { keep, kept } from '../measurements/keep.js';
import type { EvidenceReport } from './report.js';
import { toMarkdown } from './table.js';

/**
 * Keeps a report among the documents, in the form that the format check wants. Where no drafts of engines were named, the
 * rates of those that were recorded last stay, with the version of the check that judged them.
 */
export async function record(report: EvidenceReport): Promise<void> {
  const whole =
    report.engines.length > 0 ? report : { ...report, engines: await recordedEngines() };
  await keep('evidence.json', JSON.stringify(whole));
  await keep('evidence.md', toMarkdown(whole));
}

async function recordedEngines(): Promise<EvidenceReport['engines']> {
  const last = await kept<Pick<EvidenceReport, 'engines'>>('evidence.json');
  return last?.engines ?? [];
}
