import type { Actor } from '@app/platform';
import { OverridesService, SourceOverridesService } from '@app/review';
import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { SummaryId } from '../summaries/summaries.dto.js';
import { OverrideRequest, ReasonedActRequest, ReviewView } from './review.dto.js';
import { ReviewViews } from './review-views.js';

/** What a reviewer keeps although something speaks against it. Every act answers how the review then stands. */
@ApiTags('review')
@Controller('api/summaries/:summaryId')
export class OverridesController {
  constructor(
    private readonly views: ReviewViews,
    private readonly overrides: OverridesService,
    private readonly sourceOverrides: SourceOverridesService,
  ) {}

  @Route(
    { post: 'overrides', access: 'summary:review', answers: ReviewView, problems: [409, 422] },
    'Give a reason for keeping a sentence with a finding',
  )
  async overrideFinding(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: OverrideRequest }) { revision, sentenceId, reason }: OverrideRequest,
  ): Promise<ReviewView> {
    await this.overrides.override(actor, id, revision, { sentenceId, reason });
    return this.views.of(actor, id);
  }

  @Route(
    { post: 'source-overrides', access: 'summary:review', answers: ReviewView, problems: [409] },
    'Give a reason for keeping a summary although its source has changed',
  )
  async overrideSourceChange(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: ReasonedActRequest }) { revision, reason }: ReasonedActRequest,
  ): Promise<ReviewView> {
    await this.sourceOverrides.override(actor, id, revision, reason);
    return this.views.of(actor, id);
  }
}
