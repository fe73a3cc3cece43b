import type { Actor } from '@app/platform';
import {
  SignaturesService,
  SignedSummariesService,
  SigningPreviews,
  SigningService,
} from '@app/review';
import { Body, Controller, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller } from '../http/caller.js';
import { CurrentSession } from '../http/current-session.js';
import { Route } from '../http/route.js';
import { SummaryId } from '../summaries/summaries.dto.js';
import { ReasonedActRequest, ReviewView } from './review.dto.js';
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

  @Route(
    { get: 'signing', access: 'summary:sign', answers: SigningPreviewView },
    'Read what the caller would sign now, and what blocks signing',
  )
  async previewSigning(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
  ): Promise<SigningPreviewView> {
    return toSigningPreviewView(await this.previews.of(actor, id));
  }

  @Route(
    {
      post: 'signatures',
      access: 'summary:sign',
      blockedWhile: 'trail-mismatch',
      status: 201,
      answers: SignatureDetailsView,
      problems: [409, 422, 429, 503],
    },
    'Sign the newest version, with renewed proof of identity',
  )
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

  @Route(
    { get: 'signatures/:signatureId', access: 'summary:read', answers: SignatureDetailsView },
    'Read a signature with everything it covers, and whether it is still valid',
  )
  async getSignature(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Param('signatureId', { schema: SignatureId }) signatureId: string,
  ): Promise<SignatureDetailsView> {
    return this.views.signature(actor, await this.signatures.get(actor, id, signatureId));
  }

  @Route(
    { post: 'amendment', access: 'summary:sign', answers: ReviewView, problems: [409] },
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

  @Route(
    { post: 'withdrawal', access: 'summary:sign', answers: ReviewView, problems: [409] },
    'Withdraw a signed summary, with a reason',
  )
  async withdrawSummary(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: ReasonedActRequest }) { revision, reason }: ReasonedActRequest,
  ): Promise<ReviewView> {
    await this.signed.withdraw(actor, id, revision, reason);
    return this.views.of(actor, id);
  }
}
