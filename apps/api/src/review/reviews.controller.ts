import type { Actor } from '@app/platform';
import { ReviewInbox } from '@app/review';
import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { ReviewList } from './review-item.dto.js';
import { ReviewsQuery } from './review.dto.js';
import { ReviewViews } from './review-views.js';

/** What waits for a review. */
@ApiTags('review')
@Controller('api/reviews')
export class ReviewsController {
  constructor(
    private readonly inbox: ReviewInbox,
    private readonly views: ReviewViews,
  ) {}

  @Route(
    { get: '', access: 'summary:review', answers: ReviewList },
    'List summaries waiting for review, in review, or signed from a source that has changed',
  )
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
      priority: query.priority ?? null,
      profileId: query.profile ?? null,
      findings: query.findings ?? null,
      source: query.source ?? null,
      mergeId: query.merge ?? null,
    });
    return this.views.list(actor, page);
  }
}
