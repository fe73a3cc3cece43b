import { UnusualAccessService } from '@app/audit';
import { ActorNames } from '@app/auth';
import type { Actor } from '@app/platform';
import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
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

  @Route(
    { get: 'rule', access: 'audit:read', answers: UnusualAccessRuleView },
    'Read the rule for unusual access',
  )
  async getUnusualAccessRule(@Caller() actor: Actor): Promise<UnusualAccessRuleView> {
    return toRuleView(await this.unusual.rule(actor));
  }

  @Route({ put: 'rule', access: 'audit:read' }, 'Set the rule for unusual access')
  async setUnusualAccessRule(
    @Caller() actor: Actor,
    @Body({ schema: UnusualAccessRuleView }) rule: UnusualAccessRuleView,
  ): Promise<void> {
    await this.unusual.setRule(actor, rule);
  }

  @Route(
    { get: 'many-patients', access: 'audit:read', answers: ManyPatientsList },
    'Find people who viewed many patients in a short time',
  )
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
