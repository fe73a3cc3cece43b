import { AuditTrail } from '@app/audit';
import { KeyRing, type Transaction, whereAny } from '@app/database';
import type { Actor } from '@app/platform';
import { type Summary, SummaryVersion } from '@app/summaries';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ReviewActions } from '../review-actions.js';
import { SignatureRow } from '../review.entities.js';
import { SignatureNotFound } from '../review.errors.js';
import { ReviewedVersions } from '../versions/reviewed-versions.js';
import {
  isSigned,
  openSecrets,
  type SignatureSecrets,
  statementOf,
} from './signature-statement.js';
import { SignedContents } from './signed-content.js';
import { SIGNING_SETTINGS, type SigningSettings } from './signing-settings.js';

export interface SignatureDetails {
  readonly row: SignatureRow;
  /** The number of the version that it is of. */
  readonly version: number;
  /** Null once the summary is erased. */
  readonly secrets: SignatureSecrets | null;
}

export interface CheckedSignature extends SignatureDetails {
  readonly summary: Summary;
  readonly secrets: SignatureSecrets;
  readonly statement: string;
  /** Whether what it covers is still exactly that, and the site's key signed it. */
  readonly intact: boolean;
}

/** Signatures as they are shown, and whether they still hold. */
@Injectable()
export class SignaturesService {
  constructor(
    private readonly actions: ReviewActions,
    private readonly versions: ReviewedVersions,
    private readonly contents: SignedContents,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    @Inject(SIGNING_SETTINGS) private readonly settings: SigningSettings,
  ) {}

  /** All of a summary, oldest first. */
  async of(tx: Transaction, summary: Summary): Promise<readonly SignatureDetails[]> {
    return (await this.ofAll(tx, [summary])).get(summary.id) ?? [];
  }

  /** The same of many; those that nobody signed are missing. */
  async ofAll(
    tx: Transaction,
    summaries: readonly Summary[],
  ): Promise<ReadonlyMap<string, readonly SignatureDetails[]>> {
    const [first] = summaries;
    if (!first) return new Map();
    const rows = await tx.find(SignatureRow, {
      where: { summaryId: In(summaries.map(({ id }) => id)) },
      order: { signedAt: 'asc', id: 'asc' },
    });
    const versions = await whereAny(rows, (some) =>
      tx.find(SummaryVersion, {
        select: { id: true, number: true },
        where: { id: In(some.map(({ versionId }) => versionId)) },
      }),
    );
    const numberOf = new Map(versions.map(({ id, number }) => [id, number]));
    const keyOf = new Map(summaries.map(({ id, objectKeyId }) => [id, objectKeyId]));
    const keys = await this.keyRing.objects(tx, first.tenantId, [...keyOf.values()]);
    const details = rows.map((row): SignatureDetails => {
      const key = keys.get(keyOf.get(row.summaryId) ?? '');
      const version = numberOf.get(row.versionId) ?? 0;
      return { row, version, secrets: key ? openSecrets(key, row) : null };
    });
    return Map.groupBy(details, ({ row }) => row.summaryId);
  }

  /** Derives what it covers anew, and compares. Throws `SignatureNotFound` or `ObjectErased`. */
  async get(actor: Actor, summaryId: string, id: string): Promise<CheckedSignature> {
    const key = await this.settings.signer();
    return this.actions.run(actor, summaryId, async (tx, summary) => {
      const found = (await this.of(tx, summary)).find(({ row }) => row.id === id);
      if (!found?.secrets) throw new SignatureNotFound();
      const { row, version, secrets } = found;
      const { note, ...signed } = secrets;
      const { personId, role, meaning, method, timeZone, signedAt, singleAdministrator } = row;
      const facts = {
        id,
        personId,
        role,
        meaning,
        method,
        timeZone,
        signedAt,
        singleAdministrator,
      };
      const statement = statementOf({ ...facts, ...signed });
      const reviewed = await this.versions.numbered(tx, summary, version);
      const { bytes, sha256 } = await this.contents.of(tx, summary, reviewed);
      const isSame =
        bytes.toString('utf8') === secrets.content &&
        sha256.toString('hex') === secrets.contentSha256;
      const intact = isSame && isSigned(note, statement, key);
      await this.audit.record(tx, actor, {
        action: 'signature.read',
        subject: { type: 'summary', id: summaryId },
        related: [{ type: 'signature', id }],
        patientId: summary.patientId,
        details: { version, intact },
      });
      return { row, version, secrets, summary, statement, intact };
    });
  }
}
