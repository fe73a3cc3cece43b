import { DeliveriesService } from '@app/delivery';
import type { Actor } from '@app/platform';
import {
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  SerializeOptions,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { toPageRequest } from '../http/lists.dto.js';
import { ApiProblems } from '../openapi/api-problems.js';
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

  @Get()
  @Access('destination:manage')
  @ApiOperation({ summary: 'List deliveries that were sent or are waiting' })
  @ApiOkResponse({ standardSchema: DeliveryList })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: DeliveryList })
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

  @Post(':deliveryId/replay')
  @Access('destination:manage')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Send a delivery again under its id; a parked (dead-lettered) one is retried',
  })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409)
  async replayDelivery(
    @Caller() actor: Actor,
    @Param('deliveryId', { schema: DeliveryId }) id: string,
  ): Promise<void> {
    await this.deliveries.replay(actor, id);
  }

  @Delete(':deliveryId')
  @Access('destination:manage')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Discard a parked (dead-lettered) delivery; the deliveries it held back continue',
  })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409)
  async discardDelivery(
    @Caller() actor: Actor,
    @Param('deliveryId', { schema: DeliveryId }) id: string,
  ): Promise<void> {
    await this.deliveries.discard(actor, id);
  }
}
