import type { Actor } from '@app/platform';
import { RetirementRule } from '@app/model-ops';
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { RetirementRuleView } from './releases.dto.js';

/** What becomes of an adapter when rows that it was trained on are erased. */
@ApiTags('models')
@Controller('api/adapter-retirement')
export class RetirementRuleController {
  constructor(private readonly rule: RetirementRule) {}

  @Route(
    { get: '', access: 'dataset:read', answers: RetirementRuleView },
    'Read whether adapters are deactivated when training rows are erased',
  )
  async getRetirementRule(@Caller() actor: Actor): Promise<RetirementRuleView> {
    return { retires: await this.rule.isOn(actor) };
  }

  @Route(
    { put: '', access: 'dataset:allow' },
    'Deactivate them, or only list them; takes effect immediately',
  )
  async setRetirementRule(
    @Caller() actor: Actor,
    @Body({ schema: RetirementRuleView }) { retires }: RetirementRuleView,
  ): Promise<void> {
    await this.rule.change(actor, retires);
  }
}
