import { DocumentsService } from '@app/documents';
import type { Actor } from '@app/platform';
import type { DocumentReference } from '@medplum/fhirtypes';
import { Injectable } from '@nestjs/common';
import { KnownDocuments } from './known-documents.js';
import { KnownSummaries } from '../known-summaries.js';
import { ReadableSummaries } from '../readable-summaries.js';

/** Documents and summaries, read as DocumentReferences. */
@Injectable()
export class ReadReferences {
  constructor(
    private readonly documents: DocumentsService,
    private readonly known: KnownDocuments,
    private readonly readable: ReadableSummaries,
    private readonly summaries: KnownSummaries,
  ) {}

  /** A document, or a summary for whoever may read those. Throws `DocumentNotFound`. */
  async get(actor: Actor, id: string): Promise<DocumentReference> {
    const summary = await this.readable.find(actor, id);
    if (summary) return this.summaries.reference(actor, summary, id);
    const [resource] = await this.known.of(actor, [await this.documents.get(actor, id)]);
    if (!resource) throw new Error('a document was not described');
    return resource;
  }
}
