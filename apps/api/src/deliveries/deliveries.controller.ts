import { DeliveriesService } from '@app/delivery';
import type { Actor } from '@app/platform';
import { Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { toPageRequest } from '../http/lists.dto.js';
import { Route } from '../http/route.js';
import {
  DeliveriesQuery,
  DeliveryId,
  DeliveryList,
  statesOf,
  toDeliveryView,
} from './deliveries.dto.js';

/** What went to destinations and what waits, for who looks after it and may read none of it. */
@ApiTags('destinations')
@Controller('api/deliveries')
export class DeliveriesController {
  constructor(private readonly deliveries: DeliveriesService) {}

  @Route(
    { get: '', access: 'destination:manage', answers: DeliveryList },
    'List deliveries that were sent or are waiting',
  )
  async listDeliveries(
    @Caller() actor: Actor,
    @Query({ schema: DeliveriesQuery }) query: DeliveriesQuery,
  ): Promise<DeliveryList> {
    const { items, nextCursor } = await this.deliveries.list(actor, {
      ...toPageRequest(query),
      destinationId: query.destination ?? null,
      summaryId: query.summary ?? null,
      states: statesOf(query.state),
    });
    return { items: items.map(toDeliveryView), nextCursor };
  }

  @Route(
    { post: ':deliveryId/redelivery', access: 'destination:manage', problems: [409] },
    'Send a delivery again under its id; a dead-lettered one is retried',
  )
  async redeliverDelivery(
    @Caller() actor: Actor,
    @Param('deliveryId', { schema: DeliveryId }) id: string,
  ): Promise<void> {
    await this.deliveries.redeliver(actor, id);
  }

  @Route(
    { delete: ':deliveryId', access: 'destination:manage', problems: [409] },
    'Discard a dead-lettered delivery; the deliveries it held back continue',
  )
  async discardDelivery(
    @Caller() actor: Actor,
    @Param('deliveryId', { schema: DeliveryId }) id: string,
  ): Promise<void> {
    await this.deliveries.discard(actor, id);
  }
}
