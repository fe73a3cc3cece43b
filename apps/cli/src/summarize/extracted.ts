import { setTimeout as delay } from 'node:timers/promises';
import type { Document, ServiceClient } from '../client/clients/service-client.js';
import { overRestarts } from '../client/over-restarts.js';
import { CommandError } from '../command-error.js';

const POLL_MS = 150;
const PENDING = new Set(['received', 'extracting']);

/**
 * Waits until the document has been read. One that is rejected ends the command with its reason, and so does one that
 * waits for a decision on its patient.
 */
export async function extracted(
  client: ServiceClient,
  document: Document,
  signal?: AbortSignal,
): Promise<Document> {
  let seen = document;
  while (PENDING.has(seen.state)) {
    await delay(POLL_MS, undefined, signal && { signal });
    seen = await overRestarts(() => client.document(document.id), signal);
  }
  if (seen.state !== 'extracted') throw new CommandError(endedOtherwise(seen), 2);
  if (seen.patientCheck === 'open') {
    throw new CommandError(
      `The document names a patient other than the one it is assigned to, or two patients. No summary is written until a reviewer decides on its page, /documents/${seen.id}.`,
      2,
    );
  }
  return seen;
}

function endedOtherwise({ id, state, reason, reasonText }: Document): string {
  const sentences = [
    `The document was ${state}${reason ? `: ${reason}` : ''}.`,
    reasonText ?? '',
    `Its id is ${id}.`,
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
