import { KeyRing, type Transaction } from '@app/database';
import type { DeliverySettings } from '@app/platform';
import { SummarySource } from '@app/summaries';
import { Inject, Injectable } from '@nestjs/common';
import type { Delivery, Destination } from '../delivery.entities.js';
import { DELIVERY_SETTINGS } from '../delivery-settings.js';
import { openSecrets, signingSecrets } from '../destination-secrets.js';
import type { Attempt, Dispatch } from '../sending/dispatch.js';
import { webhookBody } from './webhook-body.js';
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
    const { id, tenantId, event, summaryId, version, occurredAt } = delivery;
    if (event === 'edited' || event === 'acknowledgement') {
      throw new Error('Webhooks are told of drafts and signed versions alone.');
    }
    const sources =
      summaryId === null
        ? []
        : await tx.find(SummarySource, { where: { summaryId }, order: { ordinal: 'asc' } });
    const documentIds = sources.map(({ documentId }) => documentId);
    const told = { tenantId, event, summaryId, version, occurredAt };
    const call = {
      id,
      address: destination.address,
      body: webhookBody(told, documentIds, this.settings.publicUrl),
      secrets: signingSecrets(secrets, destination, new Date()),
    };
    return (signal) => this.sender.send(call, signal);
  }
}
