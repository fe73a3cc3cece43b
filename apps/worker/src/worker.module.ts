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
} from '@app/audit';
import { COMPLETION_ENTITIES, CompletionsModule } from '@app/completions';
import { auditLogSigner, type KeyProvider, openOrCreateSiteKey } from '@app/crypto';
import { type DatabaseAccess, DatabaseModule } from '@app/database';
import { DATASET_ENTITIES, DatasetsModule } from '@app/datasets';
import { DELIVERY_ENTITIES, DeliveryModule } from '@app/delivery';
import { DOCUMENT_ENTITIES, DocumentsModule, ErasuresModule, type Extractor } from '@app/documents';
import { ActorNames, AUTH_ENTITIES, AuthModule } from '@app/auth';
import type { Engine } from '@app/inference';
import { KeysModule } from '@app/keys';
import { MESSAGE_ENTITIES, MessagesModule, readOwnNames } from '@app/messages';
import { NOTIFICATION_ENTITIES, NotificationsModule } from '@app/notifications';
import { type Config, VERSION } from '@app/platform';
import { type QueueConnection, QueueModule } from '@app/queue';
import { RELEASE_ENTITIES, ReleasesModule } from '@app/releases';
import { SummariesModule, SUMMARY_ENTITIES } from '@app/summaries';
import { type DynamicModule, type FactoryProvider, Module, type Provider } from '@nestjs/common';
import { AuditFeedJob } from './audit-feed.job.js';
import { CheckpointJob } from './checkpoint.job.js';
import { DatasetJob } from './dataset.job.js';
import { DeliveryJob } from './delivery.job.js';
import { DomainEventProcessor } from './domain-event.processor.js';
import { EmailJob } from './email.job.js';
import { EXTRACT_CONCURRENCY, ExtractProcessor } from './extract.processor.js';
import { HeartbeatJob, WORKER_SELF, type WorkerSelf } from './heartbeat.job.js';
import { Reconciler } from './reconciler.js';
import { LOADED_RELEASE, type LoadedRelease, ReleaseWatch } from './release-watch.job.js';
import { RetentionJob } from './retention.job.js';
import { SequencingJob } from './sequencing.job.js';
import { TakenMessageConsumer } from './taken-message.consumer.js';
import { SUMMARIZE_CONCURRENCY, SummarizeProcessor } from './summarize.processor.js';
import { TryProcessor } from './try.processor.js';

/** What a worker is made of. `extractor` and `engine` are there for the roles that need them. */
export interface WorkerParts {
  readonly config: Config;
  readonly access: DatabaseAccess;
  readonly rootKey: KeyProvider;
  readonly queue: QueueConnection;
  readonly extractor: Extractor | null;
  readonly engine: Engine | null;
  readonly name: string;
  /** Where releases decide what is loaded: the one that is, and what to do when it is another's turn. */
  readonly release?: LoadedRelease | null;
}

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
    extractor,
    engine,
    name,
    release = null,
  }: WorkerParts): DynamicModule {
    const { extract, summarize } = config.worker;
    const place = markPlace(config.data);
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
      SequencingJob,
      checkpointSender(config, rootKey),
      CheckpointJob,
      FEED_NAMES_PROVIDER,
      auditFeeds(config),
      AuditFeedJob,
      {
        provide: WORKER_SELF,
        useValue: {
          name,
          roles: config.worker.roles,
          version: VERSION,
          engine: engine?.info.engine ?? null,
          model: engine ? (engine.info.model?.id ?? engine.info.engine) : null,
          sandbox: extractor ? extract.sandbox : null,
        } satisfies WorkerSelf,
      },
      HeartbeatJob,
    ];
    if (config.worker.roles.includes('deliver')) {
      providers.push(DeliveryJob, ...(config.smtp ? [EmailJob] : []));
    }
    if (extractor) {
      providers.push(
        { provide: EXTRACT_CONCURRENCY, useValue: extract.concurrency },
        ExtractProcessor,
      );
    }
    if (engine) {
      providers.push(
        { provide: SUMMARIZE_CONCURRENCY, useValue: summarize.concurrency },
        SummarizeProcessor,
        TryProcessor,
        DomainEventProcessor,
        TakenMessageConsumer,
        Reconciler,
        RetentionJob,
        DatasetJob,
      );
      if (release) providers.push({ provide: LOADED_RELEASE, useValue: release }, ReleaseWatch);
    }
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.forRoot(access, rootKey, [
          ...AUDIT_ENTITIES,
          ...AUTH_ENTITIES,
          ...DOCUMENT_ENTITIES,
          ...SUMMARY_ENTITIES,
          ...NOTIFICATION_ENTITIES,
          ...COMPLETION_ENTITIES,
          ...DATASET_ENTITIES,
          ...MESSAGE_ENTITIES,
          ...RELEASE_ENTITIES,
          ...DELIVERY_ENTITIES,
        ]),
        AuditModule,
        KeysModule.with(config.data.siteSigningKey),
        // the worker brings login names and sessions under newer keys
        AuthModule,
        QueueModule.forRoot(queue),
        ErasuresModule.with(config.erasureList),
        NotificationsModule.forWorkers(config.smtp),
        MessagesModule,
        DeliveryModule.forWorkers(config.delivery, readOwnNames(config.hl7File)),
        extractor ? DocumentsModule.withExtractor(extractor, extract.scan) : DocumentsModule,
        ...(engine
          ? [
              SummariesModule.forWriting(
                engine,
                { worker: name, timeoutMs: summarize.timeoutMs },
                config.waitingTokens,
              ),
              DatasetsModule.forWorkers(),
              ReleasesModule.forWorkers(),
              CompletionsModule.forAnswering(engine, {
                worker: name,
                timeoutMs: summarize.timeoutMs,
                atOnce: config.completionsAtOnce,
              }),
            ]
          : []),
      ],
      providers,
    };
  }
}
