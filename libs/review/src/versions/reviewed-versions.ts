import { KeyRing, ObjectErased, type Transaction } from '@app/database';
import {
  sentencesOf,
  SummariesRepository,
  type Summary,
  type SummaryVersion,
  type VersionContent,
  type VersionSentence,
} from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { isJudgedByThis, openJudged, withoutMarks } from '../findings/version-judgement.js';
import { SignatureRow } from '../review.entities.js';
import { VersionNotFound } from '../review.errors.js';

/** A version with what it says, sentence by sentence. */
export interface ReviewedVersion {
  readonly row: SummaryVersion;
  readonly content: VersionContent;
  readonly sentences: readonly VersionSentence[];
}

/** Opens versions for those who review them; the caller records the action. */
@Injectable()
export class ReviewedVersions {
  constructor(
    private readonly summaries: SummariesRepository,
    private readonly keyRing: KeyRing,
  ) {}

  /** The newest, or the one in force. Throws `VersionNotFound` where nothing was written, or `ObjectErased`. */
  async shown(tx: Transaction, summary: Summary): Promise<ReviewedVersion> {
    return this.open(tx, summary, await this.summaries.shownVersion(tx, summary));
  }

  /** Throws as `shown`. */
  async latest(tx: Transaction, summary: Summary): Promise<ReviewedVersion> {
    return this.open(tx, summary, await this.summaries.latestVersion(tx, summary.id));
  }

  /** Throws as `shown`. */
  async numbered(tx: Transaction, summary: Summary, number: number): Promise<ReviewedVersion> {
    return this.open(tx, summary, await this.summaries.version(tx, summary.id, number));
  }

  /** The newest with the marks of an earlier check, where it is due for the one of today; else null. */
  async dueForCheck(tx: Transaction, summary: Summary): Promise<ReviewedVersion | null> {
    if (!isOpen(summary)) return null;
    const row = await this.summaries.latestVersion(tx, summary.id);
    if (!row?.contentSealed) return null;
    const version = await this.openMarked(tx, summary, row);
    return (await this.isDue(tx, summary, version)) ? version : null;
  }

  private async open(
    tx: Transaction,
    summary: Summary,
    row: SummaryVersion | null,
  ): Promise<ReviewedVersion> {
    if (!row) throw new VersionNotFound();
    const version = await this.openMarked(tx, summary, row);
    if (!(await this.isDue(tx, summary, version))) return version;
    const content = withoutMarks(version.content);
    return { row, content, sentences: sentencesOf(content) };
  }

  private async openMarked(
    tx: Transaction,
    { tenantId, objectKeyId }: Summary,
    row: SummaryVersion,
  ): Promise<ReviewedVersion> {
    const key = await this.keyRing.object(tx, tenantId, objectKeyId);
    const content = await openJudged(tx, key, row);
    if (!content) throw new ObjectErased();
    return { row, content, sentences: sentencesOf(content) };
  }

  /** What somebody has signed keeps the marks that they saw, and so does what is past. */
  private async isDue(
    tx: Transaction,
    summary: Summary,
    { row, content }: ReviewedVersion,
  ): Promise<boolean> {
    if (isJudgedByThis(content) || !isOpen(summary)) return false;
    const newest = await this.summaries.latestVersion(tx, summary.id);
    return newest?.id === row.id && !(await tx.existsBy(SignatureRow, { versionId: row.id }));
  }
}

function isOpen({ state }: Summary): boolean {
  return state === 'draft' || state === 'in_review';
}
