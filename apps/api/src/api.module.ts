import { AUDIT_ENTITIES, AuditModule } from '@app/audit';
import { AUTH_ENTITIES, AuthModule } from '@app/auth';
import type { RootKeyFile } from '@app/crypto';
import { type DatabaseAccess, DatabaseModule } from '@app/database';
import { DOCUMENT_ENTITIES, DocumentsModule } from '@app/documents';
import type { Config } from '@app/platform';
import { type QueueConnection, QueueModule } from '@app/queue';
import { SummariesModule, SUMMARY_ENTITIES } from '@app/summaries';
import { type DynamicModule, Module, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { ClientsController } from './clients/clients.controller.js';
import { DocumentsController } from './documents/documents.controller.js';
import { Upload, UPLOAD_MAX_BYTES } from './documents/upload.js';
import { AccessGuard } from './http/access.guard.js';
import { AnonymousRefusals } from './http/anonymous-refusals.js';
import { CallerIdentity } from './http/caller-identity.js';
import { KnownRefusals } from './http/known-refusals.js';
import { ProblemFilter } from './http/problem.filter.js';
import { createValidationPipe } from './http/validation.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { StartController, StartStyleController } from './start/start.controller.js';
import { SummariesController } from './summaries/summaries.controller.js';
import { SystemController } from './system/system.controller.js';
import { SystemService } from './system/system.service.js';

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
        ]),
        AuditModule,
        AuthModule,
        QueueModule.forRoot(queue),
        DocumentsModule,
        SummariesModule.forRequests(config.waitingTokens),
      ],
      controllers: [
        ClientsController,
        DocumentsController,
        OpenApiController,
        StartController,
        StartStyleController,
        SummariesController,
        SystemController,
      ],
      providers: [
        AnonymousRefusals,
        CallerIdentity,
        KnownRefusals,
        SystemService,
        Upload,
        { provide: UPLOAD_MAX_BYTES, useValue: config.api.uploadMaxBytes },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_PIPE, useFactory: createValidationPipe },
        { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
