import { AuditTrail } from '@app/audit';
import { type Transaction, whereAny } from '@app/database';
import type { Actor } from '@app/platform';
import { type Summary, SummaryVersion } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { FindingAnswers, type VersionFindings } from '../findings/finding-answers.js';
import { JudgingAgain } from '../findings/judging-again.js';
import { ReviewActions } from '../review-actions.js';
import { SignatureRow } from '../review.entities.js';
import { type ReviewedVersion, ReviewedVersions } from './reviewed-versions.js';
import { type DiffSentence, diffVersions } from './version-diff.js';

export interface ListedVersion {
  readonly row: SummaryVersion;
  /** How many people signed it. */
  readonly signatures: number;
}

export interface ReadVersion {
  readonly summary: Summary;
  readonly version: ReviewedVersion;
  readonly findings: VersionFindings;
}

/** The versions of a summary: what was written, what people made of it, and what the difference is. */
@Injectable()
export class VersionsService {
  constructor(
    private readonly actions: ReviewActions,
    private readonly versions: ReviewedVersions,
    private readonly answers: FindingAnswers,
    private readonly judging: JudgingAgain,
    private readonly audit: AuditTrail,
  ) {}

  /** Newest first. */
  async list(actor: Actor, summaryId: string): Promise<readonly ListedVersion[]> {
    return this.actions.run(actor, summaryId, async (tx, summary) => {
      const rows = await tx.find(SummaryVersion, {
        where: { summaryId },
        order: { number: 'desc' },
      });
      const signed = await whereAny(rows, (some) =>
        tx.findBy(SignatureRow, { versionId: In(some.map(({ id }) => id)) }),
      );
      await this.record(tx, actor, summary, 'version.listed', { count: rows.length });
      return rows.map((row) => ({
        row,
        signatures: signed.filter(({ versionId }) => versionId === row.id).length,
      }));
    });
  }

  /** Throws `VersionNotFound` or `ObjectErased`. */
  async get(actor: Actor, summaryId: string, number: number): Promise<ReadVersion> {
    await this.judging.ensure(actor, summaryId);
    return this.actions.run(actor, summaryId, async (tx, summary) => {
      const version = await this.versions.numbered(tx, summary, number);
      await this.record(tx, actor, summary, 'version.read', { version: number });
      return { summary, version, findings: await this.answers.of(tx, summary, version) };
    });
  }

  /** From the older of the two to the newer. Throws as `get`. */
  async compare(
    actor: Actor,
    summaryId: string,
    one: number,
    other: number,
  ): Promise<{ readonly from: number; readonly to: number; readonly sentences: DiffSentence[] }> {
    const [from, to] = one < other ? [one, other] : [other, one];
    return this.actions.run(actor, summaryId, async (tx, summary) => {
      const chain: ReviewedVersion[] = [];
      for (let number = from; number <= to; number += 1) {
        chain.push(await this.versions.numbered(tx, summary, number));
      }
      await this.record(tx, actor, summary, 'version.compared', { from, to });
      return { from, to, sentences: diffVersions(chain.map(({ sentences }) => sentences)) };
    });
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    { id, patientId }: Summary,
    action: 'version.listed' | 'version.read' | 'version.compared',
    details: Readonly<Record<string, number>>,
  ): Promise<void> {
    const subject = { type: 'summary', id };
    await this.audit.record(tx, actor, { action, subject, patientId, details });
  }
}
