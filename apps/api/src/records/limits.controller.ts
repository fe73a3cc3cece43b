import { type LimitName, LimitsService } from '@app/documents';
import type { Actor } from '@app/platform';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Put,
  SerializeOptions,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { LimitList, LimitNameParam, LimitValue, toLimitList } from './limits.dto.js';

@ApiTags('records')
@Controller('api/limits')
export class LimitsController {
  constructor(private readonly limits: LimitsService) {}

  @Get()
  @Access('records:read')
  @ApiOperation({ summary: 'List the limits of the organization below those of the installation' })
  @ApiOkResponse({ standardSchema: LimitList })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: LimitList })
  async listLimits(@Caller() actor: Actor): Promise<LimitList> {
    return toLimitList(await this.limits.list(actor));
  }

  @Put(':name')
  @Access('limit:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Set a limit; it can only be stricter than that of the installation' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403)
  async setLimit(
    @Caller() actor: Actor,
    @Param('name', { schema: LimitNameParam }) name: LimitName,
    @Body({ schema: LimitValue }) { value }: LimitValue,
  ): Promise<void> {
    await this.limits.set(actor, name, value);
  }

  @Delete(':name')
  @Access('limit:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Return to the limit of the installation' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403)
  async clearLimit(
    @Caller() actor: Actor,
    @Param('name', { schema: LimitNameParam }) name: LimitName,
  ): Promise<void> {
    await this.limits.clear(actor, name);
  }
}
