import { Module } from '@nestjs/common';
import { DatasetsController } from './datasets.controller.js';
import { TrainingUseController } from './training-use.controller.js';

@Module({
  controllers: [DatasetsController, TrainingUseController],
})
export class DatasetsApiModule {}
