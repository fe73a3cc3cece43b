import type { Actor } from '@app/platform';
import {
  AssignmentsService,
  CommentsService,
  RegenerationService,
  ShownSummaries,
} from '@app/review';
import { Body, Controller, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
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
    private readonly shown: ShownSummaries,
  ) {}

  @Route(
    { get: 'review', access: 'summary:read', answers: ReviewView },
    'Read the status of a review',
  )
  async getReview(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
  ): Promise<ReviewView> {
    return this.views.of(actor, id);
  }

  @Route(
    { get: 'reviewers', access: 'summary:review', answers: ReviewerList },
    'List the people a summary can be handed over to',
  )
  async listReviewers(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) summaryId: string,
  ): Promise<ReviewerList> {
    const reviewers = await this.assignments.reviewers(actor, summaryId);
    return { items: reviewers.map(({ id, name }) => ({ kind: 'person', id, name })) };
  }

  @Route(
    { post: 'claim', access: 'summary:review', answers: ReviewView, problems: [409] },
    'Claim a summary that nobody is reviewing',
  )
  async claimSummary(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: ReviewActRequest }) { revision }: ReviewActRequest,
  ): Promise<ReviewView> {
    await this.assignments.claim(actor, id, revision);
    return this.views.of(actor, id);
  }

  @Route(
    { post: 'hand-over', access: 'summary:review', answers: ReviewView, problems: [409, 422] },
    'Hand a summary over to another reviewer, or take it over',
  )
  async handOverSummary(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: HandOverRequest }) { revision, personId, note }: HandOverRequest,
  ): Promise<ReviewView> {
    await this.assignments.handOver(actor, id, revision, { personId, note: note ?? null });
    return this.views.of(actor, id);
  }

  @Route(
    { post: 'release', access: 'summary:review', answers: ReviewView, problems: [409] },
    'Return a claimed summary to the inbox, for any reviewer',
  )
  async releaseSummary(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: ReviewActRequest }) { revision }: ReviewActRequest,
  ): Promise<ReviewView> {
    await this.assignments.release(actor, id, revision);
    return this.views.of(actor, id);
  }

  @Route(
    { post: 'return', access: 'summary:review', answers: ReviewView, problems: [409] },
    'Return a summary to a draft, with a reason',
  )
  async returnSummary(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: ReasonedActRequest }) { revision, reason }: ReasonedActRequest,
  ): Promise<ReviewView> {
    await this.assignments.return(actor, id, revision, reason);
    return this.views.of(actor, id);
  }

  @Route(
    { post: 'rejection', access: 'summary:review', answers: ReviewView, problems: [409] },
    'Reject a summary permanently, with a reason',
  )
  async rejectSummary(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: ReasonedActRequest }) { revision, reason }: ReasonedActRequest,
  ): Promise<ReviewView> {
    await this.assignments.reject(actor, id, revision, reason);
    return this.views.of(actor, id);
  }

  @Route(
    {
      post: 'regeneration',
      access: 'summary:review',
      blockedWhile: 'intake-paused',
      status: 201,
      answers: SummaryView,
      problems: [409, 422, 429, 503],
    },
    'Have a summary written again with another profile',
  )
  async regenerateSummary(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: RegenerationRequest }) body: RegenerationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SummaryView> {
    const order = {
      profileId: body.profile,
      sectionIds: body.sections ?? null,
      priority: body.priority,
    };
    const newer = await this.regeneration.regenerate(actor, id, body.revision, order);
    void reply.header('location', `/api/summaries/${newer}`);
    return toSummaryView(await this.shown.get(actor, newer));
  }

  @Route(
    {
      post: 'comments',
      access: 'summary:review',
      status: 201,
      answers: CommentView,
      problems: [422],
    },
    'Comment on a summary for its other reviewers',
  )
  async addComment(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: CommentRequest }) { text, sentenceId }: CommentRequest,
  ): Promise<CommentView> {
    const said = { text, sentenceId: sentenceId ?? null };
    return this.views.comment(actor, await this.comments.add(actor, id, said));
  }
}
