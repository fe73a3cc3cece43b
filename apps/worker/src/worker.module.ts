import { AUDIT_ENTITIES, AuditModule } from '@app/audit';
import { AUTH_ENTITIES } from '@app/auth';
import { COMPLETION_ENTITIES, CompletionsModule } from '@app/completions';
import type { RootKeyFile } from '@app/crypto';
import { type DatabaseAccess, DatabaseModule } from '@app/database';
import { DOCUMENT_ENTITIES, DocumentsModule, type Extractor } from '@app/documents';
import type { Engine } from '@app/inference';
import type { Config } from '@app/platform';
import { type QueueConnection, QueueModule } from '@app/queue';
import { SummariesModule, SUMMARY_ENTITIES } from '@app/summaries';
import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { DomainEventProcessor } from './domain-event.processor.js';
import { EXTRACT_CONCURRENCY, ExtractProcessor } from './extract.processor.js';
import { Reconciler } from './reconciler.js';
import { SUMMARIZE_CONCURRENCY, SummarizeProcessor } from './summarize.processor.js';

/** What a worker is made of. `extractor` and `engine` are there for the roles that need them. */
export interface WorkerParts {
  readonly config: Config;
  readonly access: DatabaseAccess;
  readonly rootKey: RootKeyFile;
  readonly queue: QueueConnection;
  readonly extractor: Extractor | null;
  readonly engine: Engine | null;
  readonly name: string;
}

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
  }: WorkerParts): DynamicModule {
    const { extract, summarize } = config.worker;
    const providers: Provider[] = [];
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
        DomainEventProcessor,
        Reconciler,
      );
    }
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.forRoot(access, rootKey, [
          ...AUDIT_ENTITIES,
          ...AUTH_ENTITIES,
          ...DOCUMENT_ENTITIES,
          ...SUMMARY_ENTITIES,
          ...COMPLETION_ENTITIES,
        ]),
        AuditModule,
        QueueModule.forRoot(queue),
        extractor ? DocumentsModule.withExtractor(extractor) : DocumentsModule,
        ...(engine
          ? [
              SummariesModule.forWriting(
                engine,
                { worker: name, timeoutMs: summarize.timeoutMs },
                config.waitingTokens,
              ),
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
