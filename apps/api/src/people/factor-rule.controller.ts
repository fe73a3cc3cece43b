import { FactorRuleService } from '@app/auth';
import type { Actor } from '@app/platform';
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { FactorRuleView } from './people.dto.js';

@ApiTags('people')
@Controller('api/second-factor-rule')
export class FactorRuleController {
  constructor(private readonly rule: FactorRuleService) {}

  @Route(
    { get: '', access: 'person:manage', answers: FactorRuleView },
    'Read whether everyone in the organization must have a second factor',
  )
  async getFactorRule(@Caller() actor: Actor): Promise<FactorRuleView> {
    return { required: await this.rule.isRequired(actor) };
  }

  @Route(
    { put: '', access: 'person:manage' },
    'Require a second factor from everyone, or stop requiring it; takes effect immediately',
  )
  async setFactorRule(
    @Caller() actor: Actor,
    @Body({ schema: FactorRuleView }) { required }: FactorRuleView,
  ): Promise<void> {
    await this.rule.change(actor, required);
  }
}
