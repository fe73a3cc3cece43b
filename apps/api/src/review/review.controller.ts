import type { Actor } from '@app/platform';
import {
  AssignmentsService,
  CommentsService,
  RegenerationService,
  SummariesService,
} from '@app/summaries';
import { Body, Controller, Get, Param, Post, Res, SerializeOptions } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { BlockedWhilePaused } from '../http/intake-pause.guard.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { SummaryId, SummaryView, toSummaryView } from '../summaries/summaries.dto.js';
import {
  CommentRequest,
  CommentView,
  HandOverRequest,
  ReasonedActRequest,
  RegenerationRequest,
  ReviewActRequest,
  ReviewerList,
  ReviewView,
} from './review.dto.js';
import { ReviewAct } from './review-act.js';
import { ReviewViews } from './review-views.js';

/** Reviewing one summary. Every act answers how the review then stands. */
@ApiTags('review')
@Controller('api/summaries/:summaryId')
export class ReviewController {
  constructor(
    private readonly views: ReviewViews,
    private readonly assignments: AssignmentsService,
    private readonly regeneration: RegenerationService,
    private readonly comments: CommentsService,
    private readonly summaries: SummariesService,
  ) {}

  @Get('review')
  @Access('summary:read')
  @ApiOperation({ summary: 'Read the status of a review' })
  @ApiOkResponse({ standardSchema: ReviewView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: ReviewView })
  async getReview(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
  ): Promise<ReviewView> {
    return this.views.of(actor, id);
  }

  @Get('reviewers')
  @Access('summary:review')
  @ApiOperation({ summary: 'List the people a summary can be handed over to' })
  @ApiOkResponse({ standardSchema: ReviewerList })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: ReviewerList })
  async listReviewers(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) summaryId: string,
  ): Promise<ReviewerList> {
    const reviewers = await this.assignments.reviewers(actor, summaryId);
    return { items: reviewers.map(({ id, name }) => ({ kind: 'person', id, name })) };
  }

  @ReviewAct('claim', 'summary:review', 'Claim a summary that nobody is reviewing')
  async claimSummary(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: ReviewActRequest }) { revision }: ReviewActRequest,
  ): Promise<ReviewView> {
    await this.assignments.claim(actor, id, revision);
    return this.views.of(actor, id);
  }

  @ReviewAct(
    'hand-over',
    'summary:review',
    'Hand a summary over to another reviewer, or take it over',
    422,
  )
  async handOverSummary(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: HandOverRequest }) { revision, personId, note }: HandOverRequest,
  ): Promise<ReviewView> {
    await this.assignments.handOver(actor, id, revision, { personId, note: note ?? null });
    return this.views.of(actor, id);
  }

  @ReviewAct('release', 'summary:review', 'Return a claimed summary to the inbox, for any reviewer')
  async releaseSummary(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: ReviewActRequest }) { revision }: ReviewActRequest,
  ): Promise<ReviewView> {
    await this.assignments.release(actor, id, revision);
    return this.views.of(actor, id);
  }

  @ReviewAct('return', 'summary:review', 'Return a summary to a draft, with a reason')
  async returnSummary(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: ReasonedActRequest }) { revision, reason }: ReasonedActRequest,
  ): Promise<ReviewView> {
    await this.assignments.return(actor, id, revision, reason);
    return this.views.of(actor, id);
  }

  @ReviewAct('rejection', 'summary:review', 'Reject a summary permanently, with a reason')
  async rejectSummary(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: ReasonedActRequest }) { revision, reason }: ReasonedActRequest,
  ): Promise<ReviewView> {
    await this.assignments.reject(actor, id, revision, reason);
    return this.views.of(actor, id);
  }

  @Post('regeneration')
  @Access('summary:review')
  @BlockedWhilePaused()
  @ApiOperation({ summary: 'Have a summary written again with another profile' })
  @ApiCreatedResponse({ standardSchema: SummaryView })
  @ApiProblems(400, 401, 403, 404, 409, 422, 429, 503)
  @SerializeOptions({ schema: SummaryView })
  async regenerateSummary(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: RegenerationRequest }) body: RegenerationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SummaryView> {
    const order = {
      profileId: body.profile,
      sectionIds: body.sections ?? null,
      class: body.class,
    };
    const newer = await this.regeneration.regenerate(actor, id, body.revision, order);
    void reply.header('location', `/api/summaries/${newer}`);
    return toSummaryView(await this.summaries.get(actor, newer));
  }

  @Post('comments')
  @Access('summary:review')
  @ApiOperation({ summary: 'Comment on a summary for its other reviewers' })
  @ApiCreatedResponse({ standardSchema: CommentView })
  @ApiProblems(400, 401, 403, 404, 422)
  @SerializeOptions({ schema: CommentView })
  async addComment(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: CommentRequest }) { text, sentenceId }: CommentRequest,
  ): Promise<CommentView> {
    const said = { text, sentenceId: sentenceId ?? null };
    return this.views.comment(actor, await this.comments.add(actor, id, said));
  }
}
