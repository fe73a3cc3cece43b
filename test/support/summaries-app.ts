import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DynamicModule, Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { AUDIT_ENTITIES, AuditModule } from '@app/audit';
import { AUTH_ENTITIES, TenantsService } from '@app/auth';
import { RootKeyFile } from '@app/crypto';
import { type EntityClass, KeyRing, UnitOfWork } from '@app/database';
import { BlobStore, DOCUMENT_ENTITIES, DocumentsModule, IntakeService } from '@app/documents';
import type { Engine } from '@app/inference';
import { type Actor, newId, operatorActor } from '@app/platform';
import { queueConnection, QueueModule } from '@app/queue';
import {
  type EntailmentModel,
  openContent,
  SummariesModule,
  SummariesRepository,
  SummarizeStep,
  Summary,
  SUMMARY_ENTITIES,
  type SummaryPriority,
  SummaryRequestsService,
  TokenCountStep,
  type VersionContent,
} from '@app/summaries';
import { authModule } from './auth-module.js';
import { databaseModule } from './database-module.js';
import { createDatabase, type TestDatabase } from './postgres.js';

Logger.overrideLogger(false);

export interface SummariesApp extends AsyncDisposable {
  readonly database: TestDatabase;
  readonly actor: Actor;
  /** From the process that takes requests. */
  get<T>(type: new (...args: never[]) => T): T;
  /** As the superuser, past every wall. */
  admin<R extends object>(statement: string, values?: readonly unknown[]): Promise<readonly R[]>;
  addDocument(text: string): Promise<string>;
  /** A summary that is in the queue, weighed. */
  addSummary(options?: {
    readonly text?: string;
    readonly priority?: SummaryPriority;
    readonly sectionIds?: readonly string[];
  }): Promise<string>;
  summary(id: string): Promise<Summary>;
  /** Of the newest version; null where there is none. */
  content(id: string): Promise<VersionContent | null>;
  /** A process that writes, which takes a turn when the test says so. */
  startWriter(
    engine: Engine,
    options?: { readonly timeoutMs?: number; readonly entailment?: EntailmentModel },
  ): Promise<Writer>;
}

export interface Writer extends AsyncDisposable {
  readonly step: SummarizeStep;
  get<T>(type: new (...args: never[]) => T): T;
}

export const NOTE = 'The patient has a dry cough for two weeks. No fever. Stop lisinopril.';

const BOUNDS = { perClient: 1e9, perTenant: 1e9 };

@Module({})
class Process {}

/**
 * The library of summaries in its two kinds of process, over a private database, without BullMQ's workers. `beside`: a
 * library above it, in the process that takes requests.
 */
export async function startSummariesApp(
  weigher: Engine,
  beside?: { readonly module: DynamicModule; readonly entities: readonly EntityClass[] },
): Promise<SummariesApp> {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'cloister-summaries-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const database = stack.use(await createDatabase());
  const rootKey = RootKeyFile.openOrCreate(join(folder, 'root.key'));
  const entities = [
    ...AUDIT_ENTITIES,
    ...AUTH_ENTITIES,
    ...DOCUMENT_ENTITIES,
    ...SUMMARY_ENTITIES,
    ...(beside?.entities ?? []),
  ];
  const start = async (...modules: readonly DynamicModule[]) => {
    return NestFactory.createApplicationContext(
      {
        module: Process,
        imports: [
          databaseModule(database.access, rootKey, entities),
          AuditModule,
          authModule(),
          QueueModule.forRoot(queueConnection(null, database.access.as('cloister_queue'))),
          DocumentsModule,
          ...modules,
        ],
      },
      { logger: false, abortOnError: false },
    );
  };
  const app = await start(SummariesModule.forRequests(BOUNDS), ...(beside ? [beside.module] : []));
  stack.defer(() => app.close());
  const weighing = await start(
    SummariesModule.forWorkers(BOUNDS, {
      engine: weigher,
      entailment: null,
      options: { worker: 'weigher', timeoutMs: 1000, candidates: 1 },
    }),
  );
  stack.defer(() => weighing.close());
  const admin = new Client(database.admin);
  await admin.connect();
  stack.defer(() => admin.end());
  const actor = operatorActor('test', await app.get(TenantsService).ensureDefault());
  const unitOfWork = app.get(UnitOfWork);
  const { tenantId } = actor;

  const addDocument = async (text: string): Promise<string> => {
    const intake = app.get(IntakeService);
    const arrived = await intake.store(actor, one(text), 1e9);
    const { id } = await intake.accept(
      actor,
      arrived,
      {
        fileName: null,
        mediaType: 'text/plain',
        source: 'rest',
        confidentiality: 'N',
        patientIdentifier: null,
        encounterIdentifier: null,
        externalNumber: newId(), // the same text again is a document of its own
      },
      null,
    );
    const extraction = {
      version: 1,
      mediaType: 'text/plain',
      text,
      runs: [{ start: 0, end: text.length, place: { kind: 'line', line: 1 } }],
      warnings: [],
      extractor: { name: 'test', version: 1, libraries: {} },
    };
    const stored = await app
      .get(BlobStore)
      .write(actor, { ...arrived, maxBytes: 1e9 }, one(JSON.stringify(extraction)));
    await unitOfWork.run(actor, async (tx) => {
      await stored.complete(tx);
      await tx.query(
        `insert into extraction (id, tenant_id, document_id, number, format_version, blob_id, character_count, warning_codes)
         values ($1, $2, $3, 1, 1, $4, $5, '{}')`,
        [newId(), tenantId, id, stored.blobId, text.length],
      );
      await tx.query(`update document set state = 'extracted' where id = $1`, [id]);
    });
    return id;
  };

  const kept = stack.move();
  return {
    database,
    actor,
    get: (type) => app.get(type),
    admin: async (statement, values = []) => (await admin.query(statement, [...values])).rows,
    addDocument,
    addSummary: async ({ text = NOTE, priority = 'routine', sectionIds = null } = {}) => {
      const documentIds = [await addDocument(text)];
      const order = { documentIds, profileId: 'visit-note', sectionIds, priority };
      const { id } = await app.get(SummaryRequestsService).request(actor, order, null);
      await weighing.get(TokenCountStep).run(tenantId, id, AbortSignal.timeout(10_000));
      return id;
    },
    summary: (id) => unitOfWork.run(actor, (tx) => tx.findOneByOrFail(Summary, { id })),
    content: (id) =>
      unitOfWork.run(actor, async (tx) => {
        const { objectKeyId } = await tx.findOneByOrFail(Summary, { id });
        const version = await app.get(SummariesRepository).latestVersion(tx, id);
        const key = await app.get(KeyRing).object(tx, tenantId, objectKeyId);
        return version && openContent(key, version);
      }),
    startWriter: async (engine, { timeoutMs = 60_000, entailment = null } = {}) => {
      const writer = await start(
        SummariesModule.forWorkers(BOUNDS, {
          engine,
          entailment,
          options: { worker: newId(), timeoutMs, candidates: 1 },
        }),
      );
      return {
        step: writer.get(SummarizeStep),
        get: (type) => writer.get(type),
        [Symbol.asyncDispose]: () => writer.close(),
      };
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

async function* one(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}
