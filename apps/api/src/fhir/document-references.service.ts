import { createHash } from 'node:crypto';
import { AuditTrail } from '@app/audit';
import { type Transaction, UnitOfWork } from '@app/database';
import {
  type ArrivedBytes,
  type DocumentDescription,
  DocumentsService,
  IntakeService,
  LooseBytesService,
  NamedPatients,
} from '@app/documents';
import {
  checkAttachment,
  type DocumentSearch,
  type KnownNumber,
  NotSpoken,
  notTaken,
  readSentDocument,
  type SentDocument,
  setDataAside,
  SeveralMatches,
  sha1Of,
} from '@app/fhir';
import { type Actor, DomainError } from '@app/platform';
import type { DocumentReference } from '@medplum/fhirtypes';
import { Inject, Injectable } from '@nestjs/common';
import { mediaTypeOf, UPLOAD_MAX_BYTES } from '../documents/upload.js';
import { readPage, type SearchPage, writePage } from './fhir.dto.js';
import { KnownDocuments } from './known-documents.js';

export interface CreatedReference {
  readonly resource: DocumentReference;
  readonly isNew: boolean;
}

export interface FoundReferences {
  readonly resources: readonly DocumentReference[];
  readonly next: string | null;
}

/** Documents in and out as DocumentReferences: they come by the same intake as all others. */
@Injectable()
export class DocumentReferences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly intake: IntakeService,
    private readonly loose: LooseBytesService,
    private readonly documents: DocumentsService,
    private readonly known: KnownDocuments,
    private readonly patients: NamedPatients,
    private readonly audit: AuditTrail,
    @Inject(UPLOAD_MAX_BYTES) private readonly maxBytes: number,
  ) {}

  /**
   * Throws `FhirRefused`, and what the intake throws. With `ifNone` the one that bears this number
   * already is answered instead, also of two requests at the same time.
   */
  async create(
    actor: Actor,
    given: unknown,
    ifNone: KnownNumber | null,
  ): Promise<CreatedReference> {
    const sent = readSentDocument(setDataAside(given));
    const unless = ifNone ? (tx: Transaction) => this.only(tx, actor, ifNone) : undefined;
    const earlier = unless ? await this.unitOfWork.run(actor, unless) : null;
    if (earlier) return { resource: await this.get(actor, earlier), isNew: false };
    const patient = await this.patientOf(actor, sent);
    const { content } = sent;
    const { id, isNew } =
      content.kind === 'inline'
        ? await this.takeInline(actor, content.bytes, sent, { patient, unless })
        : await this.takeLoose(actor, content.id, sent, { patient, unless });
    return { resource: await this.get(actor, id), isNew };
  }

  /** Throws `DocumentNotFound`. */
  async get(actor: Actor, id: string): Promise<DocumentReference> {
    const [resource] = await this.known.of(actor, [await this.documents.get(actor, id)]);
    if (!resource) throw new Error('a document was not described');
    return resource;
  }

  /** Newest first. Throws `NotSpoken`. */
  async search(actor: Actor, search: DocumentSearch): Promise<FoundReferences> {
    if (search.page !== null) {
      const page = readPage(search.page);
      if (!page)
        throw new NotSpoken('malformed', '_page is not one that a search gave out.', 'invalid');
      return this.list(actor, page, page.cursor);
    }
    const { status, count, patient, identifier, id } = search;
    if (identifier ?? id) return { resources: await this.pick(actor, search), next: null };
    if (!patient) return this.list(actor, { patient: null, status, count }, null);
    if (patient.kind === 'id')
      return this.list(actor, { patient: patient.id, status, count }, null);
    const [found, ...others] = await this.patients.find(actor, patient.number);
    if (others.length > 0) {
      const text = 'Several authorities have given out this number. Name one, as system|value.';
      throw new NotSpoken('malformed', text, 'multiple-matches');
    }
    return found
      ? this.list(actor, { patient: found.id, status, count }, null)
      : { resources: [], next: null };
  }

  private async list(
    actor: Actor,
    { patient, status, count }: Omit<SearchPage, 'cursor'>,
    cursor: string | null,
  ): Promise<FoundReferences> {
    const { items, nextCursor } = await this.documents.list(actor, {
      state: null,
      source: null,
      encounterId: null,
      parentId: null,
      from: null,
      to: null,
      patientId: patient,
      whose: 'everybody',
      limit: count,
      order: 'newest',
      cursor,
    });
    const resources = await this.known.of(actor, items);
    const next = nextCursor && writePage({ cursor: nextCursor, patient, status, count });
    return { resources: resources.filter((one) => isOfStatus(one, status)), next };
  }

  /** By a number or an id, which name few. */
  private async pick(
    actor: Actor,
    { id, identifier, status, patient }: DocumentSearch,
  ): Promise<readonly DocumentReference[]> {
    if (patient) {
      const text = 'identifier and _id name a document: they are not taken with a patient.';
      throw new NotSpoken('malformed', text);
    }
    return this.unitOfWork.run(actor, async (tx) => {
      const found = identifier
        ? await this.known.numbered(tx, actor, identifier)
        : await this.known.identified(tx, actor, id ?? '');
      const resources = found
        .filter((one) => id === null || one.id === id)
        .filter((one) => isOfStatus(one, status));
      await this.audit.record(tx, actor, {
        action: 'lookup.made',
        subject: { type: 'lookup', id: null },
        details: { documents: resources.length },
        ...(identifier && { confidential: { identifier: { value: identifier.identifier } } }),
      });
      return resources;
    });
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
      const description = describe(sent, sent.mediaType, how.patient);
      return await this.intake.accept(actor, arrived, description, null, { unless: how.unless });
    } catch (error) {
      await this.intake.abandon(actor, arrived);
      throw error;
    }
  }

  /** What was sent before is taken over, and stays where it is if this fails. */
  private async takeLoose(
    actor: Actor,
    binaryId: string,
    sent: SentDocument,
    { patient, unless }: Taking,
  ): Promise<Taken> {
    const { bytes, mediaType, ...arrived } = await this.arrived(actor, binaryId);
    const hashed = sent.said.content[0]?.attachment.hash !== undefined;
    checkAttachment(sent, arrived.stored.sizeBytes, hashed ? await sha1(bytes) : null);
    const description = describe(sent, sent.mediaType ?? mediaType, patient);
    return this.intake.accept(actor, arrived, description, null, {
      unless,
      also: (tx, id) => this.loose.settle(tx, binaryId, id),
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
}
type Taken = Pick<CreatedReference, 'isNew'> & { readonly id: string };

function describe(
  { fileName, encounter, confidentiality, number, said }: SentDocument,
  mediaType: string | null,
  patient: KnownNumber | null,
): DocumentDescription {
  return {
    fileName,
    mediaType: mediaTypeOf(mediaType),
    source: 'fhir',
    confidentiality,
    patientIdentifier: patient?.identifier ?? null,
    patientAuthority: patient?.authority ?? null,
    encounterIdentifier: encounter?.identifier ?? null,
    encounterAuthority: encounter?.authority ?? null,
    externalNumber: number?.identifier ?? null,
    particulars: JSON.stringify(said),
  };
}

function isOfStatus({ status }: DocumentReference, sought: DocumentSearch['status']): boolean {
  return sought === null || status === sought;
}

async function* once(bytes: Buffer): AsyncIterable<Uint8Array> {
  yield bytes;
}

async function sha1(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const hash = createHash('sha1');
  for await (const piece of bytes) hash.update(piece);
  return hash.digest();
}
