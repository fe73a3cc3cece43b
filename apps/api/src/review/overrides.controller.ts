import type { Actor } from '@app/platform';
import { OverridesService, SourceOverridesService } from '@app/summaries';
import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { SummaryId } from '../summaries/summaries.dto.js';
import { OverrideRequest, ReasonedActRequest, type ReviewView } from './review.dto.js';
import { ReviewAct } from './review-act.js';
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

  @ReviewAct(
    'overrides',
    'summary:review',
    'Give a reason for keeping a sentence with a finding',
    422,
  )
  async overrideFinding(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: OverrideRequest }) { revision, sentenceId, reason }: OverrideRequest,
  ): Promise<ReviewView> {
    await this.overrides.override(actor, id, revision, { sentenceId, reason });
    return this.views.of(actor, id);
  }

  @ReviewAct(
    'source-overrides',
    'summary:review',
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
