import {
  readDocumentSearch,
  readIfMatch,
  readIfNoneExist,
  setDataAside,
  toSearchset,
} from '@app/fhir';
import type { Actor } from '@app/platform';
import type { Bundle, DocumentReference } from '@medplum/fhirtypes';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../../http/access.guard.js';
import { Caller } from '../../http/caller.js';
import { BlockedWhilePaused } from '../../http/intake-pause.guard.js';
import { Site } from '../../session/site.js';
import { DocumentReferences } from './document-references.service.js';
import { answerCreated, baseOf, handlingOf, ifNoneExistOf, nameVersion } from '../fhir-answer.js';
import { FhirRoute } from '../fhir-exchange.js';
import { AnyResource, ResourceId, SearchParameters } from '../fhir.dto.js';
import { ReferenceSearch } from '../reference-search.service.js';
import { ReadReferences } from './read-references.js';
import { RestatedReferences } from './restated-references.js';

/** Documents in FHIR. */
@ApiExcludeController()
@Controller('fhir/R4/DocumentReference')
export class DocumentReferenceController {
  constructor(
    private readonly sent: DocumentReferences,
    private readonly references: ReadReferences,
    private readonly searches: ReferenceSearch,
    private readonly restated: RestatedReferences,
    private readonly site: Site,
  ) {}

  @Post()
  @Access('document:add')
  @BlockedWhilePaused()
  @FhirRoute()
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

  @Get()
  @Access('document:read')
  @FhirRoute()
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
  @Post('_search')
  @Access('document:read')
  @HttpCode(200)
  @FhirRoute()
  async postDocumentReferenceSearch(
    @Caller() actor: Actor,
    @Body({ schema: SearchParameters }) form: SearchParameters,
    @Query({ schema: SearchParameters }) query: SearchParameters,
    @Req() request: FastifyRequest,
  ): Promise<Bundle> {
    return this.searchDocumentReferences(actor, [...form, ...query], request);
  }

  @Get(':documentId')
  @Access('document:read')
  @FhirRoute()
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
  @Put(':documentId')
  @Access('document:add')
  @BlockedWhilePaused()
  @FhirRoute()
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
