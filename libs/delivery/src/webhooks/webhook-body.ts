import type { Delivery, DeliveryEvent } from '../delivery.entities.js';

type ToldEvent = Exclude<DeliveryEvent, 'acknowledgement' | 'edited'>;

const TYPES: Readonly<Record<ToldEvent, string>> = {
  drafted: 'summary.drafted',
  signed: 'summary.signed',
  amended: 'summary.amended',
  withdrawn: 'summary.withdrawn',
  test: 'cloister.test',
};

type Told = Pick<Delivery, 'tenantId' | 'summaryId' | 'version' | 'occurredAt'> & {
  readonly event: ToldEvent;
};

/**
 * What a receiver is sent: ids, a version, a state, a time and a link. Nothing of a patient, and the same
 * bytes at each attempt.
 */
export function webhookBody(
  { tenantId, event, summaryId, version, occurredAt }: Told,
  documentIds: readonly string[],
  publicUrl: string | null,
): string {
  const about =
    summaryId === null
      ? {}
      : {
          summaryId,
          version,
          state: event === 'drafted' ? 'draft' : event,
          documentIds: [...documentIds],
          ...(publicUrl !== null && { link: `${publicUrl}/api/summaries/${summaryId}` }),
        };
  return JSON.stringify({
    type: TYPES[event],
    timestamp: occurredAt.toISOString(),
    data: { organizationId: tenantId, ...about },
  });
}
