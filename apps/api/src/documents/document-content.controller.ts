import { DocumentContentService, DocumentsService, DocumentTextService } from '@app/documents';
import type { Actor } from '@app/platform';
import { RunExtractions } from '@app/summaries';
import { Controller, Param, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { announceContent, sendContent } from './content-response.js';
import { DocumentHistories } from './document-histories.js';
import { DocumentHistoryView } from './document-history.dto.js';
import { DocumentTextQuery, DocumentTextView, toDocumentTextView } from './document-text.dto.js';
import { DocumentId } from './documents.dto.js';
import { Downloads } from './downloads.js';

/** What a document holds, and what became of it. */
@ApiTags('documents')
@Controller('api/documents/:documentId')
export class DocumentContentController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly contents: DocumentContentService,
    private readonly texts: DocumentTextService,
    private readonly histories: DocumentHistories,
    private readonly downloads: Downloads,
    private readonly extractions: RunExtractions,
  ) {}

  @Route(
    {
      get: 'content',
      access: 'document:read',
      sends: {
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
        description: 'With the media type of the document, if a browser does not execute it.',
      },
      problems: [503],
    },
    'Download the original bytes',
  )
  async getDocumentContent(
    @Caller() actor: Actor,
    @Param('documentId', { schema: DocumentId }) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (request.method === 'HEAD') {
      const { document, fileName } = await this.documents.get(actor, id);
      const { mediaType, sizeBytes } = document;
      await announceContent(reply, { mediaType, sizeBytes, fileName });
    } else {
      await this.downloads.begin(actor, id, reply);
      await sendContent(reply, await this.contents.read(actor, id));
    }
  }

  @Route(
    { get: 'text', access: 'document:read', answers: DocumentTextView, problems: [409] },
    'Read the extracted text',
  )
  async getDocumentText(
    @Caller() actor: Actor,
    @Param('documentId', { schema: DocumentId }) id: string,
    @Query({ schema: DocumentTextQuery }) { summary }: DocumentTextQuery,
  ): Promise<DocumentTextView> {
    const extraction =
      summary === undefined ? null : await this.extractions.ofDocument(actor, summary, id);
    return toDocumentTextView(await this.texts.read(actor, id, extraction));
  }

  @Route(
    { get: 'history', access: 'document:read', answers: DocumentHistoryView },
    'Read the history of a document, from the audit trail',
  )
  async getDocumentHistory(
    @Caller() actor: Actor,
    @Param('documentId', { schema: DocumentId }) id: string,
  ): Promise<DocumentHistoryView> {
    return this.histories.of(actor, id);
  }
}
