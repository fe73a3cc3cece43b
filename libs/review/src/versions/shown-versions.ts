import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import type { Summary } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { FindingAnswers, type VersionFindings } from '../findings/finding-answers.js';
import { JudgingAgain } from '../findings/judging-again.js';
import { type ReviewedVersion, ReviewedVersions } from './reviewed-versions.js';

/** The version of a summary that is shown: the newest, or the one in force, with what was found of it. */
@Injectable()
export class ShownVersions {
  constructor(
    private readonly judging: JudgingAgain,
    private readonly versions: ReviewedVersions,
    private readonly answers: FindingAnswers,
  ) {}

  /** Before the transaction in which somebody reads it: has it judged by the rules of today. */
  async prepare(actor: Actor, summaryId: string): Promise<void> {
    await this.judging.ensure(actor, summaryId);
  }

  /** Throws `VersionNotFound` where nothing was written, or `ObjectErased`. */
  async read(
    tx: Transaction,
    summary: Summary,
  ): Promise<{ readonly version: ReviewedVersion; readonly findings: VersionFindings }> {
    const version = await this.versions.shown(tx, summary);
    return { version, findings: await this.answers.of(tx, summary, version) };
  }
}
