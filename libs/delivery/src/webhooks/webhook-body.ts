import type { Delivery, DeliveryEvent } from '../delivery.entities.js';

export type WebhookEvent = Exclude<DeliveryEvent, 'acknowledgement' | 'edited'>;

const TYPES: Readonly<Record<WebhookEvent, string>> = {
  drafted: 'summary.drafted',
  signed: 'summary.signed',
  amended: 'summary.amended',
  withdrawn: 'summary.withdrawn',
  'source-changed': 'summary.source-changed',
  test: 'cloister.test',
};

/** What the version was when it happened. */
export type WebhookState = 'draft' | 'signed' | 'amended' | 'withdrawn';

type WebhookContent = Pick<
  Delivery,
  'tenantId' | 'summaryId' | 'version' | 'occurredAt' | 'sourceChange' | 'sourceChangedAt'
> & {
  readonly event: WebhookEvent;
  /** Null for a test. */
  readonly state: WebhookState | null;
};

/**
 * What a receiver is sent: ids, a version, a state, whether a source has changed, a time and a link. Nothing of a patient, and the same
 * bytes at each attempt.
 */
export function webhookBody(
  { tenantId, event, summaryId, version, state, occurredAt, ...current }: WebhookContent,
  documentIds: readonly string[],
  publicUrl: string | null,
): string {
  const about =
    summaryId === null
      ? {}
      : {
          summaryId,
          version,
          state,
          sourceChange: sourceChangeOf(current),
          documentIds: [...documentIds],
          ...(publicUrl !== null && { link: `${publicUrl}/api/summaries/${summaryId}` }),
        };
  return JSON.stringify({
    type: TYPES[event],
    timestamp: occurredAt.toISOString(),
    data: { organizationId: tenantId, ...about },
  });
}

/** As the api says it of a summary; whether somebody answers for it is read there. */
function sourceChangeOf({
  sourceChange: status,
  sourceChangedAt: at,
}: Pick<Delivery, 'sourceChange' | 'sourceChangedAt'>): object | null {
  return status && at && { status, at: at.toISOString() };
}
