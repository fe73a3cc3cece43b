import { ActorNames } from '@app/auth';
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
import { ApiProblems } from '../openapi/api-problems.js';
import {
  MergeId,
  MergeList,
  MergesQuery,
  MergeView,
  toMergeFilter,
  toMergeView,
  undoneBy,
  UndoMergeRequest,
} from './patient-merges.dto.js';

/** Patients who go on as others, as their sources say. */
@ApiTags('records')
@Controller('api/patient-merges')
export class PatientMergesController {
  constructor(
    private readonly merges: PatientMerges,
    private readonly lists: PatientMergesList,
    private readonly names: ActorNames,
  ) {}

  @Get()
  @Access('merge:read')
  @ApiOperation({ summary: 'List merges, links and moved visits, newest first' })
  @ApiOkResponse({ standardSchema: MergeList })
  @ApiProblems(400, 401, 403)
  @SerializeOptions({ schema: MergeList })
  async listPatientMerges(
    @Caller() actor: Actor,
    @Query({ schema: MergesQuery }) query: MergesQuery,
  ): Promise<MergeList> {
    const { items, nextCursor } = await this.lists.page(actor, toMergeFilter(query));
    const names = await this.names.of(actor, items.flatMap(undoneBy));
    return { items: items.map((item) => toMergeView(item, names)), nextCursor };
  }

  @Get(':mergeId')
  @Access('merge:read')
  @ApiOperation({ summary: 'Read one merge, link or moved visit' })
  @ApiOkResponse({ standardSchema: MergeView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: MergeView })
  async getPatientMerge(
    @Caller() actor: Actor,
    @Param('mergeId', { schema: MergeId }) id: string,
  ): Promise<MergeView> {
    const merge = await this.lists.get(actor, id);
    return toMergeView(merge, await this.names.of(actor, undoneBy(merge)));
  }

  @Post(':mergeId/undo')
  @Access('records:manage')
  @HttpCode(204)
  @ApiOperation({
    summary:
      'Undo a merge, with a reason: each document belongs to the patient it originally named',
  })
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
