import type { ResultType } from '@app/fhir';
import type { Actor } from '@app/platform';
import type { DocumentReference } from '@medplum/fhirtypes';
import { Body, Controller, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller } from '../../http/caller.js';
import { Site } from '../../session/site.js';
import { answerCreated, baseOf } from '../fhir-answer.js';
import { FhirRoute } from '../fhir-exchange.js';
import { AnyResource } from '../fhir.dto.js';
import { SentResults } from './sent-results.service.js';

/** Results and document Bundles: each becomes a document, byte for byte as it was sent. */
@Controller('fhir/R4')
export class ResultController {
  constructor(
    private readonly results: SentResults,
    private readonly site: Site,
  ) {}

  @FhirRoute({
    post: 'Observation',
    access: 'document:add',
    blockedWhile: 'intake-paused',
    status: 201,
  })
  async createObservation(
    @Caller() actor: Actor,
    @Body({ schema: AnyResource }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DocumentReference | undefined> {
    return this.create(actor, 'Observation', body, request, reply);
  }

  @FhirRoute({
    post: 'DiagnosticReport',
    access: 'document:add',
    blockedWhile: 'intake-paused',
    status: 201,
  })
  async createDiagnosticReport(
    @Caller() actor: Actor,
    @Body({ schema: AnyResource }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DocumentReference | undefined> {
    return this.create(actor, 'DiagnosticReport', body, request, reply);
  }

  @FhirRoute({ post: 'Bundle', access: 'document:add', blockedWhile: 'intake-paused', status: 201 })
  async createDocumentBundle(
    @Caller() actor: Actor,
    @Body({ schema: AnyResource }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DocumentReference | undefined> {
    return this.create(actor, 'Bundle', body, request, reply);
  }

  /** Answers with the DocumentReference: the resource is its file. */
  private async create(
    actor: Actor,
    type: ResultType,
    body: unknown,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<DocumentReference | undefined> {
    // first: what cannot be named in the answer is not made
    const base = baseOf(this.site, request);
    const created = await this.results.create(actor, type, body, request.resourceBytes);
    return answerCreated(base, request, reply, created);
  }
}
