import { AuditTrail } from '@app/audit';
import { blindIndex, type ObjectKey } from '@app/crypto';
import { KeyRing, type Transaction, UnitOfWork } from '@app/database';
import { type Actor, isId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Document } from './document.entities.js';
import { DocumentsRepository } from './documents.repository.js';
import { References } from './references.js';

/** What an identifier is of, as far as the actor may see it. */
export interface LookupResult {
  readonly patientId: string | null;
  readonly encounterId: string | null;
  /** Newest first. */
  readonly documentIds: readonly string[];
  /** Whether there are more documents of this external number than are named. */
  readonly moreDocuments: boolean;
}

const DOCUMENTS_MAX = 50;

/** Finds by an identifier, in full and exact: the database holds keyed hashes, which know no parts. */
@Injectable()
export class LookupsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsRepository,
    private readonly references: References,
    private readonly audit: AuditTrail,
    private readonly keyRing: KeyRing,
  ) {}

  /**
   * A patient or encounter is found by who may see one of its documents. The trail keeps the
   * identifier as a commitment that dies with whom it names.
   */
  async find(actor: Actor, identifier: string): Promise<LookupResult> {
    return this.unitOfWork.run(actor, async (tx) => {
      const patientId = await this.reference(tx, actor, 'patient', identifier);
      const encounterId = await this.reference(tx, actor, 'encounter', identifier);
      const documents = await this.ofDocuments(tx, actor, identifier);
      const named = documents.slice(0, DOCUMENTS_MAX);
      const objectKey = await this.keyOf(tx, actor, { patientId, encounterId, document: named[0] });
      await this.audit.record(tx, actor, {
        action: 'lookup.made',
        subject: { type: 'lookup', id: null },
        patientId,
        details: {
          patients: patientId ? 1 : 0,
          encounters: encounterId ? 1 : 0,
          documents: named.length,
        },
        confidential: { identifier: { value: identifier, ...(objectKey && { objectKey }) } },
      });
      return {
        patientId,
        encounterId,
        documentIds: named.map(({ id }) => id),
        moreDocuments: documents.length > named.length,
      };
    });
  }

  private async reference(
    tx: Transaction,
    { tenantId }: Actor,
    kind: 'patient' | 'encounter',
    identifier: string,
  ): Promise<string | null> {
    const id = await this.references.find(tx, tenantId, kind, identifier);
    return id && (await this.documents.anyOf(tx, kind, id)) ? id : null;
  }

  private async ofDocuments(
    tx: Transaction,
    { tenantId }: Actor,
    identifier: string,
  ): Promise<readonly Document[]> {
    const own = isId(identifier) ? await this.documents.find(tx, identifier.toLowerCase()) : null;
    if (own) return [own];
    const { version, key } = await this.keyRing.tenantKey(tx, tenantId, 'blind_index');
    const index = blindIndex(key, { field: 'document.external_number', value: identifier });
    return this.documents.withExternalNumber(tx, tenantId, { version, index }, DOCUMENTS_MAX + 1);
  }

  private async keyOf(
    tx: Transaction,
    { tenantId }: Actor,
    found: {
      readonly patientId: string | null;
      readonly encounterId: string | null;
      readonly document: Document | undefined;
    },
  ): Promise<{ readonly id: string; readonly key: ObjectKey } | null> {
    const [patient] = found.patientId ? await this.documents.patients(tx, [found.patientId]) : [];
    const [encounter] = found.encounterId
      ? await this.documents.encounters(tx, [found.encounterId])
      : [];
    const id = (patient ?? encounter ?? found.document)?.objectKeyId;
    const key = id && (await this.keyRing.objects(tx, tenantId, [id])).get(id);
    return id && key ? { id, key } : null;
  }
}
