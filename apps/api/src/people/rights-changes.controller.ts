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
  @ApiOperation({ summary: 'List the 200 changes of rights that wait and take effect first' })
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
  @ApiOperation({ summary: 'Let rights that another administrator gave take effect at once' })
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
  @ApiOperation({ summary: 'Cancel a change of rights that waits; what the person has stays' })
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
    summary: 'Stand for an account that one administrator made alone, as a second person',
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
