import { KeyRing, ObjectErased, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { SummariesRepository } from '../summaries.repository.js';
import type { Summary, SummaryVersion } from '../summary.entities.js';
import { openContent, type VersionContent } from '../version-content.js';
import { VersionNotFound } from './review.errors.js';
import { type VersionSentence, sentencesOf } from './version-sentences.js';

/** A version with what it says, sentence by sentence. */
export interface ReviewedVersion {
  readonly row: SummaryVersion;
  readonly content: VersionContent;
  readonly sentences: readonly VersionSentence[];
}

/** Opens versions for those who review them; the act for which is recorded by whoever asks. */
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

  private async open(
    tx: Transaction,
    { tenantId, objectKeyId }: Summary,
    row: SummaryVersion | null,
  ): Promise<ReviewedVersion> {
    if (!row) throw new VersionNotFound();
    const key = await this.keyRing.object(tx, tenantId, objectKeyId);
    const content = openContent(key, row);
    if (!content) throw new ObjectErased();
    return { row, content, sentences: sentencesOf(content) };
  }
}
