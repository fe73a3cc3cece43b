import {
  DeliveriesService,
  DestinationActs,
  DestinationsService,
  ListedDestinations,
} from '@app/delivery';
import type { Actor } from '@app/platform';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  SerializeOptions,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { TestedView } from './deliveries.dto.js';
import {
  ApprovalRequest,
  DestinationId,
  DestinationList,
  DestinationRequest,
  DestinationStateRequest,
  DestinationView,
  NewDestinationView,
  RenewedSecretView,
  ReplayedView,
  ReplayRequest,
  toDestinationView,
  toGivenDestination,
} from './destinations.dto.js';

/** Where summaries go once they are signed. */
@ApiTags('destinations')
@Controller('api/destinations')
export class DestinationsController {
  constructor(
    private readonly listed: ListedDestinations,
    private readonly destinations: DestinationsService,
    private readonly acts: DestinationActs,
    private readonly deliveries: DeliveriesService,
  ) {}

  @Get()
  @Access('destination:manage')
  @ApiOperation({ summary: 'List the destinations with the number of waiting deliveries' })
  @ApiOkResponse({ standardSchema: DestinationList })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: DestinationList })
  async listDestinations(@Caller() actor: Actor): Promise<DestinationList> {
    const items = (await this.listed.list(actor)).map(toDestinationView);
    return { items, allowedHosts: [...this.listed.allowedHosts] };
  }

  @Post()
  @Access('destination:manage')
  @ApiOperation({ summary: 'Add a destination and create the secret that signs its deliveries' })
  @ApiCreatedResponse({ standardSchema: NewDestinationView })
  @ApiProblems(400, 401, 403, 409, 422)
  @SerializeOptions({ schema: NewDestinationView })
  async addDestination(
    @Caller() actor: Actor,
    @Body({ schema: DestinationRequest }) body: DestinationRequest,
  ): Promise<NewDestinationView> {
    const { secret, ...added } = await this.destinations.add(actor, toGivenDestination(body));
    return { ...toDestinationView(added), secret };
  }

  @Get(':destinationId')
  @Access('destination:manage')
  @ApiOperation({ summary: 'Read a destination' })
  @ApiOkResponse({ standardSchema: DestinationView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: DestinationView })
  async getDestination(
    @Caller() actor: Actor,
    @Param('destinationId', { schema: DestinationId }) id: string,
  ): Promise<DestinationView> {
    return toDestinationView(await this.destinations.get(actor, id));
  }

  @Put(':destinationId')
  @Access('destination:manage')
  @ApiOperation({ summary: 'Change the events, the address, and when deliveries are given up' })
  @ApiOkResponse({ standardSchema: DestinationView })
  @ApiProblems(400, 401, 403, 404, 409, 422)
  @SerializeOptions({ schema: DestinationView })
  async changeDestination(
    @Caller() actor: Actor,
    @Param('destinationId', { schema: DestinationId }) id: string,
    @Body({ schema: DestinationRequest }) body: DestinationRequest,
  ): Promise<DestinationView> {
    const given = toGivenDestination(body);
    return toDestinationView(await this.destinations.change(actor, id, given));
  }

  @Put(':destinationId/state')
  @Access('destination:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Turn a destination off or on again' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409)
  async setDestinationState(
    @Caller() actor: Actor,
    @Param('destinationId', { schema: DestinationId }) id: string,
    @Body({ schema: DestinationStateRequest }) { state }: DestinationStateRequest,
  ): Promise<void> {
    await this.acts.setState(actor, id, state);
  }

  @Post(':destinationId/approval')
  @Access('destination:manage')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Approve a destination that a client system requested, at this address',
  })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409)
  async approveDestination(
    @Caller() actor: Actor,
    @Param('destinationId', { schema: DestinationId }) id: string,
    @Body({ schema: ApprovalRequest }) { address }: ApprovalRequest,
  ): Promise<void> {
    await this.acts.approve(actor, id, address);
  }

  @Post(':destinationId/secret')
  @Access('destination:manage')
  @ApiOperation({ summary: 'Create a new secret; for one day the previous one signs too' })
  @ApiCreatedResponse({ standardSchema: RenewedSecretView })
  @ApiProblems(400, 401, 403, 404, 409)
  @SerializeOptions({ schema: RenewedSecretView })
  async renewDestinationSecret(
    @Caller() actor: Actor,
    @Param('destinationId', { schema: DestinationId }) id: string,
  ): Promise<RenewedSecretView> {
    const { secret, previousUntil } = await this.acts.renewSecret(actor, id);
    return { secret, previousSecretUntil: previousUntil.toISOString() };
  }

  @Post(':destinationId/test')
  @Access('destination:manage')
  @ApiOperation({ summary: 'Send one test event' })
  @ApiCreatedResponse({ standardSchema: TestedView })
  @ApiProblems(400, 401, 403, 404, 409)
  @SerializeOptions({ schema: TestedView })
  async testDestination(
    @Caller() actor: Actor,
    @Param('destinationId', { schema: DestinationId }) id: string,
  ): Promise<TestedView> {
    return { deliveryId: await this.acts.test(actor, id) };
  }

  @Post(':destinationId/replay')
  @Access('destination:manage')
  @HttpCode(200)
  @ApiOperation({ summary: 'Send all deliveries of a period again, each under its id' })
  @ApiOkResponse({ standardSchema: ReplayedView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: ReplayedView })
  async replayDestination(
    @Caller() actor: Actor,
    @Param('destinationId', { schema: DestinationId }) id: string,
    @Body({ schema: ReplayRequest }) { from, to, state }: ReplayRequest,
  ): Promise<ReplayedView> {
    const span = { from: new Date(from), to: new Date(to), state: state ?? null };
    return { count: await this.deliveries.replaySpan(actor, id, span) };
  }

  @Delete(':destinationId')
  @Access('destination:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a destination and everything waiting for it' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404)
  async removeDestination(
    @Caller() actor: Actor,
    @Param('destinationId', { schema: DestinationId }) id: string,
  ): Promise<void> {
    await this.destinations.remove(actor, id);
  }
}
