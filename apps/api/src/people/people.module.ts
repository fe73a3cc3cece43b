import { Module } from '@nestjs/common';
import { FactorRuleController } from './factor-rule.controller.js';
import { PeopleController } from './people.controller.js';
import { RightsChangesController } from './rights-changes.controller.js';
import { RightsController } from './rights.controller.js';

@Module({
  controllers: [FactorRuleController, PeopleController, RightsChangesController, RightsController],
})
export class PeopleApiModule {}
