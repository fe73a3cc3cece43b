import { RereadsService } from '@app/documents';
import type { Actor } from '@app/platform';
import { Body, Controller, Delete, Get, HttpCode, Post, SerializeOptions } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import {
  CancelledRereads,
  RequestedRereads,
  RereadProgressView,
  RereadRequest,
  toRereadProgressView,
} from './rereads.dto.js';

/** Documents that are read again by better readers. What was read and signed before stays as it is. */
@ApiTags('records')
@Controller('api/rereads')
export class RereadsController {
  constructor(private readonly rereads: RereadsService) {}

  @Get()
  @Access('document:reread')
  @ApiOperation({ summary: 'Show how many documents are still to be read again, and which failed' })
  @ApiOkResponse({ standardSchema: RereadProgressView })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: RereadProgressView })
  async getRereadProgress(@Caller() actor: Actor): Promise<RereadProgressView> {
    return toRereadProgressView(await this.rereads.progress(actor));
  }

  @Post('preview')
  @Access('document:reread')
  @HttpCode(200)
  @ApiOperation({ summary: 'Show how many documents a request would read again' })
  @ApiOkResponse({ standardSchema: RequestedRereads })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: RequestedRereads })
  async previewRereads(
    @Caller() actor: Actor,
    @Body({ schema: RereadRequest }) scope: RereadRequest,
  ): Promise<RequestedRereads> {
    return this.rereads.preview(actor, scope);
  }

  @Post()
  @Access('document:reread')
  @ApiOperation({ summary: 'Read documents again, after all new ones; earlier texts are kept' })
  @ApiCreatedResponse({ standardSchema: RequestedRereads })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: RequestedRereads })
  async requestRereads(
    @Caller() actor: Actor,
    @Body({ schema: RereadRequest }) scope: RereadRequest,
  ): Promise<RequestedRereads> {
    return this.rereads.request(actor, scope);
  }

  @Delete()
  @Access('document:reread')
  @HttpCode(200)
  @ApiOperation({ summary: 'Cancel rereading of documents that are still waiting' })
  @ApiOkResponse({ standardSchema: CancelledRereads })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: CancelledRereads })
  async cancelRereads(@Caller() actor: Actor): Promise<CancelledRereads> {
    return { documents: await this.rereads.cancel(actor) };
  }
}
