import { ActorNames } from '@app/auth';
import type { Actor } from '@app/platform';
import { VersionSaving, VersionsService } from '@app/summaries';
import { Body, Controller, Get, Param, SerializeOptions } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.guard.js';
import { Caller } from '../http/caller.js';
import { ApiProblems } from '../openapi/api-problems.js';
import { answerersOf } from '../summaries/evidence.dto.js';
import { SummaryId } from '../summaries/summaries.dto.js';
import { ReviewView } from './review.dto.js';
import { ReviewAct } from './review-act.js';
import { ReviewViews } from './review-views.js';
import {
  toVersionDetailsView,
  toVersionDiffView,
  toVersionList,
  VersionDetailsView,
  VersionDiffView,
  VersionList,
  VersionNumber,
  VersionRequest,
  writerOf,
} from './versions.dto.js';

/** The versions of a summary, none of which is ever changed. */
@ApiTags('review')
@Controller('api/summaries/:summaryId/versions')
export class VersionsController {
  constructor(
    private readonly versions: VersionsService,
    private readonly saving: VersionSaving,
    private readonly views: ReviewViews,
    private readonly names: ActorNames,
  ) {}

  @Get()
  @Access('summary:read')
  @ApiOperation({ summary: 'List the versions of a summary, newest first' })
  @ApiOkResponse({ standardSchema: VersionList })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: VersionList })
  async listVersions(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
  ): Promise<VersionList> {
    const versions = await this.versions.list(actor, id);
    const writers = versions.map(({ row }) => writerOf(row));
    return toVersionList(versions, await this.names.of(actor, writers));
  }

  @ReviewAct('', 'summary:review', 'Save your working copy as the next version')
  async saveVersion(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: VersionRequest }) { revision, workingCopyRevision }: VersionRequest,
  ): Promise<ReviewView> {
    await this.saving.save(actor, id, revision, workingCopyRevision);
    return this.views.of(actor, id);
  }

  @Get(':versionNumber')
  @Access('summary:read')
  @ApiOperation({ summary: 'Read a version sentence by sentence' })
  @ApiOkResponse({ standardSchema: VersionDetailsView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: VersionDetailsView })
  async getVersion(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Param('versionNumber', { schema: VersionNumber }) number: number,
  ): Promise<VersionDetailsView> {
    const version = await this.versions.get(actor, id, number);
    const answerers = answerersOf(version.findings.omissions);
    return toVersionDetailsView(version, await this.names.of(actor, answerers));
  }

  @Get(':versionNumber/diff/:otherNumber')
  @Access('summary:read')
  @ApiOperation({ summary: 'Compare two versions sentence by sentence' })
  @ApiOkResponse({ standardSchema: VersionDiffView })
  @ApiProblems(400, 401, 403, 404)
  @SerializeOptions({ schema: VersionDiffView })
  async compareVersions(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Param('versionNumber', { schema: VersionNumber }) one: number,
    @Param('otherNumber', { schema: VersionNumber }) other: number,
  ): Promise<VersionDiffView> {
    return toVersionDiffView(await this.versions.compare(actor, id, one, other));
  }
}
