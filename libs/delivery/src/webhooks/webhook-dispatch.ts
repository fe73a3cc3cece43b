import { KeyRing, type Transaction } from '@app/database';
import type { DeliverySettings } from '@app/platform';
import { signedVersions } from '@app/review';
import { Summary, SummarySource } from '@app/summaries';
import { Inject, Injectable } from '@nestjs/common';
import type { Delivery, Destination } from '../delivery.entities.js';
import { DELIVERY_SETTINGS } from '../delivery-settings.js';
import { openSecrets, signingSecrets } from '../destinations/destination-secrets.js';
import type { Attempt, Dispatch } from '../sending/dispatch.js';
import { type WebhookEvent, type WebhookState, webhookBody } from './webhook-body.js';
import { WebhookSender } from './webhook-sender.js';

/** Posts ids and a link. */
@Injectable()
export class WebhookDispatch implements Dispatch {
  constructor(
    private readonly keyRing: KeyRing,
    private readonly sender: WebhookSender,
    @Inject(DELIVERY_SETTINGS) private readonly settings: DeliverySettings,
  ) {}

  async prepare(tx: Transaction, destination: Destination, delivery: Delivery): Promise<Attempt> {
    const key = await this.keyRing.object(tx, delivery.tenantId, destination.objectKeyId);
    const secrets = openSecrets(key, destination);
    const { id, tenantId, event, summaryId, version } = delivery;
    const { occurredAt, sourceChange, sourceChangedAt } = delivery;
    if (event === 'edited' || event === 'acknowledgement') {
      throw new Error('Webhooks are told of drafts and signed versions alone.');
    }
    const sources =
      summaryId === null
        ? []
        : await tx.find(SummarySource, { where: { summaryId }, order: { ordinal: 'asc' } });
    const documentIds = sources.map(({ documentId }) => documentId);
    const content = {
      tenantId,
      event,
      summaryId,
      version,
      occurredAt,
      state: await stateOf(tx, delivery, event),
      sourceChange,
      sourceChangedAt,
    };
    const call = {
      id,
      address: destination.address,
      body: webhookBody(content, documentIds, this.settings.publicUrl),
      secrets: signingSecrets(secrets, destination, new Date()),
    };
    return (signal) => this.sender.send(call, signal);
  }
}

/** Of what is never changed, so that each attempt says the same. */
async function stateOf(
  tx: Transaction,
  { summaryId, version, occurredAt }: Delivery,
  event: WebhookEvent,
): Promise<WebhookState | null> {
  if (summaryId === null || event === 'test') return null;
  if (event === 'drafted') return 'draft';
  if (event !== 'source-changed') return event;
  const summary = await tx.findOneByOrFail(Summary, { id: summaryId });
  const signed = await signedVersions(tx, summary);
  const place = signed.findIndex(
    ({ number, signedAt }) => number === version && signedAt <= occurredAt,
  );
  if (place < 0) return 'draft';
  return place === 0 ? 'signed' : 'amended';
}
