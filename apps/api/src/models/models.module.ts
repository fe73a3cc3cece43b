import { Module } from '@nestjs/common';
import { SessionApiModule } from '../session/session.module.js';
import { AllowedModelsController } from './allowed-models.controller.js';
import { AllowedModels } from './allowed-models.service.js';
import { ReleasesController } from './releases.controller.js';
import { RetirementRuleController } from './retirement-rule.controller.js';

@Module({
  imports: [SessionApiModule],
  controllers: [AllowedModelsController, ReleasesController, RetirementRuleController],
  providers: [AllowedModels],
})
export class ModelsApiModule {}
