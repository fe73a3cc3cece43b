import type { Actor } from '@app/platform';
import { RecallAnswers, recallScopeOf } from '@app/summaries';
import { Body, Controller, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
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

  @Get()
  @Access('summary:review')
  @ApiOperation({
    summary: 'Show why it was recalled, and how its documents and a new draft differ now',
  })
  @ApiOkResponse({ standardSchema: RecallOfSummaryView })
  @ApiProblems(400, 401, 403, 404, 409)
  @SerializeOptions({ schema: RecallOfSummaryView })
  async getSummaryRecall(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
  ): Promise<RecallOfSummaryView> {
    const found = await this.answers.read(actor, id);
    return toRecallOfSummaryView(found, recallScopeOf(found.recall));
  }

  @Post()
  @Access('summary:sign')
  @HttpCode(200)
  @ApiOperation({ summary: 'Keep the signed summary, with a reason' })
  @ApiOkResponse({ standardSchema: ReviewView })
  @ApiProblems(400, 401, 403, 404, 409)
  @SerializeOptions({ schema: ReviewView })
  async keepDespiteRecall(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: ReasonedActRequest }) { revision, reason }: ReasonedActRequest,
  ): Promise<ReviewView> {
    await this.answers.keep(actor, id, revision, reason);
    return this.views.of(actor, id);
  }
}
