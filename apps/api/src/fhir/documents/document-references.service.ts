import { createHash } from 'node:crypto';
import { may } from '@app/auth';
import { type Transaction, UnitOfWork } from '@app/database';
import {
  type ArrivedBytes,
  DocumentsService,
  IntakeService,
  UnattachedBinaries,
  PatientReferences,
} from '@app/documents';
import {
  checkAttachment,
  type KnownNumber,
  notTaken,
  readSentDocument,
  type SentDocument,
  type SentResource,
  SeveralMatches,
  sha1Of,
} from '@app/fhir';
import { type Actor, DomainError } from '@app/platform';
import { PublishedSummaries } from '@app/summaries';
import type { DocumentReference } from '@medplum/fhirtypes';
import { Inject, Injectable } from '@nestjs/common';
import { UPLOAD_MAX_BYTES } from '../../documents/upload.js';
import { describeSent, once } from './describe-sent.js';
import { type Earlier, EarlierDocuments, naming, placeOfRelation } from './earlier-documents.js';
import { KnownDocuments } from './known-documents.js';
import { KnownSummaries } from '../known-summaries.js';

export interface CreatedReference {
  readonly resource: DocumentReference;
  readonly isNew: boolean;
}

/** Documents that are sent as DocumentReferences, by the same intake as all others, and read as those. */
@Injectable()
export class DocumentReferences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly intake: IntakeService,
    private readonly loose: UnattachedBinaries,
    private readonly documents: DocumentsService,
    private readonly known: KnownDocuments,
    private readonly published: PublishedSummaries,
    private readonly summaries: KnownSummaries,
    private readonly patients: PatientReferences,
    private readonly before: EarlierDocuments,
    @Inject(UPLOAD_MAX_BYTES) private readonly maxBytes: number,
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
    if (earlier) return { resource: await this.get(actor, earlier), isNew: false };
    const patient = await this.patientOf(actor, sent);
    const how = { patient, unless, before: await this.before.find(actor, sent), earlierOf };
    const { content, relations } = sent;
    const { id, isNew } = await naming(
      () =>
        content.kind === 'inline'
          ? this.takeInline(actor, content.bytes, sent, how)
          : this.attachBinary(actor, content.id, sent, how),
      (error) => placeOfRelation(relations, error),
    );
    return { resource: await this.get(actor, id), isNew };
  }

  /** A document, or a summary for whoever may read those. Throws `DocumentNotFound`. */
  async get(actor: Actor, id: string): Promise<DocumentReference> {
    const summary = may(actor, 'summary:read') ? await this.published.find(actor, id) : null;
    if (summary) return this.summaries.reference(actor, summary, id);
    const [resource] = await this.known.of(actor, [await this.documents.get(actor, id)]);
    if (!resource) throw new Error('a document was not described');
    return resource;
  }

  private async takeInline(
    actor: Actor,
    bytes: Buffer,
    sent: SentDocument,
    how: Taking,
  ): Promise<Taken> {
    checkAttachment(sent, bytes.length, sha1Of(bytes));
    const arrived = await this.intake.store(actor, once(bytes), this.maxBytes);
    try {
      const description = describeSent(sent, sent.mediaType, how.patient);
      return await this.intake.accept(actor, arrived, description, null, {
        unless: how.unless,
        related: async (tx, id) => [
          ...(await this.before.settle(tx, actor, id, sent, how.before)),
          ...(await this.supersede(tx, actor, id, sent, how)),
        ],
      });
    } catch (error) {
      await this.intake.abandon(actor, arrived);
      throw error;
    }
  }

  private async supersede(
    tx: Transaction,
    actor: Actor,
    id: string,
    { number }: SentDocument,
    { earlierOf }: Taking,
  ): Promise<readonly string[]> {
    if (!number) return [];
    return this.before.supersede(tx, actor, id, await earlierOf(tx, number));
  }

  /** What was sent before is taken over, and stays where it is if this fails. */
  private async attachBinary(
    actor: Actor,
    binaryId: string,
    sent: SentDocument,
    { patient, unless, before }: Taking,
  ): Promise<Taken> {
    const { bytes, mediaType, ...arrived } = await this.arrived(actor, binaryId);
    const hashed = sent.said.content[0]?.attachment.hash !== undefined;
    checkAttachment(sent, arrived.stored.sizeBytes, hashed ? await sha1(bytes) : null);
    const description = describeSent(sent, sent.mediaType ?? mediaType, patient);
    return this.intake.accept(actor, arrived, description, null, {
      unless,
      also: (tx, id) => this.loose.settle(tx, binaryId, id),
      related: (tx, id) => this.before.settle(tx, actor, id, sent, before),
    });
  }

  private async arrived(
    actor: Actor,
    id: string,
  ): Promise<ArrivedBytes & { readonly mediaType: string; readonly bytes: AsyncIterable<Buffer> }> {
    try {
      return await this.loose.arrived(actor, id);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      throw notTaken('DocumentReference.content[0].attachment.url', error.message, 'not-found');
    }
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

interface Taking {
  readonly patient: KnownNumber | null;
  readonly unless: ((tx: Transaction) => Promise<string | null>) | undefined;
  readonly before: readonly Earlier[];
  readonly earlierOf: EarlierOf;
}
type EarlierOf = (tx: Transaction, number: KnownNumber) => Promise<readonly string[]>;
type Taken = Pick<CreatedReference, 'isNew'> & { readonly id: string };

async function sha1(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const hash = createHash('sha1');
  for await (const piece of bytes) hash.update(piece);
  return hash.digest();
}
