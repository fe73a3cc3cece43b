import type { Actor } from '@app/platform';
import { WithdrawalRule } from '@app/summaries';
import { Body, Controller, Get, HttpCode, Put, SerializeOptions } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { WithdrawalRuleView } from './review.dto.js';

/** What withdraws a signed summary without a person: a source that was cancelled, or of another patient. */
@ApiTags('review')
@Controller('api/withdrawal-rule')
export class WithdrawalRuleController {
  constructor(private readonly rule: WithdrawalRule) {}

  @Get()
  @Access('records:read')
  @ApiOperation({ summary: 'List the source statuses that withdraw signed summaries' })
  @ApiOkResponse({ standardSchema: WithdrawalRuleView })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: WithdrawalRuleView })
  async getWithdrawalRule(@Caller() actor: Actor): Promise<WithdrawalRuleView> {
    return { statuses: [...(await this.rule.get(actor))] };
  }

  @Put()
  @Access('records:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Set them; applies to changes from now on' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403)
  async setWithdrawalRule(
    @Caller() actor: Actor,
    @Body({ schema: WithdrawalRuleView }) { statuses }: WithdrawalRuleView,
  ): Promise<void> {
    await this.rule.change(actor, statuses);
  }
}
