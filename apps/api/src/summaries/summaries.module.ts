import { Module } from '@nestjs/common';
import { RunsController } from './runs.controller.js';
import { SummariesController } from './summaries.controller.js';

@Module({
  controllers: [RunsController, SummariesController],
})
export class SummariesApiModule {}
