import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger, type ModuleMetadata } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Client } from 'pg';
import { RootKeyFile } from '@app/crypto';
import { Compartment, type EntityClass, KeyRing, Tenant, UnitOfWork } from '@app/database';
import { newId } from '@app/platform';
import { databaseModule } from './database-module.js';
import { createDatabase, type TestDatabase } from './postgres.js';

Logger.overrideLogger(false);

export interface DatabaseApp extends AsyncDisposable {
  readonly database: TestDatabase;
  readonly rootKey: RootKeyFile;
  readonly unitOfWork: UnitOfWork;
  get<T>(type: new (...args: never[]) => T): T;
  /** As the superuser, past every wall. */
  admin<R extends object>(statement: string, values?: readonly unknown[]): Promise<readonly R[]>;
  addTenant(): Promise<TestTenant>;
}

export interface TestTenant {
  readonly tenantId: string;
  readonly compartmentId: string;
  readonly compartmentIds: 'all';
}

/** The database, and what stands on it, as an application uses them; over a private database. */
export async function startDatabaseApp({
  imports = [],
  entities = [],
  given,
}: {
  readonly imports?: ModuleMetadata['imports'];
  readonly entities?: readonly EntityClass[];
  /** Stays when the application is closed. */
  readonly given?: TestDatabase;
} = {}): Promise<DatabaseApp> {
  await using stack = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'cloister-database-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const database = given ?? stack.use(await createDatabase());
  const rootKey = RootKeyFile.openOrCreate(join(folder, 'root.key'));
  const app = await Test.createTestingModule({
    imports: [databaseModule(database.access, rootKey, entities), ...imports],
  }).compile();
  stack.defer(() => app.close());
  await app.init();
  const admin = new Client(database.admin);
  await admin.connect();
  stack.defer(() => admin.end());
  const unitOfWork = app.get(UnitOfWork);
  const keyRing = app.get(KeyRing);
  const kept = stack.move();
  return {
    database,
    rootKey,
    unitOfWork,
    get: (type) => app.get(type),
    admin: async (statement, values = []) => (await admin.query(statement, [...values])).rows,
    addTenant: async () => {
      const tenant = { tenantId: newId(), compartmentId: newId(), compartmentIds: 'all' } as const;
      const { tenantId, compartmentId } = tenant;
      await unitOfWork.run(tenant, async (tx) => {
        await tx.insert(Tenant, { id: tenantId, name: 'a tenant' });
        await keyRing.createTenantKeys(tx, tenantId);
        await tx.insert(Compartment, {
          id: compartmentId,
          tenantId,
          name: 'General',
          isDefault: true,
        });
      });
      return tenant;
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}
