import { ErasureRecords, ErasuresService } from '@app/documents';
import type { Actor } from '@app/platform';
import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DocumentId } from '../documents/documents.dto.js';
import { Caller } from '../http/caller.js';
import { ListQuery, toPageRequest } from '../http/lists.dto.js';
import { Route } from '../http/route.js';
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

  @Route(
    {
      post: 'documents/:documentId/erasure',
      access: 'document:erase',
      status: 202,
      answers: ErasureView,
      problems: [409],
    },
    'Permanently erase a document and everything made from it',
  )
  async eraseDocument(
    @Caller() actor: Actor,
    @Param('documentId', { schema: DocumentId }) id: string,
    @Body({ schema: ErasureRequest }) { reason }: ErasureRequest,
  ): Promise<ErasureView> {
    return toErasureView(await this.erasures.erase(actor, id, { reason }));
  }

  @Route(
    { get: 'erasures', access: 'records:read', answers: ErasureList },
    'List erasures by the time they were requested',
  )
  async listErasures(
    @Caller() actor: Actor,
    @Query({ schema: ListQuery }) query: ListQuery,
  ): Promise<ErasureList> {
    const { items, nextCursor } = await this.records.list(actor, toPageRequest(query));
    return { items: items.map(toErasureView), nextCursor };
  }

  @Route(
    { get: 'erasures/:erasureId', access: 'records:read', answers: ErasureDetailsView },
    'Read an erasure with its certificate',
  )
  async getErasure(
    @Caller() actor: Actor,
    @Param('erasureId', { schema: ErasureId }) id: string,
  ): Promise<ErasureDetailsView> {
    return toErasureDetailsView(await this.records.get(actor, id));
  }
}
