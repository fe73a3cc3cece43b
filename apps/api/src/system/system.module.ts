import { Module } from '@nestjs/common';
import { ActiveModel } from './active-model.js';
import { HealthController } from './health.controller.js';
import { Installation } from './installation.js';
import { ListedProfiles } from './listed-profiles.js';
import { MachineStatus } from './machine-status.js';
import { SystemController } from './system.controller.js';
import { SystemService } from './system.service.js';
import { TrailStatus } from './trail-status.js';

@Module({
  controllers: [HealthController, SystemController],
  providers: [ActiveModel, Installation, ListedProfiles, MachineStatus, SystemService, TrailStatus],
})
export class SystemApiModule {}
