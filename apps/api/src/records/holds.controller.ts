import { HoldsService } from '@app/documents';
import type { Actor } from '@app/platform';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  SerializeOptions,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import {
  HoldId,
  HoldList,
  HoldRequest,
  HoldsQuery,
  HoldView,
  ReleaseRequest,
  toHoldView,
} from './holds.dto.js';

@ApiTags('records')
@Controller('api/holds')
export class HoldsController {
  constructor(private readonly holds: HoldsService) {}

  @Post()
  @Access('records:manage')
  @ApiOperation({ summary: 'Place a legal hold on a document, or on all documents of a patient' })
  @ApiCreatedResponse({ standardSchema: HoldView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: HoldView })
  async placeHold(
    @Caller() actor: Actor,
    @Body({ schema: HoldRequest }) { reason, ...subject }: HoldRequest,
  ): Promise<HoldView> {
    return toHoldView(await this.holds.place(actor, subject, reason));
  }

  @Get()
  @Access('records:read')
  @ApiOperation({ summary: 'List the newest 500 holds' })
  @ApiOkResponse({ standardSchema: HoldList })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: HoldList })
  async listHolds(
    @Caller() actor: Actor,
    @Query({ schema: HoldsQuery }) query: HoldsQuery,
  ): Promise<HoldList> {
    return { items: (await this.holds.list(actor, query)).map(toHoldView) };
  }

  @Post(':holdId/release')
  @Access('records:manage')
  @HttpCode(200)
  @ApiOperation({ summary: 'Lift a hold' })
  @ApiOkResponse({ standardSchema: HoldView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: HoldView })
  async releaseHold(
    @Caller() actor: Actor,
    @Param('holdId', { schema: HoldId }) id: string,
    @Body({ schema: ReleaseRequest }) { reason }: ReleaseRequest,
  ): Promise<HoldView> {
    return toHoldView(await this.holds.release(actor, id, reason));
  }
}
