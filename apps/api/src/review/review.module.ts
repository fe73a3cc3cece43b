import { Module } from '@nestjs/common';
import { MustAnswerController } from './must-answer.controller.js';
import { OmissionsController } from './omissions.controller.js';
import { OverridesController } from './overrides.controller.js';
import { ReviewViews } from './review-views.js';
import { ReviewController } from './review.controller.js';
import { ReviewsController } from './reviews.controller.js';
import { SignaturesController } from './signatures.controller.js';
import { VersionsController } from './versions.controller.js';
import { WithdrawalRuleController } from './withdrawal-rule.controller.js';
import { WorkingCopyController } from './working-copy.controller.js';

@Module({
  controllers: [
    MustAnswerController,
    OmissionsController,
    OverridesController,
    ReviewController,
    ReviewsController,
    SignaturesController,
    VersionsController,
    WithdrawalRuleController,
    WorkingCopyController,
  ],
  providers: [ReviewViews],
  exports: [ReviewViews],
})
export class ReviewApiModule {}
