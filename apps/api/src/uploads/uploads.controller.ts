import { UploadsService } from '@app/documents';
import type { Actor } from '@app/platform';
import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Caller } from '../http/caller.js';
import { IdempotencyKeyHeader } from '../http/idempotency-key.js';
import { toPageRequest } from '../http/lists.dto.js';
import { Route } from '../http/route.js';
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

  @Route(
    { get: 'rules', access: 'document:add', answers: UploadRulesView },
    'Read the accepted file types and limits',
  )
  async getUploadRules(@Caller() actor: Actor): Promise<UploadRulesView> {
    return toUploadRulesView(await this.uploads.rules(actor));
  }

  @Route(
    {
      post: '',
      access: 'document:add',
      blockedWhile: 'intake-paused',
      status: 201,
      answers: UploadView,
      problems: [413, 415, 422, 429, 503],
    },
    'Start an upload; its bytes follow by tus at …/bytes',
  )
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

  @Route(
    { get: '', access: 'document:add', answers: UploadList },
    'List your uploads: unfinished ones, and those of the last day',
  )
  async listUploads(
    @Caller() actor: Actor,
    @Query({ schema: UploadsQuery }) query: UploadsQuery,
  ): Promise<UploadList> {
    const { items, nextCursor } = await this.uploads.list(actor, toPageRequest(query));
    return { items: items.map(toUploadView), nextCursor };
  }

  @Route(
    { delete: ':uploadId', access: 'document:add', problems: [409] },
    'Discard an upload, or remove an ended one from the list',
  )
  async discardUpload(
    @Caller() actor: Actor,
    @Param('uploadId', { schema: UploadId }) id: string,
  ): Promise<void> {
    await this.uploads.discard(actor, id);
  }
}
