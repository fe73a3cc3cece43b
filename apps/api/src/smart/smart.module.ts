import { Module } from '@nestjs/common';
import { SessionApiModule } from '../session/session.module.js';
import { SmartController } from './smart.controller.js';

@Module({
  imports: [SessionApiModule],
  controllers: [SmartController],
})
export class SmartApiModule {}
