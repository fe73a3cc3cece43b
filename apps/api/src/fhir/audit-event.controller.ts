import { type CalledEntry, toAuditEvent, toExportedEntry, TrailReview } from '@app/audit';
import { ActorNames } from '@app/auth';
import { InvalidFhirRequest, readAuditSearch, toSearchset } from '@app/fhir';
import type { Actor } from '@app/platform';
import type { AuditEvent, Bundle } from '@medplum/fhirtypes';
import { Body, Controller, Param, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Caller } from '../http/caller.js';
import { Site } from '../session/site.js';
import { baseOf, handlingOf } from './fhir-answer.js';
import { FhirRoute } from './fhir-exchange.js';
import { AuditPage, readPageAs, ResourceId, SearchParameters, writePage } from './fhir.dto.js';

/** The audit trail in FHIR, to read. */
@Controller('fhir/R4/AuditEvent')
export class AuditEventController {
  constructor(
    private readonly review: TrailReview,
    private readonly names: ActorNames,
    private readonly site: Site,
  ) {}

  @FhirRoute({ get: '', access: 'audit:read' })
  async searchAuditEvents(
    @Caller() actor: Actor,
    @Query({ schema: SearchParameters }) query: SearchParameters,
    @Req() request: FastifyRequest,
  ): Promise<Bundle> {
    const { page: given, passedOver, ...search } = readAuditSearch(query, handlingOf(request));
    const page =
      given === null ? { ...toPage(search), cursor: null } : readPageAs(AuditPage, given);
    if (!page)
      throw new InvalidFhirRequest(
        'malformed',
        '_page is not from a search of this service.',
        'invalid',
      );
    const { patient, from, to, count, cursor } = page;
    const { items, nextCursor } = await this.review.listCalled(actor, {
      filter: {
        ...(patient !== null && { patientId: patient }),
        ...(from !== null && { from: new Date(from) }),
        ...(to !== null && { to: new Date(to) }),
      },
      limit: count,
      order: 'newest',
      cursor,
    });
    const next = nextCursor && writePage({ ...page, cursor: nextCursor });
    const resources = await this.eventsOf(actor, items, request);
    return toSearchset(baseOf(this.site, request), 'AuditEvent', { resources, next, passedOver });
  }

  /** The same, with nothing of a patient in the address. */
  @FhirRoute({ post: '_search', access: 'audit:read' })
  async postAuditEventSearch(
    @Caller() actor: Actor,
    @Body({ schema: SearchParameters }) form: SearchParameters,
    @Query({ schema: SearchParameters }) query: SearchParameters,
    @Req() request: FastifyRequest,
  ): Promise<Bundle> {
    return this.searchAuditEvents(actor, [...form, ...query], request);
  }

  @FhirRoute({ get: ':entryId', access: 'audit:read' })
  async getAuditEvent(
    @Caller() actor: Actor,
    @Param('entryId', { schema: ResourceId }) id: string,
    @Req() request: FastifyRequest,
  ): Promise<AuditEvent> {
    const [event] = await this.eventsOf(actor, [await this.review.read(actor, id)], request);
    if (!event) throw new Error('an entry has no event');
    return event;
  }

  private async eventsOf(
    actor: Actor,
    entries: readonly CalledEntry[],
    request: FastifyRequest,
  ): Promise<AuditEvent[]> {
    const names = await this.names.of(
      actor,
      entries.map(({ entry: { actorKind: kind, actorId: id } }) => ({ kind, id })),
    );
    const site = this.site.originOf(request);
    return entries.map(({ entry, caller }) =>
      toAuditEvent(toExportedEntry(entry, caller, names.get(entry.actorId) ?? null), site),
    );
  }
}

function toPage({
  patientId,
  from,
  to,
  count,
}: Omit<ReturnType<typeof readAuditSearch>, 'page' | 'passedOver'>): Omit<AuditPage, 'cursor'> {
  return {
    patient: patientId,
    from: from?.toISOString() ?? null,
    to: to?.toISOString() ?? null,
    count,
  };
}
