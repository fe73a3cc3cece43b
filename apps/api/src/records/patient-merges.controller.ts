import { ActorNames } from '@app/auth';
import type { Actor } from '@app/platform';
import { PatientMerges, PatientMergesList } from '@app/documents';
import { Body, Controller, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
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

  @Route(
    { get: '', access: 'merge:read', answers: MergeList },
    'List merges, links and moved visits, newest first',
  )
  async listPatientMerges(
    @Caller() actor: Actor,
    @Query({ schema: MergesQuery }) query: MergesQuery,
  ): Promise<MergeList> {
    const { items, nextCursor } = await this.lists.page(actor, toMergeFilter(query));
    const names = await this.names.of(actor, items.flatMap(undoneBy));
    return { items: items.map((item) => toMergeView(item, names)), nextCursor };
  }

  @Route(
    { get: ':mergeId', access: 'merge:read', answers: MergeView },
    'Read one merge, link or moved visit',
  )
  async getPatientMerge(
    @Caller() actor: Actor,
    @Param('mergeId', { schema: MergeId }) id: string,
  ): Promise<MergeView> {
    const merge = await this.lists.get(actor, id);
    return toMergeView(merge, await this.names.of(actor, undoneBy(merge)));
  }

  @Route(
    { post: ':mergeId/undo', access: 'records:manage' },
    'Undo a merge, with a reason: each document belongs to the patient it originally named',
  )
  async undoPatientMerge(
    @Caller() actor: Actor,
    @Param('mergeId', { schema: MergeId }) id: string,
    @Body({ schema: UndoMergeRequest }) { reason }: UndoMergeRequest,
  ): Promise<void> {
    await this.merges.undo(actor, id, reason);
  }
}
