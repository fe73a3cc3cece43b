import type { Actor } from '@app/platform';
import { ReviewInbox } from '@app/summaries';
import { Controller, Get, Query, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { ReviewList, ReviewsQuery } from './review.dto.js';
import { ReviewViews } from './review-views.js';

/** What waits for a review. */
@ApiTags('review')
@Controller('api/reviews')
export class ReviewsController {
  constructor(
    private readonly inbox: ReviewInbox,
    private readonly views: ReviewViews,
  ) {}

  @Get()
  @Access('summary:review')
  @ApiOperation({
    summary:
      'List summaries waiting for review, in review, or signed from a source that has changed',
  })
  @ApiOkResponse({ standardSchema: ReviewList })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: ReviewList })
  async listReviews(
    @Caller() actor: Actor,
    @Query({ schema: ReviewsQuery }) query: ReviewsQuery,
  ): Promise<ReviewList> {
    const page = await this.inbox.list(actor, {
      limit: query.limit,
      order: query.order,
      cursor: query.cursor ?? null,
      assigned: query.assigned,
      state: query.state ?? null,
      class: query.class ?? null,
      profileId: query.profile ?? null,
      findings: query.findings ?? null,
      source: query.source ?? null,
      mergeId: query.merge ?? null,
    });
    return this.views.list(actor, page);
  }
}
