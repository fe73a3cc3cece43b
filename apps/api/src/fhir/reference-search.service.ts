import { DocumentsService, PatientReferences } from '@app/documents';
import {
  type DocumentSearch,
  isMadeByAi,
  InvalidFhirRequest,
  patientsIn,
  toSummaryReference,
} from '@app/fhir';
import type { Actor } from '@app/platform';
import type { DocumentReference, Patient } from '@medplum/fhirtypes';
import { Injectable } from '@nestjs/common';
import { readPageAs, SearchPage, writePage } from './fhir.dto.js';
import { KnownDocuments } from './documents/known-documents.js';
import { NamedReferences } from './documents/named-references.js';
import { KnownSummaries } from './known-summaries.js';
import { ReadableSummaries } from './readable-summaries.js';

export interface FoundReferences {
  readonly resources: readonly DocumentReference[];
  readonly next: string | null;
  /** The patients of them, where they are asked for. */
  readonly included?: readonly Patient[];
}

/** Finds documents, and summaries for whoever may read those, as DocumentReferences. */
@Injectable()
export class ReferenceSearch {
  constructor(
    private readonly documents: DocumentsService,
    private readonly known: KnownDocuments,
    private readonly readable: ReadableSummaries,
    private readonly summaries: KnownSummaries,
    private readonly patients: PatientReferences,
    private readonly named: NamedReferences,
  ) {}

  /** Documents and then summaries, each newest first. Throws `InvalidFhirRequest`. */
  async find(actor: Actor, search: DocumentSearch): Promise<FoundReferences> {
    if (search.page !== null) {
      const page = readPageAs(SearchPage, search.page);
      if (page) return this.list(actor, page);
      throw new InvalidFhirRequest(
        'malformed',
        '_page is not from a search of this service.',
        'invalid',
      );
    }
    const { status, count, patient, relatesTo, identifier, id, isOfSummaries } = search;
    if (identifier ?? id) {
      const summary = id ? await this.readable.find(actor, id) : null;
      const resources =
        summary && id !== null
          ? [await this.summaries.reference(actor, summary, id)]
          : await this.named.find(actor, search);
      const found = resources.filter((one) => !isOfSummaries || isMadeByAi(one));
      return withPatients(
        { resources: found.filter((one) => isOfStatus(one, status)), next: null },
        search.includesPatients,
      );
    }
    const first = {
      of: relatesTo === null && !isOfSummaries ? 'documents' : 'summaries',
      cursor: null,
      relatesTo,
      status,
      count,
      includesPatients: search.includesPatients,
      ...(search.changed.from && { changedFrom: search.changed.from.toISOString() }),
      ...(search.changed.to && { changedTo: search.changed.to.toISOString() }),
    } as const;
    if (!patient) return this.list(actor, { ...first, patient: null });
    if (patient.kind === 'id') return this.list(actor, { ...first, patient: patient.id });
    const [found, ...others] = await this.patients.find(actor, patient.number);
    if (others.length > 0) {
      const text = 'Several authorities assigned this number. Name one, as system|value.';
      throw new InvalidFhirRequest('malformed', text, 'multiple-matches');
    }
    return found
      ? this.list(actor, { ...first, patient: found.id })
      : { resources: [], next: null };
  }

  private async list(actor: Actor, page: SearchPage): Promise<FoundReferences> {
    return withPatients(await this.listPage(actor, page), page.includesPatients === true);
  }

  /** What is left of a page of documents is filled with summaries. */
  private async listPage(actor: Actor, page: SearchPage): Promise<FoundReferences> {
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
    if (!this.readable.areFor(actor)) return { resources: [], next: null };
    const { patient, relatesTo, status, cursor, changedFrom, changedTo } = page;
    const { items, nextCursor } = await this.readable.page(actor, {
      patientId: patient,
      documentId: relatesTo,
      changed: {
        ...(changedFrom !== undefined && { from: new Date(changedFrom) }),
        ...(changedTo !== undefined && { to: new Date(changedTo) }),
      },
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
    return this.readable.areFor(actor) ? writePage(page) : null;
  }
}

function withPatients(found: FoundReferences, includes: boolean): FoundReferences {
  return includes ? { ...found, included: patientsIn(found.resources) } : found;
}

function isOfStatus({ status }: DocumentReference, sought: DocumentSearch['status']): boolean {
  return sought === null || status === sought;
}
