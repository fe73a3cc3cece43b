import { AuditTrail } from '@app/audit';
import type { ObjectKey } from '@app/crypto';
import { KeyRing, type Transaction, UnitOfWork } from '@app/database';
import { type Actor, isId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Document, Patient } from '../document.entities.js';
import type { Reference } from '../document-indexes.js';
import { DocumentNumbers } from './document-numbers.js';
import { DocumentsRepository } from '../documents.repository.js';
import { type ReferenceKind, References } from '../references.js';
import { openColumn } from '../sealed-columns.js';

/** An identifier with who assigned it, where that is known, or words of a patient's name. */
export type Sought =
  | { readonly identifier: string; readonly authority: string | null }
  | { readonly name: string };

/** Somebody who was found; the texts are those that documents named. */
export interface FoundPatient {
  readonly id: string;
  readonly identifier: string | null;
  readonly authority: string | null;
  readonly name: string | null;
}

/** What is sought, as far as the actor may see a document of it. */
export interface LookupResult {
  /** 50 at most. */
  readonly patients: readonly FoundPatient[];
  readonly encounterIds: readonly string[];
  /** Newest first. */
  readonly documentIds: readonly string[];
  /** Whether there are more documents of this external number than are named. */
  readonly moreDocuments: boolean;
}

const DOCUMENTS_MAX = 50;

/**
 * Finds by an identifier in full, or by whole words of a name: the database holds keyed hashes, which know
 * no parts. The text of documents cannot be searched.
 */
@Injectable()
export class LookupsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsRepository,
    private readonly numbers: DocumentNumbers,
    private readonly references: References,
    private readonly audit: AuditTrail,
    private readonly keyRing: KeyRing,
  ) {}

  /**
   * A patient or encounter is found by who may see one of its documents. The trail keeps what was sought
   * as a commitment that dies with whom it names.
   */
  async find(actor: Actor, sought: Sought): Promise<LookupResult> {
    return this.unitOfWork.run(actor, async (tx) => {
      const byName = 'name' in sought;
      const patientIds = byName
        ? await this.visible(
            tx,
            'patient',
            await this.references.named(tx, actor.tenantId, sought.name),
          )
        : await this.identified(tx, actor, 'patient', sought);
      const encounterIds = byName ? [] : await this.identified(tx, actor, 'encounter', sought);
      const documents =
        byName || sought.authority !== null
          ? []
          : await this.ofDocuments(tx, actor, sought.identifier);
      const named = documents.slice(0, DOCUMENTS_MAX);
      const rows = await this.documents.patients(tx, patientIds);
      const keys = await this.keyRing.objects(
        tx,
        actor.tenantId,
        rows.map(({ objectKeyId }) => objectKeyId),
      );
      const [only] = patientIds;
      const objectKey = await this.keyOf(tx, actor, {
        patient: rows[0],
        encounterId: encounterIds[0],
        document: named[0],
      });
      const [field, value] = byName ? ['name', sought.name] : ['identifier', sought.identifier];
      await this.audit.record(tx, actor, {
        action: 'lookup.made',
        subject: { type: 'lookup', id: null },
        patientId: patientIds.length === 1 && only !== undefined ? only : null,
        details: {
          patients: patientIds.length,
          encounters: encounterIds.length,
          documents: named.length,
        },
        confidential: { [field]: { value, ...(objectKey && { objectKey }) } },
      });
      return {
        patients: rows.map((row) => openPatient(row, keys.get(row.objectKeyId))),
        encounterIds,
        documentIds: named.map(({ id }) => id),
        moreDocuments: documents.length > named.length,
      };
    });
  }

  private async identified(
    tx: Transaction,
    { tenantId }: Actor,
    kind: ReferenceKind,
    { identifier, authority }: Reference,
  ): Promise<readonly string[]> {
    if (authority === null) {
      const ids = await this.references.ofAnyAuthority(tx, tenantId, kind, identifier);
      return this.visible(tx, kind, ids);
    }
    const id = await this.references.find(tx, tenantId, kind, { identifier, authority });
    return this.visible(tx, kind, id === null ? [] : [id]);
  }

  private async visible(
    tx: Transaction,
    kind: ReferenceKind,
    ids: readonly string[],
  ): Promise<readonly string[]> {
    const seen: string[] = [];
    for (const id of ids) {
      // who was merged is found as who they go on as
      const now = kind === 'patient' ? await this.references.whose(tx, id, null) : id;
      if (!seen.includes(now) && (await this.documents.anyOf(tx, kind, now))) seen.push(now);
    }
    return seen;
  }

  private async ofDocuments(
    tx: Transaction,
    actor: Actor,
    identifier: string,
  ): Promise<readonly Document[]> {
    const own = isId(identifier) ? await this.documents.find(tx, identifier.toLowerCase()) : null;
    if (own) return [own];
    return this.numbers.find(tx, actor, identifier, DOCUMENTS_MAX + 1);
  }

  private async keyOf(
    tx: Transaction,
    { tenantId }: Actor,
    found: {
      readonly patient: Patient | undefined;
      readonly encounterId: string | undefined;
      readonly document: Document | undefined;
    },
  ): Promise<{ readonly id: string; readonly key: ObjectKey } | null> {
    const { patient } = found;
    const [encounter] = found.encounterId
      ? await this.documents.encounters(tx, [found.encounterId])
      : [];
    const id = (patient ?? encounter ?? found.document)?.objectKeyId;
    const key = id && (await this.keyRing.objects(tx, tenantId, [id])).get(id);
    return id && key ? { id, key } : null;
  }
}

/** A patient whose key was destroyed has no texts any more. */
function openPatient(patient: Patient, key: ObjectKey | undefined): FoundPatient {
  const { id, identifierSealed, authoritySealed, nameSealed } = patient;
  if (!key) return { id, identifier: null, authority: null, name: null };
  return {
    id,
    identifier: openColumn(key, 'patient.identifier', patient, identifierSealed),
    authority: authoritySealed && openColumn(key, 'patient.authority', patient, authoritySealed),
    name: nameSealed && openColumn(key, 'patient.name', patient, nameSealed),
  };
}
