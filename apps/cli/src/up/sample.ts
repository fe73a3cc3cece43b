import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import type { ServiceClient } from '../client/clients/service-client.js';
import { followSummary } from '../summarize/follow-summary.js';
import { extracted } from '../summarize/extracted.js';

const SAMPLE = join(INSTALL_FOLDER, 'apps', 'cli', 'samples', 'visit-note.txt');

/** Puts the synthetic note through to a draft, once in the life of an installation. */
export async function bringSample(client: ServiceClient, signal: AbortSignal): Promise<string> {
  if (await client.hasSummaries()) return 'already processed earlier';
  const document = await client.uploadDocument(SAMPLE, {});
  await extracted(client, document, signal);
  const { id } = await client.requestSummary({
    documentIds: [document.id],
    profile: 'visit-note',
    priority: 'stat',
  });
  const summary = await followSummary(client, id, { signal });
  return summary.state === 'draft'
    ? 'its draft is on the page above'
    : `ended as ${summary.state}${summary.reason ? ` (${summary.reason})` : ''}`;
}
