import {
  AddressNotAllowed,
  type AskedSubscription,
  type KnownSubscription,
  SubscriptionsService,
} from '@app/delivery';
import {
  notTaken,
  InvalidFhirRequest,
  readSentSubscription,
  readSubscriptionSearch,
  toSearchset,
  toSubscription,
} from '@app/fhir';
import type { Actor } from '@app/platform';
import type { Bundle, Subscription } from '@medplum/fhirtypes';
import { Body, Controller, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller } from '../http/caller.js';
import { Site } from '../session/site.js';
import { answerCreated, baseOf, ifNoneExistOf } from './fhir-answer.js';
import { FhirRoute } from './fhir-exchange.js';
import { AnyResource, ResourceId, SearchParameters } from './fhir.dto.js';

/** What client systems ask to be told of (FHIR R4, Subscription, rest-hook without a payload). */
@Controller('fhir/R4/Subscription')
export class SubscriptionController {
  constructor(
    private readonly subscriptions: SubscriptionsService,
    private readonly site: Site,
  ) {}

  @FhirRoute({ post: '', access: 'subscription:manage', status: 201 })
  async createSubscription(
    @Caller() actor: Actor,
    @Body({ schema: AnyResource }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Subscription | undefined> {
    const base = baseOf(this.site, request);
    if (ifNoneExistOf(request) !== null) {
      throw new InvalidFhirRequest(
        'malformed',
        'A Subscription cannot be searched for: omit If-None-Exist.',
      );
    }
    const asked = askedIn(body, null);
    const made = await allowed(this.subscriptions.request(actor, asked));
    return answerCreated(base, request, reply, { resource: viewOf(made), isNew: true });
  }

  @FhirRoute({ get: '', access: 'subscription:read' })
  async searchSubscriptions(
    @Caller() actor: Actor,
    @Query({ schema: SearchParameters }) query: SearchParameters,
    @Req() request: FastifyRequest,
  ): Promise<Bundle> {
    const { id, status } = readSubscriptionSearch(query);
    const resources = (await this.subscriptions.list(actor))
      .map(viewOf)
      .filter((one) => id === null || one.id === id)
      .filter((one) => status === null || one.status === status);
    return toSearchset(baseOf(this.site, request), 'Subscription', { resources, next: null });
  }

  @FhirRoute({ post: '_search', access: 'subscription:read' })
  async postSubscriptionSearch(
    @Caller() actor: Actor,
    @Body({ schema: SearchParameters }) form: SearchParameters,
    @Query({ schema: SearchParameters }) query: SearchParameters,
    @Req() request: FastifyRequest,
  ): Promise<Bundle> {
    return this.searchSubscriptions(actor, [...form, ...query], request);
  }

  @FhirRoute({ get: ':subscriptionId', access: 'subscription:read' })
  async getSubscription(
    @Caller() actor: Actor,
    @Param('subscriptionId', { schema: ResourceId }) id: string,
  ): Promise<Subscription> {
    return viewOf(await this.subscriptions.get(actor, id));
  }

  @FhirRoute({ put: ':subscriptionId', access: 'subscription:manage' })
  async changeSubscription(
    @Caller() actor: Actor,
    @Param('subscriptionId', { schema: ResourceId }) id: string,
    @Body({ schema: AnyResource }) body: unknown,
  ): Promise<Subscription> {
    return viewOf(await allowed(this.subscriptions.change(actor, id, askedIn(body, id))));
  }

  @FhirRoute({ delete: ':subscriptionId', access: 'subscription:manage', status: 204 })
  async removeSubscription(
    @Caller() actor: Actor,
    @Param('subscriptionId', { schema: ResourceId }) id: string,
  ): Promise<void> {
    await this.subscriptions.remove(actor, id);
  }
}

function askedIn(body: unknown, id: string | null): AskedSubscription {
  const { endpoint, changes, headers, endsAt, isOff, said } = readSentSubscription(body, id);
  return {
    address: endpoint,
    events: changes,
    headers: headers.map(([name, value]) => [name, value]),
    endsAt,
    isOff,
    resource: JSON.stringify(said),
  };
}

function viewOf({ resource, ...state }: KnownSubscription): Subscription {
  return toSubscription(resource, state);
}

async function allowed<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof AddressNotAllowed)) throw error;
    throw notTaken('Subscription.channel.endpoint', error.message);
  }
}
