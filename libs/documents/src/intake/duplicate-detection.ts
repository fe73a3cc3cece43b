import { CONFIDENTIALITY_CODES, KeyRing, type Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Document, type DocumentState } from '../document.entities.js';
import { contentIndex, externalNumberIndex, type Reference } from '../document-indexes.js';
import { type DocumentDescription, referencesOf } from './document-description.js';
import { type ReferenceKind, References } from '../references.js';

/** One that was refused or is gone does not stand in the way of another attempt. */
const CURRENT_STATES: readonly DocumentState[] = [
  'received',
  'extracting',
  'extracted',
  'quarantined',
];

/**
 * Finds the document that bytes are already: those with the same source, patient, encounter, external
 * number and no lower confidentiality, as far as the actor may see it. Identical text of two patients, or what
 * others hold out of the actor's sight, is another document, and nothing tells of it.
 */
@Injectable()
export class DuplicateDetection {
  constructor(
    private readonly keyRing: KeyRing,
    private readonly references: References,
  ) {}

  /** Of two at the same time the second waits for the first to commit. */
  async find(
    tx: Transaction,
    { tenantId }: Actor,
    sha256: Buffer,
    description: DocumentDescription,
  ): Promise<string | null> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `${tenantId}/${sha256.toString('hex')}`,
    ]);
    const { patient, encounter } = referencesOf(description);
    const namedId = await this.referred(tx, tenantId, 'patient', patient);
    const encounterId = await this.referred(tx, tenantId, 'encounter', encounter);
    if (namedId === undefined || encounterId === undefined) return null;
    const patientId = namedId && (await this.references.whose(tx, namedId, encounterId));
    const { source, confidentiality, externalNumber } = description;
    const keys = await this.keyRing.activeKeys(tx, tenantId, 'blind_index');
    const [same] = await tx.find(Document, {
      select: { id: true },
      where: keys.map((key) => ({
        tenantId,
        indexVersion: key.version,
        contentIndex: contentIndex(key, sha256),
        externalNumberIndex:
          externalNumber === null ? IsNull() : externalNumberIndex(key, externalNumber),
        patientId: patientId ?? IsNull(),
        encounterId: encounterId ?? IsNull(),
        parentId: IsNull(),
        source,
        confidentiality: In(
          CONFIDENTIALITY_CODES.slice(CONFIDENTIALITY_CODES.indexOf(confidentiality)),
        ),
        state: In(CURRENT_STATES),
      })),
      order: { createdAt: 'asc', id: 'asc' },
      take: 1,
    });
    return same?.id ?? null;
  }

  /** Undefined for an identifier that nobody has named yet. */
  private async referred(
    tx: Transaction,
    tenantId: string,
    kind: ReferenceKind,
    reference: Reference | null,
  ): Promise<string | null | undefined> {
    if (!reference) return null;
    return (await this.references.find(tx, tenantId, kind, reference)) ?? undefined;
  }
}
