import { DocumentContentService, DocumentsService, DocumentTextService } from '@app/documents';
import type { Actor } from '@app/platform';
import { RunExtractions } from '@app/summaries';
import { Controller, Get, Param, Query, Req, Res, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { announceContent, sendContent } from './content-response.js';
import { DocumentStories } from './document-stories.js';
import { DocumentStoryView } from './document-story.dto.js';
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
    private readonly stories: DocumentStories,
    private readonly downloads: Downloads,
    private readonly extractions: RunExtractions,
  ) {}

  @Get('content')
  @Access('document:read')
  @ApiOperation({ summary: 'Download the original bytes' })
  @ApiOkResponse({
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    description: 'With the media type of the document, if a browser does not execute it.',
  })
  @ApiProblems(400, 401, 403, 404, 503)
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

  @Get('text')
  @Access('document:read')
  @ApiOperation({ summary: 'Read the extracted text' })
  @ApiOkResponse({ standardSchema: DocumentTextView })
  @ApiProblems(400, 401, 403, 404, 409)
  @SerializeOptions({ schema: DocumentTextView })
  async getDocumentText(
    @Caller() actor: Actor,
    @Param('documentId', { schema: DocumentId }) id: string,
    @Query({ schema: DocumentTextQuery }) { summary }: DocumentTextQuery,
  ): Promise<DocumentTextView> {
    const extraction =
      summary === undefined ? null : await this.extractions.ofDocument(actor, summary, id);
    return toDocumentTextView(await this.texts.read(actor, id, extraction));
  }

  @Get('story')
  @Access('document:read')
  @ApiOperation({ summary: 'Read the history of a document, from the audit trail' })
  @ApiOkResponse({ standardSchema: DocumentStoryView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: DocumentStoryView })
  async getDocumentStory(
    @Caller() actor: Actor,
    @Param('documentId', { schema: DocumentId }) id: string,
  ): Promise<DocumentStoryView> {
    return this.stories.of(actor, id);
  }
}
