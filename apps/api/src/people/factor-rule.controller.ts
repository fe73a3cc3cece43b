import { FactorRuleService } from '@app/auth';
import type { Actor } from '@app/platform';
import { Body, Controller, Get, HttpCode, Put, SerializeOptions } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { FactorRuleView } from './people.dto.js';

@ApiTags('people')
@Controller('api/second-factor-rule')
export class FactorRuleController {
  constructor(private readonly rule: FactorRuleService) {}

  @Get()
  @Access('person:manage')
  @ApiOperation({ summary: 'Read whether everyone in the organization must have a second factor' })
  @ApiOkResponse({ standardSchema: FactorRuleView })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: FactorRuleView })
  async getFactorRule(@Caller() actor: Actor): Promise<FactorRuleView> {
    return { required: await this.rule.isRequired(actor) };
  }

  @Put()
  @Access('person:manage')
  @HttpCode(204)
  @ApiOperation({
    summary:
      'Require a second factor from everyone, or stop requiring it; takes effect immediately',
  })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403)
  async setFactorRule(
    @Caller() actor: Actor,
    @Body({ schema: FactorRuleView }) { required }: FactorRuleView,
  ): Promise<void> {
    await this.rule.change(actor, required);
  }
}
