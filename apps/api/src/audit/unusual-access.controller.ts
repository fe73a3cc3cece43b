import { UnusualAccessService } from '@app/audit';
import { ActorNames } from '@app/auth';
import type { Actor } from '@app/platform';
import { Body, Controller, Get, HttpCode, Put, Query, SerializeOptions } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import {
  ManyPatientsList,
  ManyPatientsQuery,
  toManyPatientsList,
  toRuleView,
  UnusualAccessRuleView,
} from './unusual-access.dto.js';

@ApiTags('audit')
@Controller('api/audit/unusual-access')
export class UnusualAccessController {
  constructor(
    private readonly unusual: UnusualAccessService,
    private readonly names: ActorNames,
  ) {}

  @Get('rule')
  @Access('audit:read')
  @ApiOperation({ summary: 'Read the rule for unusual access' })
  @ApiOkResponse({ standardSchema: UnusualAccessRuleView })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: UnusualAccessRuleView })
  async getUnusualAccessRule(@Caller() actor: Actor): Promise<UnusualAccessRuleView> {
    return toRuleView(await this.unusual.rule(actor));
  }

  @Put('rule')
  @Access('audit:read')
  @HttpCode(204)
  @ApiOperation({ summary: 'Set the rule for unusual access' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403)
  async setUnusualAccessRule(
    @Caller() actor: Actor,
    @Body({ schema: UnusualAccessRuleView }) rule: UnusualAccessRuleView,
  ): Promise<void> {
    await this.unusual.setRule(actor, rule);
  }

  @Get('many-patients')
  @Access('audit:read')
  @ApiOperation({ summary: 'Find people who viewed many patients in a short time' })
  @ApiOkResponse({ standardSchema: ManyPatientsList })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: ManyPatientsList })
  async findManyPatients(
    @Caller() actor: Actor,
    @Query({ schema: ManyPatientsQuery }) { from, to }: ManyPatientsQuery,
  ): Promise<ManyPatientsList> {
    const answer = await this.unusual.manyPatients(actor, {
      from: new Date(from),
      to: new Date(to),
    });
    const refs = answer.found.map(({ actorId: id }) => ({ kind: 'person' as const, id }));
    return toManyPatientsList(answer, await this.names.of(actor, refs));
  }
}
