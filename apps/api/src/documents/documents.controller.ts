import { DocumentCancellation, DocumentsService } from '@app/documents';
import type { Actor } from '@app/platform';
import { Controller, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller } from '../http/caller.js';
import { IdempotencyKeyHeader } from '../http/idempotency-key.js';
import { Route } from '../http/route.js';
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

  @Route(
    {
      post: '',
      access: 'document:add',
      blockedWhile: 'intake-paused',
      status: 201,
      answers: DocumentView,
      consumes: 'multipart/form-data',
      body: UPLOAD_BODY,
      problems: [400, 413, 422, 429, 503],
    },
    'Send a document',
  )
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

  @Route({ get: '', access: 'document:read', answers: DocumentList }, 'List documents by arrival')
  async listDocuments(
    @Caller() actor: Actor,
    @Query({ schema: DocumentsQuery }) query: DocumentsQuery,
  ): Promise<DocumentList> {
    const { items, nextCursor } = await this.documents.list(actor, toDocumentFilter(query));
    return { items: await this.views.of(actor, items), nextCursor };
  }

  @Route(
    { get: ':documentId', access: 'document:read', answers: DocumentView },
    'Read the details of a document',
  )
  async getDocument(
    @Caller() actor: Actor,
    @Param('documentId', { schema: DocumentId }) id: string,
  ): Promise<DocumentView> {
    return this.views.ofOne(actor, await this.documents.get(actor, id));
  }

  @Route(
    { delete: ':documentId', access: 'document:add', problems: [409] },
    'Cancel a document that is not extracted yet',
  )
  async cancelDocument(
    @Caller() actor: Actor,
    @Param('documentId', { schema: DocumentId }) id: string,
  ): Promise<void> {
    await this.cancellation.cancel(actor, id);
  }
}
