import type { Actor } from '@app/platform';
import { RetirementRule } from '@app/releases';
import { Body, Controller, Get, HttpCode, Put, SerializeOptions } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { RetirementRuleView } from './releases.dto.js';

/** What becomes of an adapter when rows that it was trained on are erased. */
@ApiTags('models')
@Controller('api/adapter-retirement')
export class RetirementRuleController {
  constructor(private readonly rule: RetirementRule) {}

  @Get()
  @Access('dataset:read')
  @ApiOperation({ summary: 'Read whether adapters are deactivated when training rows are erased' })
  @ApiOkResponse({ standardSchema: RetirementRuleView })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: RetirementRuleView })
  async getRetirementRule(@Caller() actor: Actor): Promise<RetirementRuleView> {
    return { retires: await this.rule.isOn(actor) };
  }

  @Put()
  @Access('dataset:allow')
  @HttpCode(204)
  @ApiOperation({ summary: 'Deactivate them, or only list them; takes effect immediately' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403)
  async setRetirementRule(
    @Caller() actor: Actor,
    @Body({ schema: RetirementRuleView }) { retires }: RetirementRuleView,
  ): Promise<void> {
    await this.rule.change(actor, retires);
  }
}
