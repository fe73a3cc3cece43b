import {
  AUDIT_ENTITIES,
  AuditModule,
  feedSettings,
  FeedStatusService,
  logKey,
  openWitnessing,
  trailIntegrity,
  IntegrityReports,
  Witness,
  WITNESSING,
  IntakePause,
  workStopSettings,
} from '@app/audit';
import { AUTH_ENTITIES, AuthModule } from '@app/auth';
import { COMPLETION_ENTITIES, CompletionsModule } from '@app/completions';
import { type KeyProvider, openOrCreateSiteKey } from '@app/crypto';
import { type DatabaseAccess, DatabaseModule } from '@app/database';
import { DATASET_ENTITIES, DatasetsModule } from '@app/datasets';
import { DELIVERY_ENTITIES, DeliveryModule } from '@app/delivery';
import { DOCUMENT_ENTITIES, DocumentsModule, ErasuresModule } from '@app/documents';
import { HealthModule } from '@app/health';
import { KeysModule } from '@app/keys';
import { MESSAGE_ENTITIES, MessagesModule } from '@app/messages';
import { NOTIFICATION_ENTITIES, NotificationsModule } from '@app/notifications';
import type { Config } from '@app/platform';
import { type QueueConnection, QueueModule } from '@app/queue';
import { RELEASE_ENTITIES, ReleasesModule, releaseSettings } from '@app/releases';
import { CLOISTER_SCHEMA } from '@app/schema';
import { SummariesModule, SUMMARY_ENTITIES } from '@app/summaries';
import { type DynamicModule, Module, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { AuditExports } from './audit/audit-exports.js';
import { AuditedRead } from './audit/audited-read.js';
import { AuditEntriesController } from './audit/entries.controller.js';
import { ExportPlaces } from './audit/export-places.js';
import { AuditExportsController } from './audit/exports.controller.js';
import { IntegrityReportController } from './audit/integrity-report.controller.js';
import { UnusualAccessController } from './audit/unusual-access.controller.js';
import { BreakGlassController } from './break-glass/break-glass.controller.js';
import { ClientsController } from './clients/clients.controller.js';
import { CompartmentsController } from './compartments/compartments.controller.js';
import { CompletionsController } from './completions/completions.controller.js';
import { DatasetsController } from './datasets/datasets.controller.js';
import { DeliveriesController } from './deliveries/deliveries.controller.js';
import { SentMessagesController } from './deliveries/sent-messages.controller.js';
import { MessagesController } from './messages/messages.controller.js';
import { DestinationsController } from './deliveries/destinations.controller.js';
import { TrainingUseController } from './datasets/training-use.controller.js';
import { DocumentPatientController } from './documents/document-patient.controller.js';
import { DocumentContentController } from './documents/document-content.controller.js';
import { DocumentStories } from './documents/document-stories.js';
import { DocumentViews } from './documents/document-views.js';
import { DocumentsController } from './documents/documents.controller.js';
import { DOWNLOAD_TIMEOUT_MS, Downloads } from './documents/downloads.js';
import { Upload, UPLOAD_MAX_BYTES } from './documents/upload.js';
import { ErasuresController } from './records/erasures.controller.js';
import { HoldsController } from './records/holds.controller.js';
import { LimitsController } from './records/limits.controller.js';
import { PatientMergesController } from './records/patient-merges.controller.js';
import { QuarantineController } from './records/quarantine.controller.js';
import { RecallAnswersController } from './recalls/recall-answers.controller.js';
import { RecallsController } from './recalls/recalls.controller.js';
import { RereadsController } from './records/rereads.controller.js';
import { RetentionController } from './records/retention.controller.js';
import { AuditEventController } from './fhir/audit-event.controller.js';
import { BinaryController } from './fhir/documents/binary.controller.js';
import { DocumentReferenceController } from './fhir/documents/document-reference.controller.js';
import { DocumentReferences } from './fhir/documents/document-references.service.js';
import { KnownDocuments } from './fhir/documents/known-documents.js';
import { KnownSummaries } from './fhir/known-summaries.js';
import { MetadataController } from './fhir/metadata.controller.js';
import { PatientController } from './fhir/patient.controller.js';
import { EarlierDocuments } from './fhir/documents/earlier-documents.js';
import { SubscriptionController } from './fhir/subscription.controller.js';
import { ProvidedBundles } from './fhir/documents/provided-documents.js';
import { ReferenceSearch } from './fhir/reference-search.service.js';
import { NamedReferences } from './fhir/documents/named-references.js';
import { ReadReferences } from './fhir/documents/read-references.js';
import { RestatableDocuments } from './fhir/documents/restatable-documents.js';
import { RestatedReferences } from './fhir/documents/restated-references.js';
import { SentContents } from './fhir/documents/sent-contents.js';
import { ResultController } from './fhir/documents/result.controller.js';
import { SentResults } from './fhir/documents/sent-results.service.js';
import { TransactionController } from './fhir/transaction.controller.js';
import { SummarizeController } from './fhir/summarize.controller.js';
import { AccessGuard } from './http/access.guard.js';
import { AnonymousRefusals } from './http/anonymous-refusals.js';
import { CallerIdentity } from './http/caller-identity.js';
import { SessionRevalidation } from './http/session-revalidation.js';
import { KnownRefusals } from './http/problems/known-refusals.js';
import { IntakePauseGuard } from './http/intake-pause.guard.js';
import { TrailIntegrityGuard } from './http/trail-integrity.guard.js';
import { ProblemFilter } from './http/problems/problem.filter.js';
import { createValidationPipe } from './http/validation.js';
import { KeysController } from './keys/keys.controller.js';
import { LookupsController } from './lookups/lookups.controller.js';
import { AllowedModelsController } from './models/allowed-models.controller.js';
import { AllowedModels, SITE } from './models/allowed-models.service.js';
import { ReleasesController } from './models/releases.controller.js';
import { RetirementRuleController } from './models/retirement-rule.controller.js';
import { NotificationsController } from './notifications/notifications.controller.js';
import { NotificationSettingsController } from './notifications/notification-settings.controller.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { PeopleController } from './people/people.controller.js';
import { FactorRuleController } from './people/factor-rule.controller.js';
import { RightsChangesController } from './people/rights-changes.controller.js';
import { RightsController } from './people/rights.controller.js';
import { ProfileTrialsController } from './profiles/profile-trials.controller.js';
import { ProfileVersionsController } from './profiles/profile-versions.controller.js';
import { QueueController } from './queue/queue.controller.js';
import { OverridesController } from './review/overrides.controller.js';
import { ReviewController } from './review/review.controller.js';
import { ReviewViews } from './review/review-views.js';
import { ReviewsController } from './review/reviews.controller.js';
import { SignaturesController } from './review/signatures.controller.js';
import { VersionsController } from './review/versions.controller.js';
import { MustAnswerController } from './review/must-answer.controller.js';
import { OmissionsController } from './review/omissions.controller.js';
import { WithdrawalRuleController } from './review/withdrawal-rule.controller.js';
import { WorkingCopyController } from './review/working-copy.controller.js';
import { AnonymousSignIns } from './session/anonymous-sign-ins.js';
import { FactorsController } from './session/factors.controller.js';
import { PUBLIC_URL, Site } from './session/site.js';
import { PasskeysController } from './session/passkeys.controller.js';
import { SecondStepController } from './session/second-step.controller.js';
import { SessionController } from './session/session.controller.js';
import { SessionsController } from './session/sessions.controller.js';
import { SignOnController } from './session/sign-on.controller.js';
import { SmartController } from './smart/smart.controller.js';
import { StartController } from './start/start.controller.js';
import { RunsController } from './summaries/runs.controller.js';
import { SummariesController } from './summaries/summaries.controller.js';
import { HealthController } from './system/health.controller.js';
import { INSTALLED, Installation, type Installed } from './system/installation.js';
import { SystemController } from './system/system.controller.js';
import { MachineStatus } from './system/machine-status.js';
import { ActiveModel } from './system/active-model.js';
import { ListedProfiles } from './system/listed-profiles.js';
import { SystemService } from './system/system.service.js';
import { TrailStatus } from './system/trail-status.js';
import { OrganizationController } from './tenants/organization.controller.js';
import { RealPatientsController } from './tenants/real-patients.controller.js';
import { TenantsController } from './tenants/tenants.controller.js';
import { NewUploads } from './uploads/new-uploads.js';
import { TusProtocol } from './uploads/tus-protocol.js';
import { UploadBytesController } from './uploads/upload-bytes.controller.js';
import { UploadsController } from './uploads/uploads.controller.js';
import { WEB_APP, WebApp } from './web/web-app.js';
import { WebController } from './web/web.controller.js';
import { WitnessController } from './witness/witness.controller.js';
import { WorkController } from './work/work.controller.js';

export interface ApiParts {
  readonly config: Config;
  readonly access: DatabaseAccess;
  readonly rootKey: KeyProvider;
  readonly queue: QueueConnection;
}

@Module({})
export class ApiModule {
  static with({ config, access, rootKey, queue }: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        DatabaseModule.forRoot(access, rootKey, CLOISTER_SCHEMA, [
          ...AUDIT_ENTITIES,
          ...AUTH_ENTITIES,
          ...DOCUMENT_ENTITIES,
          ...SUMMARY_ENTITIES,
          ...NOTIFICATION_ENTITIES,
          ...COMPLETION_ENTITIES,
          ...DATASET_ENTITIES,
          ...RELEASE_ENTITIES,
          ...MESSAGE_ENTITIES,
          ...DELIVERY_ENTITIES,
        ]),
        AuditModule,
        HealthModule.with(config, rootKey),
        KeysModule.with(config.data.siteSigningKey),
        AuthModule.with(config.sessions, config.signOn, config.signing.waitAfterResetMs),
        QueueModule.forRoot(queue),
        DocumentsModule.withUploads({
          maxBytes: config.api.uploadMaxBytes,
          unfinishedBytes: config.api.unfinishedUploads.bytes,
          unfinishedCount: config.api.unfinishedUploads.count,
        }),
        ErasuresModule.with(config.erasureList),
        SummariesModule.forRequests(config.waitingTokens, {
          waitAfterResetMs: config.signing.waitAfterResetMs,
          signer: () => openOrCreateSiteKey(config.data.siteSigningKey, rootKey),
        }),
        NotificationsModule.forRequests(config.smtp),
        DeliveryModule.forRequests(config.delivery),
        CompletionsModule.forRequests(config.completionsAtOnce),
        DatasetsModule.forRequests(),
        MessagesModule,
        ReleasesModule.with(releaseSettings(config)),
      ],
      controllers: [
        AllowedModelsController,
        AuditEntriesController,
        AuditEventController,
        AuditExportsController,
        BinaryController,
        BreakGlassController,
        ClientsController,
        CompartmentsController,
        CompletionsController,
        DatasetsController,
        DeliveriesController,
        DestinationsController,
        MessagesController,
        SentMessagesController,
        DocumentPatientController,
        DocumentContentController,
        DocumentReferenceController,
        DocumentsController,
        ErasuresController,
        FactorsController,
        HoldsController,
        LimitsController,
        PatientMergesController,
        QuarantineController,
        QueueController,
        RecallAnswersController,
        RecallsController,
        RereadsController,
        RetentionController,
        RetirementRuleController,
        MustAnswerController,
        OmissionsController,
        WithdrawalRuleController,
        FactorRuleController,
        ReleasesController,
        ReviewController,
        OverridesController,
        ReviewsController,
        RightsChangesController,
        RightsController,
        RunsController,
        KeysController,
        LookupsController,
        MetadataController,
        NotificationsController,
        NotificationSettingsController,
        OpenApiController,
        OrganizationController,
        RealPatientsController,
        PasskeysController,
        PatientController,
        SubscriptionController,
        PeopleController,
        ProfileTrialsController,
        ProfileVersionsController,
        SecondStepController,
        SessionController,
        SessionsController,
        SignOnController,
        SignaturesController,
        SmartController,
        StartController,
        SummariesController,
        SummarizeController,
        HealthController,
        SystemController,
        TenantsController,
        IntegrityReportController,
        TrainingUseController,
        ResultController,
        TransactionController,
        UnusualAccessController,
        UploadBytesController,
        UploadsController,
        VersionsController,
        WebController,
        WitnessController,
        WorkController,
        WorkingCopyController,
      ],
      providers: [
        AllowedModels,
        AnonymousRefusals,
        AnonymousSignIns,
        AuditExports,
        AuditedRead,
        CallerIdentity,
        DocumentReferences,
        NamedReferences,
        ReadReferences,
        RestatableDocuments,
        SentContents,
        DocumentStories,
        DocumentViews,
        Downloads,
        ExportPlaces,
        Installation,
        SessionRevalidation,
        FeedStatusService,
        feedSettings(config),
        KnownDocuments,
        KnownRefusals,
        KnownSummaries,
        NewUploads,
        EarlierDocuments,
        ProvidedBundles,
        SentResults,
        ReferenceSearch,
        RestatedReferences,
        ReviewViews,
        Site,
        ListedProfiles,
        MachineStatus,
        ActiveModel,
        SystemService,
        TrailStatus,
        IntegrityReports,
        TusProtocol,
        Upload,
        Witness,
        IntakePause,
        workStopSettings(config),
        logKey(config, rootKey),
        trailIntegrity(config, rootKey),
        { provide: WITNESSING, useFactory: () => openWitnessing(config, rootKey) },
        {
          provide: INSTALLED,
          useValue: {
            dataFolder: config.data.path,
            embedded: config.databaseUrl === null,
          } satisfies Installed,
        },
        { provide: SITE, useValue: { data: config.data, rootKey } },
        { provide: PUBLIC_URL, useValue: config.api.publicUrl },
        { provide: DOWNLOAD_TIMEOUT_MS, useValue: config.api.uploadTimeoutMs },
        { provide: UPLOAD_MAX_BYTES, useValue: config.api.uploadMaxBytes },
        { provide: WEB_APP, useFactory: () => WebApp.open() },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: IntakePauseGuard },
        { provide: APP_GUARD, useClass: TrailIntegrityGuard },
        { provide: APP_PIPE, useFactory: createValidationPipe },
        { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
