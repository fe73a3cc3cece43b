import type { Actor } from '@app/platform';
import { WithdrawalRule } from '@app/summaries';
import { Body, Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { WithdrawalRuleView } from './review.dto.js';

/** What withdraws a signed summary without a person: a source that was cancelled, or of another patient. */
@ApiTags('review')
@Controller('api/withdrawal-rule')
export class WithdrawalRuleController {
  constructor(private readonly rule: WithdrawalRule) {}

  @Route(
    { get: '', access: 'records:read', answers: WithdrawalRuleView },
    'List the source statuses that withdraw signed summaries',
  )
  async getWithdrawalRule(@Caller() actor: Actor): Promise<WithdrawalRuleView> {
    return { statuses: [...(await this.rule.get(actor))] };
  }

  @Route({ put: '', access: 'records:manage' }, 'Set them; applies to changes from now on')
  async setWithdrawalRule(
    @Caller() actor: Actor,
    @Body({ schema: WithdrawalRuleView }) { statuses }: WithdrawalRuleView,
  ): Promise<void> {
    await this.rule.change(actor, statuses);
  }
}
