import { AUDIT_ENTITIES, AuditModule } from '@app/audit';
import { AUTH_ENTITIES, AuthModule } from '@app/auth';
import { COMPLETION_ENTITIES, CompletionsModule } from '@app/completions';
import type { RootKeyFile } from '@app/crypto';
import { type DatabaseAccess, DatabaseModule } from '@app/database';
import { DOCUMENT_ENTITIES, DocumentsModule } from '@app/documents';
import type { Config } from '@app/platform';
import { type QueueConnection, QueueModule } from '@app/queue';
import { SummariesModule, SUMMARY_ENTITIES } from '@app/summaries';
import { type DynamicModule, Module, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { ClientsController } from './clients/clients.controller.js';
import { CompletionsController } from './completions/completions.controller.js';
import { DocumentReadingController } from './documents/document-reading.controller.js';
import { DocumentStories } from './documents/document-stories.js';
import { DocumentViews } from './documents/document-views.js';
import { DocumentsController } from './documents/documents.controller.js';
import { DOWNLOAD_TIMEOUT_MS, Downloads } from './documents/downloads.js';
import { Upload, UPLOAD_MAX_BYTES } from './documents/upload.js';
import { AccessGuard } from './http/access.guard.js';
import { AnonymousRefusals } from './http/anonymous-refusals.js';
import { CallerIdentity } from './http/caller-identity.js';
import { CallerStanding } from './http/caller-standing.js';
import { KnownRefusals } from './http/known-refusals.js';
import { ProblemFilter } from './http/problem.filter.js';
import { createValidationPipe } from './http/validation.js';
import { LookupsController } from './lookups/lookups.controller.js';
import { AllowedModelsController } from './models/allowed-models.controller.js';
import { AllowedModels, SITE } from './models/allowed-models.service.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { PeopleController } from './people/people.controller.js';
import { AnonymousSignIns } from './session/anonymous-sign-ins.js';
import { SessionController } from './session/session.controller.js';
import { SessionsController } from './session/sessions.controller.js';
import { StartController } from './start/start.controller.js';
import { SummariesController } from './summaries/summaries.controller.js';
import { SystemController } from './system/system.controller.js';
import { SystemService } from './system/system.service.js';
import { NewUploads } from './uploads/new-uploads.js';
import { TusProtocol } from './uploads/tus-protocol.js';
import { UploadBytesController } from './uploads/upload-bytes.controller.js';
import { UploadsController } from './uploads/uploads.controller.js';
import { WEB_APP, WebApp } from './web/web-app.js';
import { WebController } from './web/web.controller.js';
import { WorkController } from './work/work.controller.js';

export interface ApiParts {
  readonly config: Config;
  readonly access: DatabaseAccess;
  readonly rootKey: RootKeyFile;
  readonly queue: QueueConnection;
}

@Module({})
export class ApiModule {
  static with({ config, access, rootKey, queue }: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        DatabaseModule.forRoot(access, rootKey, [
          ...AUDIT_ENTITIES,
          ...AUTH_ENTITIES,
          ...DOCUMENT_ENTITIES,
          ...SUMMARY_ENTITIES,
          ...COMPLETION_ENTITIES,
        ]),
        AuditModule,
        AuthModule.with(config.sessions),
        QueueModule.forRoot(queue),
        DocumentsModule.withUploads({
          maxBytes: config.api.uploadMaxBytes,
          unfinishedBytes: config.api.unfinishedUploads.bytes,
          unfinishedCount: config.api.unfinishedUploads.count,
        }),
        SummariesModule.forRequests(config.waitingTokens),
        CompletionsModule.forRequests(config.completionsAtOnce),
      ],
      controllers: [
        AllowedModelsController,
        ClientsController,
        CompletionsController,
        DocumentReadingController,
        DocumentsController,
        LookupsController,
        OpenApiController,
        PeopleController,
        SessionController,
        SessionsController,
        StartController,
        SummariesController,
        SystemController,
        UploadBytesController,
        UploadsController,
        WebController,
        WorkController,
      ],
      providers: [
        AllowedModels,
        AnonymousRefusals,
        AnonymousSignIns,
        CallerIdentity,
        DocumentStories,
        DocumentViews,
        Downloads,
        CallerStanding,
        KnownRefusals,
        NewUploads,
        SystemService,
        TusProtocol,
        Upload,
        { provide: SITE, useValue: { data: config.data, rootKey } },
        { provide: DOWNLOAD_TIMEOUT_MS, useValue: config.api.uploadTimeoutMs },
        { provide: UPLOAD_MAX_BYTES, useValue: config.api.uploadMaxBytes },
        { provide: WEB_APP, useFactory: () => WebApp.open() },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useFactory: createValidationPipe },
        { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
