import { AuditTrail } from '@app/audit';
import { KeyRing, type Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { type Summary, SummaryVersion } from '../summary.entities.js';
import { ReviewActs } from './review-acts.js';
import { SignatureRow } from './review.entities.js';
import { SignatureNotFound } from './review.errors.js';
import { ReviewedVersions } from './reviewed-versions.js';
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
    private readonly acts: ReviewActs,
    private readonly versions: ReviewedVersions,
    private readonly contents: SignedContents,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    @Inject(SIGNING_SETTINGS) private readonly settings: SigningSettings,
  ) {}

  /** All of a summary, oldest first. */
  async of(tx: Transaction, { id, tenantId, objectKeyId }: Summary): Promise<SignatureDetails[]> {
    const rows = await tx.find(SignatureRow, {
      where: { summaryId: id },
      order: { signedAt: 'asc', id: 'asc' },
    });
    const versions = await tx.findBy(SummaryVersion, {
      id: In(rows.map(({ versionId }) => versionId)),
    });
    const key = (await this.keyRing.objects(tx, tenantId, [objectKeyId])).get(objectKeyId);
    return rows.map((row) => ({
      row,
      version: versions.find((version) => version.id === row.versionId)?.number ?? 0,
      secrets: key ? openSecrets(key, row) : null,
    }));
  }

  /** Derives what it covers anew, and compares. Throws `SignatureNotFound` or `ObjectErased`. */
  async get(actor: Actor, summaryId: string, id: string): Promise<CheckedSignature> {
    const key = await this.settings.signer();
    return this.acts.run(actor, summaryId, async (tx, summary) => {
      const found = (await this.of(tx, summary)).find(({ row }) => row.id === id);
      if (!found?.secrets) throw new SignatureNotFound();
      const { row, version, secrets } = found;
      const { printedName, contentSha256, note } = secrets;
      const { personId, role, meaning, method, timeZone, signedAt } = row;
      const facts = { id, personId, role, meaning, method, timeZone, signedAt };
      const statement = statementOf({ ...facts, printedName, contentSha256 });
      const reviewed = await this.versions.numbered(tx, summary, version);
      const { bytes, sha256 } = await this.contents.of(tx, summary, reviewed);
      const isSame =
        bytes.toString('utf8') === secrets.content && sha256.toString('hex') === contentSha256;
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
