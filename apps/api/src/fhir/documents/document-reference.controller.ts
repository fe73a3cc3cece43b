import {
  readDocumentSearch,
  readIfMatch,
  readIfNoneExist,
  setDataAside,
  toSearchset,
} from '@app/fhir';
import type { Actor } from '@app/platform';
import type { Bundle, DocumentReference } from '@medplum/fhirtypes';
import { Body, Controller, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller } from '../../http/caller.js';
import { Site } from '../../session/site.js';
import { DocumentReferences } from './document-references.service.js';
import { answerCreated, baseOf, handlingOf, ifNoneExistOf, nameVersion } from '../fhir-answer.js';
import { FhirRoute } from '../fhir-exchange.js';
import { AnyResource, ResourceId, SearchParameters } from '../fhir.dto.js';
import { ReferenceSearch } from '../reference-search.service.js';
import { ReadReferences } from './read-references.js';
import { RestatedReferences } from './restated-references.js';

/** Documents in FHIR. */
@Controller('fhir/R4/DocumentReference')
export class DocumentReferenceController {
  constructor(
    private readonly sent: DocumentReferences,
    private readonly references: ReadReferences,
    private readonly searches: ReferenceSearch,
    private readonly restated: RestatedReferences,
    private readonly site: Site,
  ) {}

  @FhirRoute({ post: '', access: 'document:add', blockedWhile: 'intake-paused', status: 201 })
  async createDocumentReference(
    @Caller() actor: Actor,
    @Body({ schema: AnyResource }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DocumentReference | undefined> {
    // first: what cannot be named in the answer is not made
    const base = baseOf(this.site, request);
    const header = ifNoneExistOf(request);
    const ifNone = header === null ? null : readIfNoneExist(header);
    const created = await this.sent.create(actor, setDataAside(body), ifNone);
    return answerCreated(base, request, reply, created);
  }

  @FhirRoute({ get: '', access: 'document:read' })
  async searchDocumentReferences(
    @Caller() actor: Actor,
    @Query({ schema: SearchParameters }) query: SearchParameters,
    @Req() request: FastifyRequest,
  ): Promise<Bundle> {
    const search = readDocumentSearch(query, handlingOf(request));
    const found = await this.searches.find(actor, search);
    const { passedOver } = search;
    return toSearchset(baseOf(this.site, request), 'DocumentReference', { ...found, passedOver });
  }

  /** The same, with nothing of a patient in the address. */
  @FhirRoute({ post: '_search', access: 'document:read' })
  async postDocumentReferenceSearch(
    @Caller() actor: Actor,
    @Body({ schema: SearchParameters }) form: SearchParameters,
    @Query({ schema: SearchParameters }) query: SearchParameters,
    @Req() request: FastifyRequest,
  ): Promise<Bundle> {
    return this.searchDocumentReferences(actor, [...form, ...query], request);
  }

  @FhirRoute({ get: ':documentId', access: 'document:read' })
  async getDocumentReference(
    @Caller() actor: Actor,
    @Param('documentId', { schema: ResourceId }) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DocumentReference> {
    const resource = await this.references.get(actor, id);
    nameVersion(reply, resource);
    return resource;
  }

  /** How it stands by now; nothing else of it is changed. */
  @FhirRoute({ put: ':documentId', access: 'document:add', blockedWhile: 'intake-paused' })
  async restateDocumentReference(
    @Caller() actor: Actor,
    @Param('documentId', { schema: ResourceId }) id: string,
    @Body({ schema: AnyResource }) body: unknown,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DocumentReference> {
    const resource = await this.restated.restate(actor, id, body, readIfMatch(headers['if-match']));
    nameVersion(reply, resource);
    return resource;
  }
}
