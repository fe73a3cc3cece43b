import { Module } from '@nestjs/common';
import { BreakGlassController } from './break-glass.controller.js';

@Module({
  controllers: [BreakGlassController],
})
export class BreakGlassApiModule {}
