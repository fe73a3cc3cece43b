import { AUDIT_ENTITIES, AuditModule } from '@app/audit';
import { AUTH_ENTITIES, AuthModule } from '@app/auth';
import { COMPLETION_ENTITIES, CompletionsModule } from '@app/completions';
import { openOrCreateSiteKey } from '@app/crypto';
import { DatabaseModule } from '@app/database';
import {
  DATASET_ENTITIES,
  DatasetsModule,
  RELEASE_ENTITIES,
  releaseSettings,
  ReleasesModule,
} from '@app/model-ops';
import { DELIVERY_ENTITIES, DeliveryModule } from '@app/delivery';
import { DOCUMENT_ENTITIES, DocumentsModule, ErasuresModule } from '@app/documents';
import { HealthModule } from '@app/health';
import { KeysModule } from '@app/keys';
import { MESSAGE_ENTITIES, MessagesModule } from '@app/messages';
import { NOTIFICATION_ENTITIES, NotificationsModule } from '@app/notifications';
import { QueueModule } from '@app/queue';
import { CLOISTER_PERMISSIONS, CLOISTER_SCHEMA } from '@app/schema';
import { REVIEW_ENTITIES, ReviewModule } from '@app/review';
import { SummariesModule, SUMMARY_ENTITIES } from '@app/summaries';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { ApiParts } from './api-parts.js';

/** The libraries as the api uses them: every feature may ask each of them. */
@Global()
@Module({})
export class LibrariesModule {
  static with({ config, access, rootKey, queue }: ApiParts): DynamicModule {
    const libraries = [
      DatabaseModule.forRoot(access, rootKey, CLOISTER_SCHEMA, [
        ...AUDIT_ENTITIES,
        ...AUTH_ENTITIES,
        ...DOCUMENT_ENTITIES,
        ...SUMMARY_ENTITIES,
        ...REVIEW_ENTITIES,
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
      AuthModule.with(
        CLOISTER_PERMISSIONS,
        config.sessions,
        config.signOn,
        config.signing.waitAfterResetMs,
      ),
      QueueModule.forRoot(queue),
      DocumentsModule.withUploads({
        maxBytes: config.api.uploadMaxBytes,
        unfinishedBytes: config.api.unfinishedUploads.bytes,
        unfinishedCount: config.api.unfinishedUploads.count,
      }),
      ErasuresModule.with(config.erasureList),
      SummariesModule.forRequests(config.waitingTokens),
      ReviewModule.forRequests({
        waitAfterResetMs: config.signing.waitAfterResetMs,
        signer: () => openOrCreateSiteKey(config.data.siteSigningKey, rootKey),
      }),
      NotificationsModule.forRequests(config.smtp),
      DeliveryModule.forRequests(config.delivery),
      CompletionsModule.forRequests(config.completionsAtOnce),
      DatasetsModule.forRequests(),
      MessagesModule,
      ReleasesModule.with(releaseSettings(config)),
    ];
    return { module: LibrariesModule, imports: libraries, exports: libraries };
  }
}
