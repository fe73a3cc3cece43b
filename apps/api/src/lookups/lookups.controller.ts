import { LookupsService } from '@app/documents';
import type { Actor } from '@app/platform';
import { Body, Controller, HttpCode, Post, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { LookupRequest, LookupView, toLookupView } from './lookups.dto.js';

/** A POST, so that no identifier stands in an address, a history or a proxy's log. */
@ApiTags('lookups')
@Controller('api/lookups')
export class LookupsController {
  constructor(private readonly lookups: LookupsService) {}

  @Post()
  @Access('document:read')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Find a patient, an encounter or documents by an identifier, or patients by name',
  })
  @ApiOkResponse({ standardSchema: LookupView })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: LookupView })
  async lookUp(
    @Caller() actor: Actor,
    @Body({ schema: LookupRequest }) request: LookupRequest,
  ): Promise<LookupView> {
    const sought =
      'name' in request ? request : { ...request, authority: request.authority ?? null };
    return toLookupView(await this.lookups.find(actor, sought));
  }
}
