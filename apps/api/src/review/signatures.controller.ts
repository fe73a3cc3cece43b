import type { Actor } from '@app/platform';
import {
  SignaturesService,
  SignedSummariesService,
  SigningPreviews,
  SigningService,
} from '@app/summaries';
import { Body, Controller, Get, Param, Post, Res, SerializeOptions } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../http/access.guard.js';
import { BlockedOnMismatch } from '../http/trail-integrity.guard.js';
import { Caller } from '../http/caller.js';
import { CurrentSession } from '../http/current-session.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { SummaryId } from '../summaries/summaries.dto.js';
import { ReasonedActRequest, ReviewView } from './review.dto.js';
import { ReviewAct } from './review-act.js';
import { ReviewViews } from './review-views.js';
import {
  SignatureDetailsView,
  SignatureId,
  SignatureRequest,
  SigningPreviewView,
  toSigningPreviewView,
} from './signatures.dto.js';

/** Signing, and what becomes of a summary after it. */
@ApiTags('review')
@Controller('api/summaries/:summaryId')
export class SignaturesController {
  constructor(
    private readonly signing: SigningService,
    private readonly previews: SigningPreviews,
    private readonly signatures: SignaturesService,
    private readonly signed: SignedSummariesService,
    private readonly views: ReviewViews,
  ) {}

  @Get('signing')
  @Access('summary:sign')
  @ApiOperation({ summary: 'Read what the caller would sign now, and what blocks signing' })
  @ApiOkResponse({ standardSchema: SigningPreviewView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: SigningPreviewView })
  async previewSigning(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
  ): Promise<SigningPreviewView> {
    return toSigningPreviewView(await this.previews.of(actor, id));
  }

  @Post('signatures')
  @Access('summary:sign')
  @BlockedOnMismatch()
  @ApiOperation({ summary: 'Sign the newest version, with renewed proof of identity' })
  @ApiCreatedResponse({ standardSchema: SignatureDetailsView })
  @ApiProblems(400, 401, 403, 404, 409, 422, 429, 503)
  @SerializeOptions({ schema: SignatureDetailsView })
  async signSummary(
    @Caller() actor: Actor,
    @CurrentSession() sessionId: string,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: SignatureRequest }) { revision, ...request }: SignatureRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignatureDetailsView> {
    const given = { ...request, seen: revision };
    const signatureId = await this.signing.sign(actor, sessionId, id, given);
    void reply.header('location', `/api/summaries/${id}/signatures/${signatureId}`);
    return this.views.signature(actor, await this.signatures.get(actor, id, signatureId));
  }

  @Get('signatures/:signatureId')
  @Access('summary:read')
  @ApiOperation({
    summary: 'Read a signature with everything it covers, and whether it is still valid',
  })
  @ApiOkResponse({ standardSchema: SignatureDetailsView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: SignatureDetailsView })
  async getSignature(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Param('signatureId', { schema: SignatureId }) signatureId: string,
  ): Promise<SignatureDetailsView> {
    return this.views.signature(actor, await this.signatures.get(actor, id, signatureId));
  }

  @ReviewAct(
    'amendment',
    'summary:sign',
    'Start amending a signed summary, which stays active in the meantime',
  )
  async amendSummary(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: ReasonedActRequest }) { revision, reason }: ReasonedActRequest,
  ): Promise<ReviewView> {
    await this.signed.amend(actor, id, revision, reason);
    return this.views.of(actor, id);
  }

  @ReviewAct('withdrawal', 'summary:sign', 'Withdraw a signed summary, with a reason')
  async withdrawSummary(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: ReasonedActRequest }) { revision, reason }: ReasonedActRequest,
  ): Promise<ReviewView> {
    await this.signed.withdraw(actor, id, revision, reason);
    return this.views.of(actor, id);
  }
}
