import { ActorNames } from '@app/auth';
import type { Actor } from '@app/platform';
import { VersionSaving, VersionsService } from '@app/review';
import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../http/caller.js';
import { Route } from '../http/route.js';
import { answerersOf } from '../summaries/evidence.dto.js';
import { SummaryId } from '../summaries/summaries.dto.js';
import { ReviewView } from './review.dto.js';
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

  @Route(
    { get: '', access: 'summary:read', answers: VersionList },
    'List the versions of a summary, newest first',
  )
  async listVersions(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
  ): Promise<VersionList> {
    const versions = await this.versions.list(actor, id);
    const writers = versions.map(({ row }) => writerOf(row));
    return toVersionList(versions, await this.names.of(actor, writers));
  }

  @Route(
    { post: '', access: 'summary:review', answers: ReviewView, problems: [409] },
    'Save your working copy as the next version',
  )
  async saveVersion(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Body({ schema: VersionRequest }) { revision, workingCopyRevision }: VersionRequest,
  ): Promise<ReviewView> {
    await this.saving.save(actor, id, revision, workingCopyRevision);
    return this.views.of(actor, id);
  }

  @Route(
    { get: ':versionNumber', access: 'summary:read', answers: VersionDetailsView },
    'Read a version sentence by sentence',
  )
  async getVersion(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Param('versionNumber', { schema: VersionNumber }) number: number,
  ): Promise<VersionDetailsView> {
    const version = await this.versions.get(actor, id, number);
    const answerers = answerersOf(version.findings.omissions);
    return toVersionDetailsView(version, await this.names.of(actor, answerers));
  }

  @Route(
    { get: ':versionNumber/diff/:otherNumber', access: 'summary:read', answers: VersionDiffView },
    'Compare two versions sentence by sentence',
  )
  async compareVersions(
    @Caller() actor: Actor,
    @Param('summaryId', { schema: SummaryId }) id: string,
    @Param('versionNumber', { schema: VersionNumber }) one: number,
    @Param('otherNumber', { schema: VersionNumber }) other: number,
  ): Promise<VersionDiffView> {
    return toVersionDiffView(await this.versions.compare(actor, id, one, other));
  }
}
