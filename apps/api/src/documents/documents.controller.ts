import { DocumentCancellation, DocumentsService } from '@app/documents';
import type { Actor } from '@app/platform';
import {
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  Req,
  Res,
  SerializeOptions,
} from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { IdempotencyKeyHeader } from '../http/idempotency-key.js';
import { BlockedWhilePaused } from '../http/intake-pause.guard.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { UPLOAD_BODY } from '../openapi/upload-body.js';
import { DocumentViews } from './document-views.js';
import {
  DocumentId,
  DocumentList,
  DocumentsQuery,
  DocumentView,
  toDocumentFilter,
} from './documents.dto.js';
import { Upload } from './upload.js';

@ApiTags('documents')
@Controller('api/documents')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly cancellation: DocumentCancellation,
    private readonly upload: Upload,
    private readonly views: DocumentViews,
  ) {}

  @Post()
  @Access('document:add')
  @BlockedWhilePaused()
  @ApiOperation({ summary: 'Send a document' })
  @ApiConsumes('multipart/form-data')
  @ApiBody(UPLOAD_BODY)
  @ApiCreatedResponse({ standardSchema: DocumentView })
  @ApiProblems(400, 401, 403, 413, 422, 429, 503)
  @SerializeOptions({ schema: DocumentView })
  async createDocument(
    @Caller() actor: Actor,
    @IdempotencyKeyHeader() key: string | null,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DocumentView> {
    const { id, replayed } = await this.upload.receive(actor, request, key);
    void reply.header('location', `/api/documents/${id}`);
    if (replayed) void reply.header('idempotent-replayed', 'true');
    return this.views.ofOne(actor, await this.documents.get(actor, id));
  }

  @Get()
  @Access('document:read')
  @ApiOperation({ summary: 'List documents by arrival' })
  @ApiOkResponse({ standardSchema: DocumentList })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: DocumentList })
  async listDocuments(
    @Caller() actor: Actor,
    @Query({ schema: DocumentsQuery }) query: DocumentsQuery,
  ): Promise<DocumentList> {
    const { items, nextCursor } = await this.documents.list(actor, toDocumentFilter(query));
    return { items: await this.views.of(actor, items), nextCursor };
  }

  @Get(':documentId')
  @Access('document:read')
  @ApiOperation({ summary: 'Read the details of a document' })
  @ApiOkResponse({ standardSchema: DocumentView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: DocumentView })
  async getDocument(
    @Caller() actor: Actor,
    @Param('documentId', { schema: DocumentId }) id: string,
  ): Promise<DocumentView> {
    return this.views.ofOne(actor, await this.documents.get(actor, id));
  }

  @Delete(':documentId')
  @Access('document:add')
  @HttpCode(204)
  @ApiOperation({ summary: 'Cancel a document that is not extracted yet' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404, 409)
  async cancelDocument(
    @Caller() actor: Actor,
    @Param('documentId', { schema: DocumentId }) id: string,
  ): Promise<void> {
    await this.cancellation.cancel(actor, id);
  }
}
