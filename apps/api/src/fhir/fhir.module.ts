import { Module } from '@nestjs/common';
import { DocumentsApiModule } from '../documents/documents.module.js';
import { SessionApiModule } from '../session/session.module.js';
import { AuditEventController } from './audit-event.controller.js';
import { BinaryController } from './documents/binary.controller.js';
import { DocumentReferenceController } from './documents/document-reference.controller.js';
import { DocumentReferences } from './documents/document-references.service.js';
import { EarlierDocuments } from './documents/earlier-documents.js';
import { KnownDocuments } from './documents/known-documents.js';
import { NamedReferences } from './documents/named-references.js';
import { ProvidedBundles } from './documents/provided-documents.js';
import { ReadReferences } from './documents/read-references.js';
import { RestatableDocuments } from './documents/restatable-documents.js';
import { RestatedReferences } from './documents/restated-references.js';
import { ResultController } from './documents/result.controller.js';
import { SentContents } from './documents/sent-contents.js';
import { SentResults } from './documents/sent-results.service.js';
import { KnownSummaries } from './known-summaries.js';
import { MetadataController } from './metadata.controller.js';
import { PatientController } from './patient.controller.js';
import { ReadableSummaries } from './readable-summaries.js';
import { ReferenceSearch } from './reference-search.service.js';
import { SubscriptionController } from './subscription.controller.js';
import { SummarizeController } from './summarize.controller.js';
import { TransactionController } from './transaction.controller.js';

@Module({
  imports: [DocumentsApiModule, SessionApiModule],
  controllers: [
    AuditEventController,
    BinaryController,
    DocumentReferenceController,
    MetadataController,
    PatientController,
    ResultController,
    SubscriptionController,
    SummarizeController,
    TransactionController,
  ],
  providers: [
    DocumentReferences,
    EarlierDocuments,
    KnownDocuments,
    KnownSummaries,
    NamedReferences,
    ProvidedBundles,
    ReadableSummaries,
    ReadReferences,
    ReferenceSearch,
    RestatableDocuments,
    RestatedReferences,
    SentContents,
    SentResults,
  ],
})
export class FhirApiModule {}
