import { ActorNames } from '@app/auth';
import type { Actor } from '@app/platform';
import { type JudgedCopy, OpenEditsService, WorkingCopiesService } from '@app/review';
import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { answerersOf } from '../summaries/evidence.dto.js';
import { SummaryId } from '../summaries/summaries.dto.js';
import {
  KeptOpenEditsView,
  OpenEditsRequest,
  toWorkingCopyView,
  WorkingCopyRequest,
  WorkingCopyView,
} from './versions.dto.js';

/** The caller's own unsaved edits of a summary. */
@ApiTags('review')
@Controller('api/summaries/:summaryId/working-copy')
export class WorkingCopyController {
  constructor(
    private readonly copies: WorkingCopiesService,
    private readonly openEdits: OpenEditsService,
    private readonly names: ActorNames,
  ) {}

  @Route(
    { get: '', access: 'summary:review', answers: WorkingCopyView },
    'Read your unsaved edits, checked against the documents',
  )
  async getWorkingCopy(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
  ): Promise<WorkingCopyView> {
    return this.view(actor, id, await this.copies.get(actor, id));
  }

  @Route(
    { put: '', access: 'summary:review', answers: WorkingCopyView, problems: [409, 413, 422] },
    'Save your edits as they are, and check them',
  )
  async saveWorkingCopy(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: WorkingCopyRequest }) { revision, ...edits }: WorkingCopyRequest,
  ): Promise<WorkingCopyView> {
    return this.view(actor, id, await this.copies.save(actor, id, revision, edits));
  }

  @Route(
    {
      put: 'open-edits',
      access: 'summary:review',
      answers: KeptOpenEditsView,
      problems: [409, 413, 422],
    },
    'Save the text in sentence editors that is not applied yet',
  )
  async saveOpenEdits(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: OpenEditsRequest }) { revision, ...edits }: OpenEditsRequest,
  ): Promise<KeptOpenEditsView> {
    const kept = await this.openEdits.save(actor, id, revision, edits);
    return { revision: kept.revision, savedAt: kept.savedAt.toISOString() };
  }

  @Route({ delete: '', access: 'summary:review' }, 'Discard your unsaved edits')
  async discardWorkingCopy(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
  ): Promise<void> {
    await this.copies.discard(actor, id);
  }

  private async view(actor: Actor, id: string, copy: JudgedCopy): Promise<WorkingCopyView> {
    const answerers = answerersOf(copy.findings.omissions);
    return toWorkingCopyView(id, copy, await this.names.of(actor, answerers));
  }
}
