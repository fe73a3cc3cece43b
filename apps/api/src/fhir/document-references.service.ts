import { createHash } from 'node:crypto';
import { AuditTrail } from '@app/audit';
import { may } from '@app/auth';
import { type Transaction, UnitOfWork } from '@app/database';
import {
  type ArrivedBytes,
  DocumentsService,
  IntakeService,
  LooseBytesService,
  NamedPatients,
} from '@app/documents';
import {
  checkAttachment,
  type DocumentSearch,
  isMadeByAi,
  type KnownNumber,
  NotSpoken,
  notTaken,
  readSentDocument,
  type SentDocument,
  setDataAside,
  SeveralMatches,
  sha1Of,
  toSummaryReference,
} from '@app/fhir';
import { type Actor, DomainError } from '@app/platform';
import { PublishedSummaries, type PublishedSummary, SummaryNotFound } from '@app/summaries';
import type { DocumentReference } from '@medplum/fhirtypes';
import { Inject, Injectable } from '@nestjs/common';
import { UPLOAD_MAX_BYTES } from '../documents/upload.js';
import { describeSent, once } from './describe-sent.js';
import { type Earlier, EarlierDocuments, naming, placeOfRelation } from './earlier-documents.js';
import { readPageAs, SearchPage, writePage } from './fhir.dto.js';
import { KnownDocuments } from './known-documents.js';
import { KnownSummaries } from './known-summaries.js';

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
    private readonly published: PublishedSummaries,
    private readonly summaries: KnownSummaries,
    private readonly patients: NamedPatients,
    private readonly before: EarlierDocuments,
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
    const how = { patient, unless, before: await this.before.find(actor, sent) };
    const { content, relations } = sent;
    const { id, isNew } = await naming(
      () =>
        content.kind === 'inline'
          ? this.takeInline(actor, content.bytes, sent, how)
          : this.takeLoose(actor, content.id, sent, how),
      (error) => placeOfRelation(relations, error),
    );
    return { resource: await this.get(actor, id), isNew };
  }

  /** A document, or a summary for whoever may read those. Throws `DocumentNotFound`. */
  async get(actor: Actor, id: string): Promise<DocumentReference> {
    const summary = may(actor, 'summary:read') ? await this.published.find(actor, id) : null;
    if (summary) return this.summaryReference(actor, summary, id);
    const [resource] = await this.known.of(actor, [await this.documents.get(actor, id)]);
    if (!resource) throw new Error('a document was not described');
    return resource;
  }

  /** Documents and then summaries, each newest first. Throws `NotSpoken`. */
  async search(actor: Actor, search: DocumentSearch): Promise<FoundReferences> {
    if (search.page !== null) {
      const page = readPageAs(SearchPage, search.page);
      if (page) return this.list(actor, page);
      throw new NotSpoken('malformed', '_page is not one that a search gave out.', 'invalid');
    }
    const { status, count, patient, relatesTo, identifier, id, isOfSummaries } = search;
    if (identifier ?? id) {
      const summary =
        id && may(actor, 'summary:read') ? await this.published.find(actor, id) : null;
      const resources =
        summary && id !== null
          ? [await this.summaryReference(actor, summary, id)]
          : await this.pick(actor, search);
      const found = resources.filter((one) => !isOfSummaries || isMadeByAi(one));
      return { resources: found.filter((one) => isOfStatus(one, status)), next: null };
    }
    const first = {
      of: relatesTo === null && !isOfSummaries ? 'documents' : 'summaries',
      cursor: null,
      relatesTo,
      status,
      count,
    } as const;
    if (!patient) return this.list(actor, { ...first, patient: null });
    if (patient.kind === 'id') return this.list(actor, { ...first, patient: patient.id });
    const [found, ...others] = await this.patients.find(actor, patient.number);
    if (others.length > 0) {
      const text = 'Several authorities have given out this number. Name one, as system|value.';
      throw new NotSpoken('malformed', text, 'multiple-matches');
    }
    return found
      ? this.list(actor, { ...first, patient: found.id })
      : { resources: [], next: null };
  }

  /** What is left of a page of documents is filled with summaries. */
  private async list(actor: Actor, page: SearchPage): Promise<FoundReferences> {
    if (page.of === 'summaries') return this.listSummaries(actor, page);
    const { patient, status, count, cursor } = page;
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
    const known = await this.known.of(actor, items);
    const resources = known.filter((one) => isOfStatus(one, status));
    if (nextCursor) return { resources, next: writePage({ ...page, cursor: nextCursor }) };
    const rest = { ...page, of: 'summaries', cursor: null } as const;
    if (items.length === count) return { resources, next: this.writeRest(actor, rest) };
    const more = await this.listSummaries(actor, rest, count - items.length);
    return { resources: [...resources, ...more.resources], next: more.next };
  }

  /** Of each summary the reference that holds now: those before it are found by what it replaces. */
  private async listSummaries(
    actor: Actor,
    page: SearchPage,
    limit = page.count,
  ): Promise<FoundReferences> {
    if (!may(actor, 'summary:read')) return { resources: [], next: null };
    const { patient, relatesTo, status, cursor } = page;
    const { items, nextCursor } = await this.published.page(actor, {
      patientId: patient,
      documentId: relatesTo,
      order: 'newest',
      limit,
      cursor,
    });
    const resources = (await this.summaries.ofAll(actor, items)).flatMap((known) => {
      const version = known.versions.at(-1);
      return version ? [toSummaryReference(known, version)] : [];
    });
    return {
      resources: resources.filter((one) => isOfStatus(one, status)),
      next: nextCursor && writePage({ ...page, cursor: nextCursor }),
    };
  }

  private writeRest(actor: Actor, page: SearchPage): string | null {
    return may(actor, 'summary:read') ? writePage(page) : null;
  }

  private async summaryReference(
    actor: Actor,
    summary: PublishedSummary,
    id: string,
  ): Promise<DocumentReference> {
    const known = await this.summaries.of(actor, summary);
    const version = known.versions.find(({ referenceId }) => referenceId === id);
    if (!version) throw new SummaryNotFound();
    return toSummaryReference(known, version);
  }

  /** By a number or an id, which name few. */
  private async pick(
    actor: Actor,
    { id, identifier, patient, relatesTo }: DocumentSearch,
  ): Promise<readonly DocumentReference[]> {
    if (patient ?? relatesTo) {
      const text = 'identifier and _id name a document: nothing else narrows them.';
      throw new NotSpoken('malformed', text);
    }
    return this.unitOfWork.run(actor, async (tx) => {
      const found = identifier
        ? await this.known.numbered(tx, actor, identifier)
        : await this.known.identified(tx, actor, id ?? '');
      const resources = found.filter((one) => id === null || one.id === id);
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
      const description = describeSent(sent, sent.mediaType, how.patient);
      return await this.intake.accept(actor, arrived, description, null, {
        unless: how.unless,
        related: (tx, id) => this.before.settle(tx, actor, id, sent, how.before),
      });
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
}
type Taken = Pick<CreatedReference, 'isNew'> & { readonly id: string };

function isOfStatus({ status }: DocumentReference, sought: DocumentSearch['status']): boolean {
  return sought === null || status === sought;
}

async function sha1(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const hash = createHash('sha1');
  for await (const piece of bytes) hash.update(piece);
  return hash.digest();
}
