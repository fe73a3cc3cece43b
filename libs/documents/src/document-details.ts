import { KeyRing, type Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Document, DocumentSuccessor, ExtractionRow } from './document.entities.js';
import { DocumentsRepository, type MovedBy } from './documents.repository.js';
import { HoldsRepository } from './erasure/holds.repository.js';
import { openColumn } from './sealed-columns.js';

/** A document with what is sealed about it opened, for those who may see it. */
export interface DocumentDetails {
  readonly document: Document;
  readonly fileName: string | null;
  readonly externalNumber: string | null;
  readonly patientIdentifier: string | null;
  readonly patientAuthority: string | null;
  readonly patientName: string | null;
  /** Whom it named when it came, where that patient goes on as another one. */
  readonly namedIdentifier: string | null;
  readonly namedAuthority: string | null;
  readonly movedBy: Omit<MovedBy, 'documentId'> | null;
  /** Its source says that the visit did not take place. */
  readonly encounterCancelledAt: Date | null;
  readonly encounterIdentifier: string | null;
  readonly encounterAuthority: string | null;
  readonly extraction: ExtractionRow | null;
  /** What came in its place, or adds to it. */
  readonly successors: readonly Pick<DocumentSuccessor, 'successorId' | 'kind'>[];
  /** By a legal hold on it or on its patient. */
  readonly isHeld: boolean;
}

/** Opens what is sealed about documents, and gathers what other rows say of them. */
@Injectable()
export class OpenedDetails {
  constructor(
    private readonly documents: DocumentsRepository,
    private readonly holds: HoldsRepository,
    private readonly keyRing: KeyRing,
  ) {}

  async ofOne(tx: Transaction, actor: Actor, document: Document): Promise<DocumentDetails> {
    const [details] = await this.of(tx, actor, [document]);
    if (!details) throw new Error('a document was not opened');
    return details;
  }

  async of(
    tx: Transaction,
    { tenantId }: Actor,
    documents: readonly Document[],
  ): Promise<DocumentDetails[]> {
    const patients = await this.documents.patients(
      tx,
      present(documents.flatMap((row) => [row.patientId, row.namedPatientId])),
    );
    const encounters = await this.documents.encounters(
      tx,
      present(documents.map((row) => row.encounterId)),
    );
    const extractions = await this.documents.latestExtractions(
      tx,
      documents.map(({ id }) => id),
    );
    const held = await this.holds.heldBy(tx, documents);
    const outdated = documents.filter(({ outdatedAt }) => outdatedAt !== null);
    const successors = await this.documents.successors(
      tx,
      outdated.map(({ id }) => id),
    );
    const moved = documents.filter((row) => row.namedPatientId !== row.patientId);
    const moves = await this.documents.movedBy(
      tx,
      moved.map(({ id }) => id),
    );
    const patientOf = byId(patients);
    const encounterOf = byId(encounters);
    const extractionOf = new Map(extractions.map((row) => [row.documentId, row]));
    const rows = [...documents, ...patients, ...encounters];
    const keys = await this.keyRing.objects(
      tx,
      tenantId,
      rows.map((row) => row.objectKeyId),
    );
    const open = (
      row: { readonly id: string; readonly objectKeyId: string } | undefined,
      column: Parameters<typeof openColumn>[1],
      sealed: Buffer | null | undefined,
    ): string | null => {
      const key = row && keys.get(row.objectKeyId);
      return key && sealed ? openColumn(key, column, { tenantId, id: row.id }, sealed) : null;
    };
    return documents.map((document) => {
      const patient = patientOf.get(document.patientId);
      const encounter = encounterOf.get(document.encounterId);
      const { namedPatientId, patientId } = document;
      const named = namedPatientId === patientId ? undefined : patientOf.get(namedPatientId);
      return {
        document,
        fileName: open(document, 'document.file_name', document.fileNameSealed),
        externalNumber: open(document, 'document.external_number', document.externalNumberSealed),
        patientIdentifier: open(patient, 'patient.identifier', patient?.identifierSealed),
        patientAuthority: open(patient, 'patient.authority', patient?.authoritySealed),
        namedIdentifier: open(named, 'patient.identifier', named?.identifierSealed),
        namedAuthority: open(named, 'patient.authority', named?.authoritySealed),
        movedBy: moves.find(({ documentId }) => documentId === document.id) ?? null,
        encounterCancelledAt: encounter?.cancelledAt ?? null,
        patientName: open(patient, 'patient.name', patient?.nameSealed),
        encounterIdentifier: open(encounter, 'encounter.identifier', encounter?.identifierSealed),
        encounterAuthority: open(encounter, 'encounter.authority', encounter?.authoritySealed),
        extraction: extractionOf.get(document.id) ?? null,
        successors: successors.filter(({ documentId }) => documentId === document.id),
        isHeld: held.has(document.id),
      };
    });
  }
}

function present(ids: readonly (string | null)[]): string[] {
  return ids.filter((id) => id !== null);
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): Map<string | null, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
