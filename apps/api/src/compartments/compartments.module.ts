import { Module } from '@nestjs/common';
import { CompartmentsController } from './compartments.controller.js';

@Module({
  controllers: [CompartmentsController],
})
export class CompartmentsApiModule {}
