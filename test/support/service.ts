import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClientsService, TenantsService } from '@app/auth';
import { RootKeyFile } from '@app/crypto';
import { Extractor, type ExtractorOptions } from '@app/extraction';
import { type Engine, ExtractiveEngine, LateEngine } from '@app/inference';
import { type Config, operatorActor, readConfig } from '@app/platform';
import { type QueueConnection, queueConnection } from '@app/queue';
import { NestFactory } from '@nestjs/core';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { createApi } from '../../apps/api/src/create-api.js';
import type { LoadedRelease } from '../../apps/worker/src/release-watch.js';
import { RoleStart } from '../../apps/worker/src/role-start.js';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { createDatabase, type TestDatabase } from './postgres.js';
import { UnexpectedErrors } from './unexpected-errors.js';

export interface TestService extends AsyncDisposable {
  readonly url: string;
  readonly key: string;
  readonly tenantId: string;
  readonly database: TestDatabase;
  readonly config: Config;
  /** Calls the api as the service's first client. */
  call(path: string, init?: RequestInit): Promise<Response>;
  get<T>(type: symbol | (new (...args: never[]) => T)): T;
  /** Another client of the same tenant. */
  addClient(name: string): Promise<string>;
  /**
   * With a release, it asks to end when another one is in force. A `LateEngine` is opened as a model is; with a
   * file that is none as the `entry` of the reader, no document is read.
   */
  startWorker(
    engine?: Engine,
    name?: string,
    release?: LoadedRelease | null,
    reader?: Partial<ExtractorOptions>,
  ): Promise<AsyncDisposable>;
}

/** Api on a real port over a private database; a worker where the test asks for one. */
export async function startService(
  env: NodeJS.ProcessEnv = {},
  queueOf?: (database: TestDatabase) => QueueConnection,
): Promise<TestService> {
  const stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'cloister-service-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const config = readConfig({ CLOISTER_DATA: folder, CLOISTER_PORT: '0', ...env });
  config.data.create();
  const database = stack.use(await createDatabase());
  const rootKey = RootKeyFile.openOrCreate(config.data.rootKey);
  const queue = queueOf?.(database) ?? queueConnection(null, database.access.as('cloister_queue'));
  const parts = { config, access: database.access, rootKey, queue };
  const app = await createApi(ApiModule.with(parts), config, new UnexpectedErrors());
  stack.defer(() => app.close());
  await app.init();
  const tenantId = await app.get(TenantsService).ensureDefault();
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const addClient = async (name: string): Promise<string> =>
    (await app.get(ClientsService).add(operatorActor('test', tenantId), name)).key;
  const key = await addClient('first');
  return {
    url,
    key,
    tenantId,
    database,
    config,
    addClient,
    get: (type) => app.get(type),
    call: (path, init = {}) =>
      fetch(`${url}${path}`, {
        ...init,
        headers: {
          authorization: `Bearer ${key}`,
          ...Object.fromEntries(new Headers(init.headers)),
        },
      }),
    startWorker: async (
      engine = new ExtractiveEngine(),
      name = 'test-worker',
      release = null,
      reader = {},
    ) => {
      const extractor = new Extractor({
        mode: config.worker.sandbox,
        timeoutMs: config.worker.extract.timeoutMs,
        maxRssBytes: config.worker.extract.maxRssBytes,
        ocr: config.worker.extract.ocr,
        concurrency: 1,
        hiddenFolders: [config.data.path],
        ...reader,
      });
      const late = engine instanceof LateEngine ? engine : null;
      const generate = new RoleStart('generate', async (signal) => late?.open(signal), [100]);
      const worker = await NestFactory.createApplicationContext(
        WorkerModule.with({
          ...parts,
          ingest: { extractor, start: new RoleStart('ingest', () => extractor.start(), [100]) },
          generate: { engine, entailment: null, start: generate, release },
          name,
        }),
        { logger: false, abortOnError: false },
      );
      let closed = false;
      const close = async (): Promise<void> => {
        if (closed) return;
        closed = true;
        await worker.close();
        await extractor[Symbol.asyncDispose]();
      };
      stack.defer(close);
      return { [Symbol.asyncDispose]: close };
    },
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}
