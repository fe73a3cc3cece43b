import { Module } from '@nestjs/common';
import { ReviewApiModule } from '../review/review.module.js';
import { RecallAnswersController } from './recall-answers.controller.js';
import { RecallsController } from './recalls.controller.js';

@Module({
  imports: [ReviewApiModule],
  controllers: [RecallAnswersController, RecallsController],
})
export class RecallsApiModule {}
