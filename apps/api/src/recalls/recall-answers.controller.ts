import type { Actor } from '@app/platform';
import { RecallAnswers } from '@app/review';
import { recallScopeOf } from '@app/summaries';
import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { ReasonedActRequest, ReviewView } from '../review/review.dto.js';
import { ReviewViews } from '../review/review-views.js';
import { SummaryId } from '../summaries/summaries.dto.js';
import { RecallOfSummaryView, toRecallOfSummaryView } from './recalls.dto.js';

/** What a recall means for one summary, for who signed it. */
@ApiTags('review')
@Controller('api/summaries/:summaryId/recall')
export class RecallAnswersController {
  constructor(
    private readonly answers: RecallAnswers,
    private readonly views: ReviewViews,
  ) {}

  @Route(
    { get: '', access: 'summary:review', answers: RecallOfSummaryView, problems: [409] },
    'Show why it was recalled, and how its documents and a new draft differ now',
  )
  async getSummaryRecall(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
  ): Promise<RecallOfSummaryView> {
    const found = await this.answers.read(actor, id);
    return toRecallOfSummaryView(found, recallScopeOf(found.recall));
  }

  @Route(
    { post: '', access: 'summary:sign', answers: ReviewView, problems: [409] },
    'Keep the signed summary, with a reason',
  )
  async keepDespiteRecall(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: ReasonedActRequest }) { revision, reason }: ReasonedActRequest,
  ): Promise<ReviewView> {
    await this.answers.keep(actor, id, revision, reason);
    return this.views.of(actor, id);
  }
}
