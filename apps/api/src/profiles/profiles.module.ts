import { Module } from '@nestjs/common';
import { ProfileTrialsController } from './profile-trials.controller.js';
import { ProfileVersionsController } from './profile-versions.controller.js';

@Module({
  controllers: [ProfileTrialsController, ProfileVersionsController],
})
export class ProfilesApiModule {}
