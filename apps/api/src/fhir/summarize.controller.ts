import {
  InvalidFhirRequest,
  readSummarizeRequest,
  setDataAside,
  SUMMARIZE,
  summarizeDefinition,
  summarizeResult,
  notTaken,
  toSummaryTask,
} from '@app/fhir';
import type { Actor } from '@app/platform';
import { PublishedSummaries, ShownSummaries, type SummaryDetails } from '@app/review';
import { SummariesService, SummaryNotFound, SummaryRequestsService } from '@app/summaries';
import type { Bundle, OperationDefinition, Parameters, Task } from '@medplum/fhirtypes';
import { Body, Controller, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Caller } from '../http/caller.js';
import { IdempotencyKeyHeader } from '../http/idempotency-key.js';
import { Site } from '../session/site.js';
import { baseOf, preferences } from './fhir-answer.js';
import { FhirRoute } from './fhir-exchange.js';
import { AnyResource, ResourceId } from './fhir.dto.js';
import { KnownSummaries } from './known-summaries.js';

const RUNNING_SECONDS = 2;
const WAITING_SECONDS_MAX = 60;
const Name = z.string().max(64);

/** Summaries in FHIR: asked for, followed until they are there, and read as documents. */
@Controller('fhir/R4')
export class SummarizeController {
  constructor(
    private readonly requests: SummaryRequestsService,
    private readonly summaries: SummariesService,
    private readonly shown: ShownSummaries,
    private readonly published: PublishedSummaries,
    private readonly known: KnownSummaries,
    private readonly site: Site,
  ) {}

  @FhirRoute({
    post: 'DocumentReference/$summarize',
    access: 'summary:request',
    blockedWhile: 'intake-paused',
    status: 202,
  })
  async summarizeDocuments(
    @Caller() actor: Actor,
    @IdempotencyKeyHeader() key: string | null,
    @Body({ schema: AnyResource }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.begin({ actor, key, body, documentId: null }, request, reply);
  }

  @FhirRoute({
    post: 'DocumentReference/:documentId/$summarize',
    access: 'summary:request',
    blockedWhile: 'intake-paused',
    status: 202,
  })
  async summarizeDocument(
    @Caller() actor: Actor,
    @IdempotencyKeyHeader() key: string | null,
    @Param('documentId', { schema: ResourceId }) documentId: string,
    @Body({ schema: AnyResource }) body: unknown,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.begin({ actor, key, body, documentId }, request, reply);
  }

  /** 202 until there is a text; then it, as the OperationDefinition says. */
  @FhirRoute({ get: 'summarize-status/:summaryId', access: 'summary:read' })
  async getSummarizeStatus(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: ResourceId }) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Parameters | undefined> {
    const details = await this.shown.get(actor, id);
    const { state, stateReason } = details.summary;
    if (state === 'queued' || state === 'running') {
      void reply.status(202).headers(progressOf(details));
      return undefined;
    }
    if (state === 'cancelled' || state === 'erased') throw new SummaryNotFound();
    if (state === 'failed') {
      throw notTaken(
        'Parameters',
        `The summary was not written: ${stateReason ?? 'failed'}.`,
        'processing',
      );
    }
    const published = await this.published.get(actor, id);
    const version = (await this.known.of(actor, published)).versions.at(-1);
    if (!version) throw new SummaryNotFound();
    const base = baseOf(this.site, request);
    const document = await this.known.document(actor, base, published, version.documentId);
    return summarizeResult(id, version, document);
  }

  @FhirRoute({ delete: 'summarize-status/:summaryId', access: 'summary:request', status: 202 })
  async cancelSummarize(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: ResourceId }) id: string,
  ): Promise<void> {
    await this.summaries.cancel(actor, id);
  }

  @FhirRoute({ get: 'Task/:summaryId', access: 'summary:read' })
  async getTask(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: ResourceId }) id: string,
  ): Promise<Task> {
    const published = await this.published.get(actor, id);
    const { state, stateReason, createdAt } = published.summary;
    const order = { state, reason: stateReason, createdAt };
    return toSummaryTask(await this.known.of(actor, published), order);
  }

  @FhirRoute({ get: 'Bundle/:bundleId', access: 'summary:read' })
  async getSummaryDocument(
    @Caller() actor: Actor,
    @Param('bundleId', { schema: ResourceId }) id: string,
    @Req() request: FastifyRequest,
  ): Promise<Bundle> {
    const published = await this.published.get(actor, id);
    return this.known.document(actor, baseOf(this.site, request), published, id);
  }

  @FhirRoute({ get: 'OperationDefinition/:name', access: 'anyone' })
  getOperationDefinition(
    @Param('name', { schema: Name }) name: string,
    @Req() request: FastifyRequest,
  ): OperationDefinition {
    if (name !== SUMMARIZE) throw new NotFoundException();
    return summarizeDefinition(baseOf(this.site, request));
  }

  private async begin(
    { actor, key, body, documentId }: Asked,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    if (!preferences(request.headers['prefer']).has('respond-async')) {
      const text = 'A summary takes time: send Prefer: respond-async.';
      throw new InvalidFhirRequest('malformed', text);
    }
    const base = baseOf(this.site, request);
    const asked = readSummarizeRequest(setDataAside(body), documentId);
    const { id } = await this.requests.request(
      actor,
      {
        documentIds: asked.documentIds,
        profileId: asked.profile,
        sectionIds: asked.sections,
        priority: asked.priority,
      },
      key,
    );
    void reply.header('content-location', `${base}/summarize-status/${id}`);
  }
}

interface Asked {
  readonly actor: Actor;
  readonly key: string | null;
  readonly body: unknown;
  readonly documentId: string | null;
}

function progressOf({ summary: { state }, place }: SummaryDetails): Record<string, string> {
  if (state === 'running') {
    return { 'x-progress': 'running', 'retry-after': String(RUNNING_SECONDS) };
  }
  const seconds = Math.ceil(place?.expectedSeconds ?? RUNNING_SECONDS);
  return {
    'x-progress': place ? `queued, position ${place.position}` : 'queued',
    'retry-after': String(Math.min(Math.max(seconds, 1), WAITING_SECONDS_MAX)),
  };
}
