import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { keep } from '../measurements/keep.js';
import type { EvidenceReport } from './report.js';
import { toMarkdown } from './table.js';

/**
 * Keeps a report among the documents, in the form that the format check wants. Where no drafts of engines were named, the
 * rates of those that were recorded last stay, with the version of the check that judged them.
 */
export async function record(report: EvidenceReport): Promise<void> {
  const whole = report.engines.length > 0 ? report : { ...report, engines: recordedEngines() };
  await keep('evidence.json', JSON.stringify(whole));
  await keep('evidence.md', toMarkdown(whole));
}

function recordedEngines(): EvidenceReport['engines'] {
  const path = join(INSTALL_FOLDER, 'docs/measurements/evidence.json');
  const { engines } = JSON.parse(readFileSync(path, 'utf8')) as Pick<EvidenceReport, 'engines'>;
  return engines;
}
