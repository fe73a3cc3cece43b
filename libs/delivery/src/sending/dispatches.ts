import { Injectable } from '@nestjs/common';
import type { Destination } from '../delivery.entities.js';
import { Hl7Dispatch } from '../hl7/hl7-dispatch.js';
import { SubscriptionDispatch } from '../subscriptions/subscription-dispatch.js';
import { WebhookDispatch } from '../webhooks/webhook-dispatch.js';
import type { Dispatch } from './dispatch.js';

/** How each kind of destination is sent to. */
@Injectable()
export class Dispatches {
  constructor(
    private readonly webhooks: WebhookDispatch,
    private readonly messages: Hl7Dispatch,
    private readonly subscriptions: SubscriptionDispatch,
  ) {}

  of({ kind }: Destination): Dispatch {
    return { webhook: this.webhooks, hl7: this.messages, subscription: this.subscriptions }[kind];
  }
}
