import type { AuditEvent } from '@medplum/fhirtypes';
import { z } from 'zod';
import { askStore, storeAgent } from '../stores/http.js';
import { StoreUnreachable } from '../stores/store.errors.js';
import { FeedNotTaken } from './feed.errors.js';
import type { FeedReceiver } from './feed-receiver.js';
import type { FhirFeedSettings } from './feed-settings.js';

const Answer = z.object({
  resourceType: z.literal('Bundle'),
  entry: z.array(z.object({ response: z.object({ status: z.string() }) })),
});

/**
 * A FHIR server over https: a batch of AuditEvents, each put under the id of its entry, so that one
 * that comes again takes its own place.
 */
export class FhirReceiver implements FeedReceiver {
  readonly target: string;

  constructor(private readonly settings: FhirFeedSettings) {
    this.target = `FHIR at ${settings.url}`;
  }

  async deliver(events: readonly AuditEvent[], signal: AbortSignal): Promise<void> {
    const body = JSON.stringify({
      resourceType: 'Bundle',
      type: 'batch',
      entry: events.map((event) => ({
        resource: event,
        request: { method: 'PUT', url: `AuditEvent/${event.id}` },
      })),
    });
    const { status, text } = await this.ask(body, signal);
    if (status === 401 || status === 403) throw new FeedNotTaken('no-access');
    if (status < 200 || status > 299) throw new FeedNotTaken('not-taken');
    const taken = statusesIn(text);
    if (taken.length !== events.length) throw new FeedNotTaken('unexpected-answer');
    if (taken.some((one) => !/^2\d\d\b/.test(one))) throw new FeedNotTaken('not-taken');
  }

  /** With certificates as their files are now. */
  private async ask(
    body: string,
    signal: AbortSignal,
  ): Promise<{ readonly status: number; readonly text: string }> {
    const { url, tls } = this.settings;
    const agent = agentOf(tls);
    const headers = {
      'content-type': 'application/fhir+json',
      accept: 'application/fhir+json',
      prefer: 'return=minimal',
    };
    try {
      return await askStore(agent, url, { method: 'POST', headers, body }, signal);
    } catch (error) {
      if (error instanceof StoreUnreachable) throw new FeedNotTaken('no-answer', { cause: error });
      throw error;
    } finally {
      await agent.destroy();
    }
  }
}

function agentOf({ caFile, client }: FhirFeedSettings['tls']): ReturnType<typeof storeAgent> {
  try {
    return storeAgent(caFile, client);
  } catch (cause) {
    throw new FeedNotTaken('no-certificate', { cause });
  }
}

function statusesIn(text: string): readonly string[] {
  try {
    return Answer.parse(JSON.parse(text)).entry.map(({ response }) => response.status);
  } catch (cause) {
    throw new FeedNotTaken('unexpected-answer', { cause });
  }
}
