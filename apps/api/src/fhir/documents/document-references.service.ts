import { type Transaction, UnitOfWork } from '@app/database';
import { PatientReferences } from '@app/documents';
import {
  type KnownNumber,
  notTaken,
  readSentDocument,
  type SentDocument,
  type SentResource,
  SeveralMatches,
} from '@app/fhir';
import { type Actor, DomainError } from '@app/platform';
import type { DocumentReference } from '@medplum/fhirtypes';
import { Injectable } from '@nestjs/common';
import { EarlierDocuments, naming, placeOfRelation } from './earlier-documents.js';
import { KnownDocuments } from './known-documents.js';
import { ReadReferences } from './read-references.js';
import { type EarlierOf, SentContents } from './sent-contents.js';

export interface CreatedReference {
  readonly resource: DocumentReference;
  readonly isNew: boolean;
}

/** Documents that are sent as DocumentReferences, by the same intake as all others. */
@Injectable()
export class DocumentReferences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contents: SentContents,
    private readonly known: KnownDocuments,
    private readonly references: ReadReferences,
    private readonly patients: PatientReferences,
    private readonly before: EarlierDocuments,
  ) {}

  /**
   * Throws `FhirRefused`, and what the intake throws. With `ifNone` the one that bears this number
   * already is answered instead, also of two requests at the same time.
   * @param earlierOf which documents the new one takes the place of, by its number; asked once it is there
   */
  async create(
    actor: Actor,
    given: SentResource,
    ifNone: KnownNumber | null,
    earlierOf: EarlierOf = async () => [],
  ): Promise<CreatedReference> {
    const sent = readSentDocument(given);
    const unless = ifNone ? (tx: Transaction) => this.only(tx, actor, ifNone) : undefined;
    const earlier = unless ? await this.unitOfWork.run(actor, unless) : null;
    if (earlier) return { resource: await this.references.get(actor, earlier), isNew: false };
    const patient = await this.patientOf(actor, sent);
    const how = { patient, unless, before: await this.before.find(actor, sent), earlierOf };
    const { content, relations } = sent;
    const { id, isNew } = await naming(
      () =>
        content.kind === 'inline'
          ? this.contents.takeInline(actor, content.bytes, sent, how)
          : this.contents.attachBinary(actor, content.id, sent, how),
      (error) => placeOfRelation(relations, error),
    );
    return { resource: await this.references.get(actor, id), isNew };
  }

  private async patientOf(actor: Actor, { subject }: SentDocument): Promise<KnownNumber | null> {
    if (!subject) return null;
    if (subject.kind === 'number') return subject.number;
    try {
      return await this.patients.get(actor, subject.id);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw notTaken('DocumentReference.subject.reference', error.message, 'not-found');
    }
  }

  /** One after the other of those who ask for this number: the second finds what the first made. */
  private async only(tx: Transaction, actor: Actor, number: KnownNumber): Promise<string | null> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `fhir/${actor.tenantId}/${number.identifier}`,
    ]);
    const [found, ...others] = await this.known.numbered(tx, actor, number);
    if (others.length > 0) throw new SeveralMatches();
    return found?.id ?? null;
  }
}
