import { KeyRing, ObjectErased, type Transaction } from '@app/database';
import {
  openContent,
  type Profile,
  sentencesOf,
  type Summary,
  SummaryVersion,
  TenantProfiles,
  type VersionContent,
} from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type SignatureMeaning, SignatureRow, SummaryComment } from '../review.entities.js';
import { openWords } from '../review-seals.js';
import { openSecrets } from '../signing/signature-statement.js';
import { signedVersions } from '../signing/signed-versions.js';

export interface OutgoingSignature {
  readonly personId: string;
  /** As it stood when they signed. */
  readonly printedName: string;
  readonly meaning: SignatureMeaning;
  readonly signedAt: Date;
}

/** A version as it leaves the house. */
export interface OutgoingVersion {
  readonly number: number;
  readonly createdAt: Date;
  readonly content: VersionContent;
  readonly profile: Profile;
  /** The oldest first. */
  readonly signatures: readonly OutgoingSignature[];
}

/** A part of a version that was not in an earlier one. */
export interface Addition {
  readonly title: string | null;
  readonly text: string;
}

/** Versions for a library that sends them, and that records what it sends. */
@Injectable()
export class OutgoingSummaries {
  constructor(
    private readonly keyRing: KeyRing,
    private readonly profiles: TenantProfiles,
  ) {}

  /** Throws `ObjectErased`. */
  async version(tx: Transaction, summary: Summary, number: number): Promise<OutgoingVersion> {
    const { row, content } = await this.open(tx, summary, number);
    const key = await this.keyRing.object(tx, summary.tenantId, summary.objectKeyId);
    const rows = await tx.find(SignatureRow, {
      where: { versionId: row.id },
      order: { signedAt: 'asc', id: 'asc' },
    });
    return {
      number,
      createdAt: row.createdAt,
      content,
      profile: await this.profiles.numbered(tx, summary.profileId, summary.profileVersion),
      signatures: rows.map(({ personId, meaning, signedAt, ...sealed }) => ({
        personId,
        printedName: openSecrets(key, sealed).printedName,
        meaning,
        signedAt,
      })),
    };
  }

  /** The version that was in force before this one; null where none was. */
  async signedBefore(tx: Transaction, summary: Summary, number: number): Promise<number | null> {
    const signed = await signedVersions(tx, summary);
    return signed.findLast((version) => version.number < number)?.number ?? null;
  }

  /** What was added, where everything else stays as it was; null where something was changed or taken away. */
  async additions(
    tx: Transaction,
    summary: Summary,
    from: number,
    to: number,
  ): Promise<readonly Addition[] | null> {
    const before = sentencesOf((await this.open(tx, summary, from)).content);
    const { content } = await this.open(tx, summary, to);
    const added: Addition[] = [];
    let kept = 0;
    for (const sentence of sentencesOf(content)) {
      const was = before[kept];
      if (was?.section === sentence.section && was.text === sentence.text) kept += 1;
      else {
        const title = content.sections.find(({ id }) => id === sentence.section)?.title ?? null;
        added.push({ title, text: sentence.text });
      }
    }
    return kept === before.length && added.length > 0 ? added : null;
  }

  /** Who withdrew it and why, where a person did. */
  async withdrawal(
    tx: Transaction,
    { id: summaryId, tenantId, objectKeyId }: Summary,
  ): Promise<{ readonly personId: string; readonly reason: string; readonly at: Date } | null> {
    const [row] = await tx.find(SummaryComment, {
      where: { summaryId, kind: In(['withdrawn', 'rejected']) },
      order: { createdAt: 'desc', id: 'desc' },
      take: 1,
    });
    if (!row) return null;
    const key = await this.keyRing.object(tx, tenantId, objectKeyId);
    const reason = openWords(key, 'summary_comment.text', row, row.textSealed);
    return { personId: row.personId, reason, at: row.createdAt };
  }

  private async open(
    tx: Transaction,
    { id: summaryId, tenantId, objectKeyId }: Summary,
    number: number,
  ): Promise<{ readonly row: SummaryVersion; readonly content: VersionContent }> {
    const row = await tx.findOneByOrFail(SummaryVersion, { summaryId, number });
    const key = await this.keyRing.object(tx, tenantId, objectKeyId);
    const content = openContent(key, row);
    if (!content) throw new ObjectErased();
    return { row, content };
  }
}
