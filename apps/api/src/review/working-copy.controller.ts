import { ActorNames } from '@app/auth';
import type { Actor } from '@app/platform';
import { type JudgedCopy, OpenEditsService, WorkingCopiesService } from '@app/summaries';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Put,
  SerializeOptions,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
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

  @Get()
  @Access('summary:review')
  @ApiOperation({ summary: 'Read your unsaved edits, checked against the documents' })
  @ApiOkResponse({ standardSchema: WorkingCopyView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: WorkingCopyView })
  async getWorkingCopy(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
  ): Promise<WorkingCopyView> {
    return this.view(actor, id, await this.copies.get(actor, id));
  }

  @Put()
  @Access('summary:review')
  @ApiOperation({ summary: 'Save your edits as they are, and check them' })
  @ApiOkResponse({ standardSchema: WorkingCopyView })
  @ApiProblems(400, 401, 403, 404, 409, 413, 422)
  @SerializeOptions({ schema: WorkingCopyView })
  async saveWorkingCopy(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: WorkingCopyRequest }) { revision, ...edits }: WorkingCopyRequest,
  ): Promise<WorkingCopyView> {
    return this.view(actor, id, await this.copies.save(actor, id, revision, edits));
  }

  @Put('open-edits')
  @Access('summary:review')
  @ApiOperation({ summary: 'Save the text in sentence editors that is not applied yet' })
  @ApiOkResponse({ standardSchema: KeptOpenEditsView })
  @ApiProblems(400, 401, 403, 404, 409, 413, 422)
  @SerializeOptions({ schema: KeptOpenEditsView })
  async saveOpenEdits(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: OpenEditsRequest }) { revision, ...edits }: OpenEditsRequest,
  ): Promise<KeptOpenEditsView> {
    const kept = await this.openEdits.save(actor, id, revision, edits);
    return { revision: kept.revision, savedAt: kept.savedAt.toISOString() };
  }

  @Delete()
  @Access('summary:review')
  @HttpCode(204)
  @ApiOperation({ summary: 'Discard your unsaved edits' })
  @ApiNoContentResponse()
  @ApiProblems(400, 401, 403, 404)
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
