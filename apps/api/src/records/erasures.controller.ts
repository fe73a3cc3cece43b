import { ErasureRecords, ErasuresService } from '@app/documents';
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
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DocumentId } from '../documents/documents.dto.js';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ListQuery, toPageRequest } from '../http/lists.dto.js';
import { ApiProblems } from '../openapi/api-problems.js';
import {
  ErasureDetailsView,
  ErasureId,
  ErasureList,
  ErasureRequest,
  ErasureView,
  toErasureDetailsView,
  toErasureView,
} from './erasures.dto.js';

@ApiTags('records')
@Controller('api')
export class ErasuresController {
  constructor(
    private readonly erasures: ErasuresService,
    private readonly records: ErasureRecords,
  ) {}

  @Post('documents/:documentId/erasure')
  @Access('document:erase')
  @HttpCode(202)
  @ApiOperation({ summary: 'Permanently erase a document and everything made from it' })
  @ApiAcceptedResponse({ standardSchema: ErasureView })
  @ApiProblems(400, 401, 403, 404, 409)
  @SerializeOptions({ schema: ErasureView })
  async eraseDocument(
    @Caller() actor: Actor,
    @Param('documentId', { schema: DocumentId }) id: string,
    @Body({ schema: ErasureRequest }) { reason }: ErasureRequest,
  ): Promise<ErasureView> {
    return toErasureView(await this.erasures.erase(actor, id, { reason }));
  }

  @Get('erasures')
  @Access('records:read')
  @ApiOperation({ summary: 'List erasures by the time they were requested' })
  @ApiOkResponse({ standardSchema: ErasureList })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: ErasureList })
  async listErasures(
    @Caller() actor: Actor,
    @Query({ schema: ListQuery }) query: ListQuery,
  ): Promise<ErasureList> {
    const { items, nextCursor } = await this.records.list(actor, toPageRequest(query));
    return { items: items.map(toErasureView), nextCursor };
  }

  @Get('erasures/:erasureId')
  @Access('records:read')
  @ApiOperation({ summary: 'Read an erasure with its certificate' })
  @ApiOkResponse({ standardSchema: ErasureDetailsView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: ErasureDetailsView })
  async getErasure(
    @Caller() actor: Actor,
    @Param('erasureId', { schema: ErasureId }) id: string,
  ): Promise<ErasureDetailsView> {
    return toErasureDetailsView(await this.records.get(actor, id));
  }
}
