import { type LimitName, LimitsService } from '@app/documents';
import type { Actor } from '@app/platform';
import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { LimitList, LimitNameParam, LimitValue, toLimitList } from './limits.dto.js';

@ApiTags('records')
@Controller('api/limits')
export class LimitsController {
  constructor(private readonly limits: LimitsService) {}

  @Route(
    { get: '', access: 'records:read', answers: LimitList },
    'List the limits of the organization below those of the installation',
  )
  async listLimits(@Caller() actor: Actor): Promise<LimitList> {
    return toLimitList(await this.limits.list(actor));
  }

  @Route(
    { put: ':name', access: 'limit:manage' },
    'Set a limit; it can only be stricter than that of the installation',
  )
  async setLimit(
    @Caller() actor: Actor,
    @Param('name', { schema: LimitNameParam }) name: LimitName,
    @Body({ schema: LimitValue }) { value }: LimitValue,
  ): Promise<void> {
    await this.limits.set(actor, name, value);
  }

  @Route({ delete: ':name', access: 'limit:manage' }, 'Return to the limit of the installation')
  async clearLimit(
    @Caller() actor: Actor,
    @Param('name', { schema: LimitNameParam }) name: LimitName,
  ): Promise<void> {
    await this.limits.clear(actor, name);
  }
}
