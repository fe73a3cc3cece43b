import {
  DeliveriesService,
  DestinationActions,
  DestinationsService,
  ListedDestinations,
} from '@app/delivery';
import type { Actor } from '@app/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
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
  RedeliveredView,
  RedeliveryRequest,
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
    private readonly actions: DestinationActions,
    private readonly deliveries: DeliveriesService,
  ) {}

  @Route(
    { get: '', access: 'destination:manage', answers: DestinationList },
    'List the destinations with the number of waiting deliveries',
  )
  async listDestinations(@Caller() actor: Actor): Promise<DestinationList> {
    const items = (await this.listed.list(actor)).map(toDestinationView);
    return { items, allowedHosts: [...this.listed.allowedHosts] };
  }

  @Route(
    {
      post: '',
      access: 'destination:manage',
      status: 201,
      answers: NewDestinationView,
      problems: [409, 422],
    },
    'Add a destination and create the secret that signs its deliveries',
  )
  async addDestination(
    @Caller() actor: Actor,
    @Body({ schema: DestinationRequest }) body: DestinationRequest,
  ): Promise<NewDestinationView> {
    const { secret, ...added } = await this.destinations.add(actor, toGivenDestination(body));
    return { ...toDestinationView(added), secret };
  }

  @Route(
    { get: ':destinationId', access: 'destination:manage', answers: DestinationView },
    'Read a destination',
  )
  async getDestination(
    @Caller() actor: Actor,
    @Param('destinationId', { schema: DestinationId }) id: string,
  ): Promise<DestinationView> {
    return toDestinationView(await this.destinations.get(actor, id));
  }

  @Route(
    {
      put: ':destinationId',
      access: 'destination:manage',
      answers: DestinationView,
      problems: [409, 422],
    },
    'Change the events, the address, and when deliveries are given up',
  )
  async changeDestination(
    @Caller() actor: Actor,
    @Param('destinationId', { schema: DestinationId }) id: string,
    @Body({ schema: DestinationRequest }) body: DestinationRequest,
  ): Promise<DestinationView> {
    const given = toGivenDestination(body);
    return toDestinationView(await this.destinations.change(actor, id, given));
  }

  @Route(
    { put: ':destinationId/state', access: 'destination:manage', problems: [409] },
    'Turn a destination off or on again',
  )
  async setDestinationState(
    @Caller() actor: Actor,
    @Param('destinationId', { schema: DestinationId }) id: string,
    @Body({ schema: DestinationStateRequest }) { state }: DestinationStateRequest,
  ): Promise<void> {
    await this.actions.setState(actor, id, state);
  }

  @Route(
    { post: ':destinationId/approval', access: 'destination:manage', problems: [409] },
    'Approve a destination that a client system requested, at this address',
  )
  async approveDestination(
    @Caller() actor: Actor,
    @Param('destinationId', { schema: DestinationId }) id: string,
    @Body({ schema: ApprovalRequest }) { address }: ApprovalRequest,
  ): Promise<void> {
    await this.actions.approve(actor, id, address);
  }

  @Route(
    {
      post: ':destinationId/secret',
      access: 'destination:manage',
      status: 201,
      answers: RenewedSecretView,
      problems: [409],
    },
    'Create a new secret; for one day the previous one signs too',
  )
  async renewDestinationSecret(
    @Caller() actor: Actor,
    @Param('destinationId', { schema: DestinationId }) id: string,
  ): Promise<RenewedSecretView> {
    const { secret, previousUntil } = await this.actions.renewSecret(actor, id);
    return { secret, previousSecretUntil: previousUntil.toISOString() };
  }

  @Route(
    {
      post: ':destinationId/test',
      access: 'destination:manage',
      status: 201,
      answers: TestedView,
      problems: [409],
    },
    'Send one test event',
  )
  async testDestination(
    @Caller() actor: Actor,
    @Param('destinationId', { schema: DestinationId }) id: string,
  ): Promise<TestedView> {
    return { deliveryId: await this.actions.test(actor, id) };
  }

  @Route(
    { post: ':destinationId/redelivery', access: 'destination:manage', answers: RedeliveredView },
    'Send all deliveries of a period again, each under its id',
  )
  async redeliverToDestination(
    @Caller() actor: Actor,
    @Param('destinationId', { schema: DestinationId }) id: string,
    @Body({ schema: RedeliveryRequest }) { from, to, state }: RedeliveryRequest,
  ): Promise<RedeliveredView> {
    const span = { from: new Date(from), to: new Date(to), state: state ?? null };
    return { count: await this.deliveries.redeliverSpan(actor, id, span) };
  }

  @Route(
    { delete: ':destinationId', access: 'destination:manage' },
    'Remove a destination and everything waiting for it',
  )
  async removeDestination(
    @Caller() actor: Actor,
    @Param('destinationId', { schema: DestinationId }) id: string,
  ): Promise<void> {
    await this.destinations.remove(actor, id);
  }
}
