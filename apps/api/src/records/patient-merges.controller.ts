import type { Actor } from '@app/platform';
import { PatientMerges, PatientMergesList } from '@app/documents';
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
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ListQuery, toPageRequest } from '../http/lists.dto.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { MergeId, MergeList, toMergeView, UndoMergeRequest } from './patient-merges.dto.js';

/** Patients who go on as others, as their sources say. */
@ApiTags('records')
@Controller('api/patient-merges')
export class PatientMergesController {
  constructor(
    private readonly merges: PatientMerges,
    private readonly lists: PatientMergesList,
  ) {}

  @Get()
  @Access('document:read')
  @ApiOperation({ summary: 'List merges, links and moved visits, the newest first' })
  @ApiOkResponse({ standardSchema: MergeList })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: MergeList })
  async listPatientMerges(
    @Caller() actor: Actor,
    @Query({ schema: ListQuery }) query: ListQuery,
  ): Promise<MergeList> {
    const { items, nextCursor } = await this.lists.page(actor, toPageRequest(query));
    return { items: items.map(toMergeView), nextCursor };
  }

  @Post(':mergeId/undo')
  @Access('records:manage')
  @HttpCode(204)
  @ApiOperation({ summary: 'Let each document be of whom it named again, and say why' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404)
  async undoPatientMerge(
    @Caller() actor: Actor,
    @Param('mergeId', { schema: MergeId }) id: string,
    @Body({ schema: UndoMergeRequest }) { reason }: UndoMergeRequest,
  ): Promise<void> {
    await this.merges.undo(actor, id, reason);
  }
}
