import { Injectable } from '@nestjs/common';
import { Webhook } from 'standardwebhooks';
import { HttpSender } from '../sending/http-sender.js';
import type { Outcome } from '../sending/outcome.js';

export interface WebhookCall {
  /** The same at each attempt. */
  readonly id: string;
  readonly address: string;
  readonly body: string;
  /** Each signs; the newest first. */
  readonly secrets: readonly string[];
}

/** Signs what is posted, as Standard Webhooks 1.0 says. */
@Injectable()
export class WebhookSender {
  constructor(private readonly http: HttpSender) {}

  /** Throws the signal's reason once it is aborted; every other end is an outcome. */
  async send({ id, address, body, secrets }: WebhookCall, signal: AbortSignal): Promise<Outcome> {
    const at = new Date();
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': signaturesOf(id, at, body, secrets),
    };
    return this.http.post({ address, headers, body }, signal);
  }
}

function signaturesOf(id: string, at: Date, body: string, secrets: readonly string[]): string {
  return secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' ');
}
