import 'reflect-metadata';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { migrateQueue } from '@app/queue';
import { EmbeddedPostgres, migrateDatabase, prepareDatabase } from '@app/database';
import { CLOISTER_SCHEMA } from '@app/schema';
import { isBuilt, SERVER } from '../../scripts/built.js';
import { accessTo, TEMPLATE } from './test-access.js';

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { readonly host: string; readonly user: string; readonly password: string };
  }
}

/** One server for the whole run, with a migrated template that every test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  refuseOldBuild();
  const folder = await mkdtemp(join(tmpdir(), 'cloister-test-'));
  await chmod(folder, 0o711);
  const server = await EmbeddedPostgres.start({ folder: join(folder, 'postgres'), durable: false });
  const { host, user, password } = server.admin;
  if (!host || !user || typeof password !== 'string') throw new Error('incomplete administrator');
  const access = accessTo(host, TEMPLATE);
  await prepareDatabase(server.admin, access);
  await migrateDatabase(access, CLOISTER_SCHEMA);
  await migrateQueue(access.as('cloister_queue'));
  const admin = new Client(server.admin);
  await admin.connect();
  await admin.query(`alter database ${TEMPLATE} with is_template true allow_connections false`);
  await admin.end();
  project.provide('postgres', { host, user, password });
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** Tests start processes from dist/: an old build would pass or fail in place of the sources. */
function refuseOldBuild(): void {
  if (isBuilt(SERVER)) return;
  // an error would come with a stack and the whole configuration of the tests
  process.stderr.write('dist is older than the sources: run npm run build\n');
  process.exit(1);
}
