import { UploadsService } from '@app/documents';
import type { Actor } from '@app/platform';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Res,
  SerializeOptions,
} from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { IdempotencyKeyHeader } from '../http/idempotency-key.js';
import { toPageRequest } from '../http/lists.dto.js';
import { BlockedWhilePaused } from '../http/intake-pause.guard.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { NewUploads } from './new-uploads.js';
import {
  toUploadRulesView,
  toUploadView,
  UploadId,
  UploadList,
  UploadRequest,
  UploadRulesView,
  UploadsQuery,
  UploadView,
} from './uploads.dto.js';

@ApiTags('uploads')
@Controller('api/uploads')
export class UploadsController {
  constructor(
    private readonly uploads: UploadsService,
    private readonly newUploads: NewUploads,
  ) {}

  @Get('rules')
  @Access('document:add')
  @ApiOperation({ summary: 'Read the accepted file types and limits' })
  @ApiOkResponse({ standardSchema: UploadRulesView })
  @ApiProblems(401, 403)
  @SerializeOptions({ schema: UploadRulesView })
  async getUploadRules(@Caller() actor: Actor): Promise<UploadRulesView> {
    return toUploadRulesView(await this.uploads.rules(actor));
  }

  @Post()
  @Access('document:add')
  @BlockedWhilePaused()
  @ApiOperation({ summary: 'Start an upload; its bytes follow by tus at …/bytes' })
  @ApiCreatedResponse({ standardSchema: UploadView })
  @ApiProblems(400, 401, 403, 413, 415, 422, 429, 503)
  @SerializeOptions({ schema: UploadView })
  async createUpload(
    @Caller() actor: Actor,
    @IdempotencyKeyHeader() key: string | null,
    @Body({ schema: UploadRequest }) body: UploadRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UploadView> {
    const { details, replayed } = await this.newUploads.create(actor, body, key);
    void reply.header('location', `/api/uploads/${details.upload.id}/bytes`);
    if (replayed) void reply.header('idempotent-replayed', 'true');
    return toUploadView(details);
  }

  @Get()
  @Access('document:add')
  @ApiOperation({ summary: 'List your uploads: unfinished ones, and those of the last day' })
  @ApiOkResponse({ standardSchema: UploadList })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: UploadList })
  async listUploads(
    @Caller() actor: Actor,
    @Query({ schema: UploadsQuery }) query: UploadsQuery,
  ): Promise<UploadList> {
    const { items, nextCursor } = await this.uploads.list(actor, toPageRequest(query));
    return { items: items.map(toUploadView), nextCursor };
  }

  @Delete(':uploadId')
  @Access('document:add')
  @HttpCode(204)
  @ApiOperation({ summary: 'Discard an upload, or remove an ended one from the list' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409)
  async discardUpload(
    @Caller() actor: Actor,
    @Param('uploadId', { schema: UploadId }) id: string,
  ): Promise<void> {
    await this.uploads.discard(actor, id);
  }
}
