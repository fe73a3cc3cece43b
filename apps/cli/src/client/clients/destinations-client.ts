import {
  addDestination,
  approveDestination,
  type Delivery,
  type DestinationList,
  type DestinationRequest,
  discardDelivery,
  listDeliveries,
  listDestinations,
  type NewDestination,
  removeDestination,
  renewDestinationSecret,
  redeliverDelivery,
  redeliverToDestination,
  type RedeliveryRequest,
  setDestinationState,
  testDestination,
} from '@app/api-client';
import type { CallOptions } from '../call-options.js';

/** What a list of deliveries can be narrowed to. */
export interface DeliveryQuery {
  readonly destination?: string;
  readonly state?: 'waiting' | 'acknowledged' | 'dead-lettered';
}

// The most that a list gives at once.
const PAGE = 200;

/** Where summaries go, and what became of it on the way. */
export class DestinationsClient {
  constructor(private readonly options: CallOptions) {}

  async list(): Promise<DestinationList> {
    return (await listDestinations(this.options)).data;
  }

  async add(body: DestinationRequest): Promise<NewDestination> {
    return (await addDestination({ ...this.options, body })).data;
  }

  async remove(destinationId: string): Promise<void> {
    await removeDestination({ ...this.options, path: { destinationId } });
  }

  async setState(destinationId: string, state: 'on' | 'off'): Promise<void> {
    await setDestinationState({ ...this.options, path: { destinationId }, body: { state } });
  }

  /** Lets a client system have what it asked for, at this address. */
  async approve(destinationId: string, address: string): Promise<void> {
    await approveDestination({ ...this.options, path: { destinationId }, body: { address } });
  }

  /** The new secret. */
  async renewSecret(destinationId: string): Promise<string> {
    const answer = await renewDestinationSecret({ ...this.options, path: { destinationId } });
    return answer.data.secret;
  }

  async test(destinationId: string): Promise<void> {
    await testDestination({ ...this.options, path: { destinationId } });
  }

  /** How many are sent again. */
  async redeliver(destinationId: string, body: RedeliveryRequest): Promise<number> {
    const answer = await redeliverToDestination({ ...this.options, path: { destinationId }, body });
    return answer.data.count;
  }

  /** The newest. */
  async deliveries(query: DeliveryQuery): Promise<readonly Delivery[]> {
    const answer = await listDeliveries({ ...this.options, query: { ...query, limit: PAGE } });
    return answer.data.items;
  }

  async resend(deliveryId: string): Promise<void> {
    await redeliverDelivery({ ...this.options, path: { deliveryId } });
  }

  async discard(deliveryId: string): Promise<void> {
    await discardDelivery({ ...this.options, path: { deliveryId } });
  }
}
