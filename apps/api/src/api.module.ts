import { type DynamicModule, Module } from '@nestjs/common';
import type { ApiParts } from './api-parts.js';
import { AuditApiModule } from './audit/audit.module.js';
import { BreakGlassApiModule } from './break-glass/break-glass.module.js';
import { ClientsApiModule } from './clients/clients.module.js';
import { CompartmentsApiModule } from './compartments/compartments.module.js';
import { CompletionsApiModule } from './completions/completions.module.js';
import { DatasetsApiModule } from './datasets/datasets.module.js';
import { DeliveriesApiModule } from './deliveries/deliveries.module.js';
import { DocumentsApiModule } from './documents/documents.module.js';
import { FhirApiModule } from './fhir/fhir.module.js';
import { KeysApiModule } from './keys/keys.module.js';
import { LookupsApiModule } from './lookups/lookups.module.js';
import { MessagesApiModule } from './messages/messages.module.js';
import { ModelsApiModule } from './models/models.module.js';
import { NotificationsApiModule } from './notifications/notifications.module.js';
import { OpenApiApiModule } from './openapi/openapi.module.js';
import { PeopleApiModule } from './people/people.module.js';
import { ProfilesApiModule } from './profiles/profiles.module.js';
import { QueueApiModule } from './queue/queue.module.js';
import { RecallsApiModule } from './recalls/recalls.module.js';
import { RecordsApiModule } from './records/records.module.js';
import { ReviewApiModule } from './review/review.module.js';
import { SessionApiModule } from './session/session.module.js';
import { SmartApiModule } from './smart/smart.module.js';
import { StartApiModule } from './start/start.module.js';
import { SummariesApiModule } from './summaries/summaries.module.js';
import { SystemApiModule } from './system/system.module.js';
import { TenantsApiModule } from './tenants/tenants.module.js';
import { UploadsApiModule } from './uploads/uploads.module.js';
import { WebApiModule } from './web/web.module.js';
import { WitnessApiModule } from './witness/witness.module.js';
import { WorkApiModule } from './work/work.module.js';
import { HttpModule } from './http.module.js';
import { LibrariesModule } from './libraries.module.js';
import { SettingsModule } from './settings.module.js';
import { TrailModule } from './trail.module.js';

const FEATURES = [
  AuditApiModule,
  BreakGlassApiModule,
  ClientsApiModule,
  CompartmentsApiModule,
  CompletionsApiModule,
  DatasetsApiModule,
  DeliveriesApiModule,
  DocumentsApiModule,
  FhirApiModule,
  KeysApiModule,
  LookupsApiModule,
  MessagesApiModule,
  ModelsApiModule,
  NotificationsApiModule,
  OpenApiApiModule,
  PeopleApiModule,
  ProfilesApiModule,
  QueueApiModule,
  RecallsApiModule,
  RecordsApiModule,
  ReviewApiModule,
  SessionApiModule,
  SmartApiModule,
  StartApiModule,
  SummariesApiModule,
  SystemApiModule,
  TenantsApiModule,
  UploadsApiModule,
  WebApiModule,
  WitnessApiModule,
  WorkApiModule,
];

/** The api: a module a feature, over the libraries that they share. */
@Module({})
export class ApiModule {
  static with(parts: ApiParts): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        LibrariesModule.with(parts),
        SettingsModule.with(parts),
        TrailModule.with(parts),
        HttpModule,
        ...FEATURES,
      ],
    };
  }
}
