import { AUDIT_ENTITIES, AuditModule } from '@app/audit';
import { AUTH_ENTITIES, AuthModule } from '@app/auth';
import type { KeyProvider } from '@app/crypto';
import { type DatabaseAccess, DatabaseModule } from '@app/database';
import { DELIVERY_ENTITIES, DeliveryModule } from '@app/delivery';
import { DOCUMENT_ENTITIES, DocumentsModule } from '@app/documents';
import { HealthModule } from '@app/health';
import { MESSAGE_ENTITIES, MessagesModule } from '@app/messages';
import type { Config } from '@app/platform';
import { type QueueConnection, QueueModule } from '@app/queue';
import { CLOISTER_PERMISSIONS, CLOISTER_SCHEMA } from '@app/schema';
import { Profiles, SUMMARY_ENTITIES, TenantProfiles } from '@app/summaries';
import { type DynamicModule, Module } from '@nestjs/common';
import { Hl7Listener } from './hl7-listener.js';
import { MessageIntake } from './message-intake.js';

/** What the process that receives HL7 is made of. */
export interface Hl7Parts {
  readonly config: Config;
  readonly access: DatabaseAccess;
  readonly rootKey: KeyProvider;
  readonly queue: QueueConnection;
}

@Module({})
export class Hl7Module {
  static with({ config, access, rootKey, queue }: Hl7Parts): DynamicModule {
    return {
      module: Hl7Module,
      imports: [
        DatabaseModule.forRoot(access, rootKey, CLOISTER_SCHEMA, [
          ...AUDIT_ENTITIES,
          ...AUTH_ENTITIES,
          ...DOCUMENT_ENTITIES,
          ...MESSAGE_ENTITIES,
          ...SUMMARY_ENTITIES,
          ...DELIVERY_ENTITIES,
        ]),
        AuditModule,
        HealthModule.with(config, rootKey),
        AuthModule.with(CLOISTER_PERMISSIONS),
        QueueModule.forRoot(queue),
        DocumentsModule,
        MessagesModule,
        DeliveryModule.forListeners(),
      ],
      providers: [
        { provide: Profiles, useFactory: () => Profiles.load() },
        TenantProfiles,
        MessageIntake,
        Hl7Listener,
      ],
    };
  }
}
