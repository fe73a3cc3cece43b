import { Module } from '@nestjs/common';
import { SessionApiModule } from '../session/session.module.js';
import { StartController } from './start.controller.js';

@Module({
  imports: [SessionApiModule],
  controllers: [StartController],
})
export class StartApiModule {}
