import { PendingRightsChanges, RightsChangesService } from '@app/auth';
import type { Actor } from '@app/platform';
import { Controller, Delete, Get, HttpCode, Param, Post, SerializeOptions } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { PersonId } from './people.dto.js';
import { RightsChangeId, RightsChangeList, toRightsChangeView } from './rights-changes.dto.js';

/** What one administrator gives and a second person has to confirm. */
@ApiTags('rights')
@Controller('api')
export class RightsChangesController {
  constructor(
    private readonly pending: PendingRightsChanges,
    private readonly changes: RightsChangesService,
  ) {}

  @Get('rights-changes')
  @Access('person:manage')
  @ApiOperation({ summary: 'List the 200 pending changes of rights that take effect first' })
  @ApiOkResponse({ standardSchema: RightsChangeList })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: RightsChangeList })
  async listRightsChanges(@Caller() actor: Actor): Promise<RightsChangeList> {
    const { changes, verifiedAdministrators } = await this.pending.list(actor);
    return { items: changes.map(toRightsChangeView), verifiedAdministrators };
  }

  @Post('rights-changes/:rightsChangeId/confirmation')
  @Access('person:manage')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Confirm rights that another administrator gave; they take effect immediately',
  })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409)
  async confirmRightsChange(
    @Caller() actor: Actor,
    @Param('rightsChangeId', { schema: RightsChangeId }) id: string,
  ): Promise<void> {
    await this.changes.confirm(actor, id);
  }

  @Delete('rights-changes/:rightsChangeId')
  @Access('person:manage')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Cancel a pending change of rights; the person keeps their current rights',
  })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409)
  async cancelRightsChange(
    @Caller() actor: Actor,
    @Param('rightsChangeId', { schema: RightsChangeId }) id: string,
  ): Promise<void> {
    await this.changes.cancel(actor, id);
  }

  @Post('people/:personId/confirmation')
  @Access('person:manage')
  @HttpCode(204)
  @ApiOperation({
    summary: 'Confirm, as a second person, an account that one administrator created alone',
  })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404)
  async confirmPerson(
    @Caller() actor: Actor,
    @Param('personId', { schema: PersonId }) personId: string,
  ): Promise<void> {
    await this.changes.confirmAccount(actor, personId);
  }
}
