import { DocumentNotFound, DocumentsService } from '@app/documents';
import type { Actor } from '@app/platform';
import type { Bundle, List } from '@medplum/fhirtypes';
import { Body, Controller, Param } from '@nestjs/common';
import { Caller } from '../http/caller.js';
import { FhirRoute } from './fhir-exchange.js';
import { AnyResource, ResourceId } from './fhir.dto.js';
import { KnownDocuments } from './documents/known-documents.js';
import { ProvidedBundles } from './documents/provided-documents.js';

/** Documents that come together, and what they came in. */
@Controller('fhir/R4')
export class TransactionController {
  constructor(
    private readonly bundles: ProvidedBundles,
    private readonly documents: DocumentsService,
    private readonly known: KnownDocuments,
  ) {}

  @FhirRoute({ post: '', access: 'document:add', blockedWhile: 'intake-paused' })
  async provideDocuments(
    @Caller() actor: Actor,
    @Body({ schema: AnyResource }) body: unknown,
  ): Promise<Bundle> {
    return this.bundles.provide(actor, body);
  }

  /** A SubmissionSet, under the id of its first document. */
  @FhirRoute({ get: 'List/:documentId', access: 'document:read' })
  async getSubmission(
    @Caller() actor: Actor,
    @Param('documentId', { schema: ResourceId }) id: string,
  ): Promise<List> {
    const list = await this.known.submission(actor, await this.documents.get(actor, id));
    if (!list) throw new DocumentNotFound();
    return list;
  }
}
