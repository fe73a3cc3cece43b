import {
  AUDIT_ENTITIES,
  auditFeeds,
  AuditModule,
  checkpointSender,
  FEED_NAMES,
  hostIntegrity,
  markPlace,
  type NamesOf,
  Sequencer,
  Sequencing,
} from '@app/audit';
import { COMPLETION_BACKLOGS, COMPLETION_ENTITIES, CompletionsModule } from '@app/completions';
import { auditLogSigner, type KeyProvider, openOrCreateSiteKey } from '@app/crypto';
import {
  type DatabaseAccess,
  DatabaseModule,
  eventConsumers,
  provideReconciliation,
  reconciled,
} from '@app/database';
import {
  DATASET_CONSUMERS,
  DATASET_ENTITIES,
  DatasetsModule,
  RELEASE_CONSUMERS,
  RELEASE_ENTITIES,
  ReleasesModule,
} from '@app/model-ops';
import {
  DELIVERY_BACKLOGS,
  DELIVERY_CONSUMERS,
  DELIVERY_ENTITIES,
  DeliveryModule,
} from '@app/delivery';
import {
  DOCUMENT_BACKLOGS,
  DOCUMENT_ENTITIES,
  DocumentsModule,
  ErasuresModule,
} from '@app/documents';
import { type Extractor } from '@app/extraction';
import { ActorNames, AUTH_ENTITIES, AuthModule, RIGHTS_BACKLOGS } from '@app/auth';
import type { Engine } from '@app/inference';
import { HealthModule } from '@app/health';
import { KEY_BACKLOGS, KeysModule } from '@app/keys';
import {
  DueRetention,
  MESSAGE_BACKLOGS,
  MESSAGE_CONSUMERS,
  MESSAGE_ENTITIES,
  MessagesModule,
  readOwnNames,
} from '@app/messages';
import {
  NOTIFICATION_BACKLOGS,
  NOTIFICATION_CONSUMERS,
  NOTIFICATION_ENTITIES,
  NotificationsModule,
} from '@app/notifications';
import { type Config, VERSION } from '@app/platform';
import { JobQueue, type QueueConnection, QueueModule } from '@app/queue';
import { REVIEW_CONSUMERS, REVIEW_ENTITIES, ReviewModule } from '@app/review';
import { CLOISTER_PERMISSIONS, CLOISTER_SCHEMA } from '@app/schema';
import {
  type EntailmentModel,
  SummariesModule,
  SUMMARY_BACKLOGS,
  SUMMARY_CONSUMERS,
  SUMMARY_ENTITIES,
} from '@app/summaries';
import { type DynamicModule, type FactoryProvider, Module, type Provider } from '@nestjs/common';
import { Heartbeat, WORKER_SELF, type WorkerSelf } from './heartbeat.js';
import { PERIODIC_WORK, PeriodicScheduler } from './periodic-scheduler.js';
import { PERIODIC_TASKS } from './periodic-tasks.js';
import { providePeriodicWork } from './periodic-work.js';
import { QUEUE_STEPS } from './queue-steps.js';
import { LOADED_RELEASE, type LoadedRelease, ReleaseWatch } from './release-watch.js';
import type { RoleStart } from './role-start.js';
import { ROLE_STARTS, RoleStarts } from './role-starts.js';
import { TakenMessageConsumer } from './taken-message.consumer.js';

/** What reads documents, and what is done so that it can. */
export interface IngestParts {
  readonly extractor: Extractor;
  readonly start: RoleStart;
}

/** What writes, and what is done so that it can; nobody uses the engine before that has settled. */
export interface GenerateParts {
  readonly engine: Engine;
  /** Compares the sentences of drafts with their passages; null where that is off. */
  readonly entailment: EntailmentModel | null;
  readonly start: RoleStart;
  /** Where releases decide what is loaded: the one that is, and what to do when it is another's turn. */
  readonly release: LoadedRelease | null;
}

/** What a worker is made of. `ingest` and `generate` are there for the roles of these names. */
export interface WorkerParts {
  readonly config: Config;
  readonly access: DatabaseAccess;
  readonly rootKey: KeyProvider;
  readonly queue: QueueConnection;
  readonly ingest: IngestParts | null;
  readonly generate: GenerateParts | null;
  readonly name: string;
}

/** What learns of domain events, in this order. */
const CONSUMERS = [
  ...SUMMARY_CONSUMERS,
  ...REVIEW_CONSUMERS,
  ...NOTIFICATION_CONSUMERS,
  ...DATASET_CONSUMERS,
  ...DELIVERY_CONSUMERS,
  ...MESSAGE_CONSUMERS,
  TakenMessageConsumer,
  ...RELEASE_CONSUMERS,
];

/** What is brought on where somebody has left it undone, in this order. */
const BACKLOGS = [
  ...SUMMARY_BACKLOGS,
  ...DOCUMENT_BACKLOGS,
  reconciled(JobQueue, 'unsettled_events', (queue, row) => queue.add('domain-event', row)),
  ...COMPLETION_BACKLOGS,
  ...NOTIFICATION_BACKLOGS,
  ...DELIVERY_BACKLOGS,
  ...MESSAGE_BACKLOGS,
  ...RIGHTS_BACKLOGS,
  ...KEY_BACKLOGS,
];

const FEED_NAMES_PROVIDER: FactoryProvider<NamesOf> = {
  provide: FEED_NAMES,
  inject: [ActorNames],
  useFactory: (names: ActorNames) => (actor, entries) =>
    names.of(
      actor,
      entries.map(({ actorKind: kind, actorId: id }) => ({ kind, id })),
    ),
};

@Module({})
export class WorkerModule {
  static with({
    config,
    access,
    rootKey,
    queue,
    ingest,
    generate,
    name,
  }: WorkerParts): DynamicModule {
    const { extract, roles, summarize } = config.worker;
    const place = markPlace(config.data);
    const starts = [ingest, generate].flatMap((parts) => (parts ? [parts.start] : []));
    const providers: Provider[] = [
      {
        provide: Sequencer,
        useValue: new Sequencer(
          access,
          async () =>
            auditLogSigner(await openOrCreateSiteKey(config.data.siteSigningKey, rootKey)),
          place,
        ),
      },
      hostIntegrity(place.host),
      Sequencing,
      checkpointSender(config, rootKey),
      FEED_NAMES_PROVIDER,
      auditFeeds(config),
      { provide: ROLE_STARTS, useValue: starts },
      RoleStarts,
      {
        provide: WORKER_SELF,
        useValue: {
          name,
          roles: config.worker.roles,
          version: VERSION,
          extractor: ingest?.extractor ?? null,
          engine: generate?.engine ?? null,
        } satisfies WorkerSelf,
      },
      Heartbeat,
      TakenMessageConsumer,
      eventConsumers(CONSUMERS),
      ...provideReconciliation(BACKLOGS),
      DueRetention,
      ...providePeriodicWork(
        PERIODIC_WORK,
        PERIODIC_TASKS.filter(({ role }) => roles.includes(role)),
      ),
      PeriodicScheduler,
      ...QUEUE_STEPS.filter(({ role }) => roles.includes(role)).map(({ role, processor }) =>
        processor(config.worker, starts.find((start) => start.role === role)?.ready),
      ),
    ];
    if (generate?.release) {
      providers.push({ provide: LOADED_RELEASE, useValue: generate.release }, ReleaseWatch);
    }
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.forRoot(access, rootKey, CLOISTER_SCHEMA, [
          ...AUDIT_ENTITIES,
          ...AUTH_ENTITIES,
          ...DOCUMENT_ENTITIES,
          ...SUMMARY_ENTITIES,
          ...REVIEW_ENTITIES,
          ...NOTIFICATION_ENTITIES,
          ...COMPLETION_ENTITIES,
          ...DATASET_ENTITIES,
          ...MESSAGE_ENTITIES,
          ...RELEASE_ENTITIES,
          ...DELIVERY_ENTITIES,
        ]),
        AuditModule,
        HealthModule.with(config, rootKey),
        KeysModule.with(config.data.siteSigningKey),
        // the worker brings login names and sessions under newer keys
        AuthModule.with(CLOISTER_PERMISSIONS),
        QueueModule.forRoot(queue),
        ErasuresModule.with(config.erasureList),
        NotificationsModule.forWorkers(config.smtp),
        MessagesModule,
        DeliveryModule.forWorkers(config.delivery, readOwnNames(config.hl7File)),
        ingest ? DocumentsModule.withExtractor(ingest.extractor, extract.scan) : DocumentsModule,
        SummariesModule.forWorkers(
          config.waitingTokens,
          generate && {
            engine: generate.engine,
            entailment: generate.entailment,
            options: {
              worker: name,
              timeoutMs: summarize.timeoutMs,
              candidates: summarize.candidates,
            },
          },
        ),
        ReviewModule.forWorkers(),
        DatasetsModule.forWorkers(),
        ReleasesModule.forWorkers(),
        CompletionsModule.forWorkers(
          generate && {
            engine: generate.engine,
            ready: generate.start.ready,
            worker: name,
            timeoutMs: summarize.timeoutMs,
            atOnce: config.completionsAtOnce,
          },
        ),
      ],
      providers,
    };
  }
}
