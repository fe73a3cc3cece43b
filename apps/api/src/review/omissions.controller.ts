import type { Actor } from '@app/platform';
import { OmissionAnswersService } from '@app/review';
import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { SummaryId } from '../summaries/summaries.dto.js';
import { OmissionAnswerRequest, ReviewView } from './review.dto.js';
import { ReviewViews } from './review-views.js';

/** What a draft leaves out of its documents. */
@ApiTags('review')
@Controller('api/summaries/:summaryId')
export class OmissionsController {
  constructor(
    private readonly omissions: OmissionAnswersService,
    private readonly views: ReviewViews,
  ) {}

  @Route(
    {
      post: 'omission-answers',
      access: 'summary:review',
      answers: ReviewView,
      problems: [409, 422],
    },
    'Give a reason why a fact that must be answered is left out',
  )
  async answerOmission(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: OmissionAnswerRequest }) body: OmissionAnswerRequest,
  ): Promise<ReviewView> {
    const { revision, omissionId, reason } = body;
    await this.omissions.answer(actor, id, revision, { omissionId, reason });
    return this.views.of(actor, id);
  }
}
