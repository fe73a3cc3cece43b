import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { newKey, type ObjectKey, RootKeyFile, unwrapKey, wrapKey } from '@app/crypto';
import { INSTALL_FOLDER, newId } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startInstallation, type Installation } from '../support/installation.js';
import { NOTE, upload } from '../support/rest.js';
import { until } from '../support/wait.js';

const COMMAND = join(INSTALL_FOLDER, 'dist/apps/cli/src/main.js');
const OBJECTS = 20_000;
const AT_ONCE = 2000;
const DEADLINE_MS = 240_000;

const TenantKeys = z.array(
  z.object({
    tenant_id: z.uuid(),
    version: z.int(),
    root_key: z.string(),
    wrapped: z.instanceof(Buffer).nullable(),
  }),
);
const ObjectKeys = z.array(z.object({ id: z.uuid(), wrapped: z.instanceof(Buffer) }));

let installation: Installation;

beforeAll(async () => {
  installation = await startInstallation({ CLOISTER_MODEL: 'extractive' });
}, DEADLINE_MS);

afterAll(async () => {
  await installation[Symbol.asyncDispose]();
});

async function cloister(...args: string[]): Promise<string> {
  const env = { PATH: process.env['PATH'], CLOISTER_DATA: installation.data.path };
  return (await promisify(execFile)(process.execPath, [COMMAND, ...args], { env })).stdout;
}

const context = (tenantId: string, id: string) =>
  ({ kind: 'object', ids: [tenantId, id], version: 1 }) as const;

/** What wraps the keys of objects, as a process opens it. */
async function tenantKey(version: number): Promise<{ tenantId: string; key: ObjectKey }> {
  const [row] = TenantKeys.parse(
    await installation.query(
      `select * from tenant_key where purpose = 'wrap' and version = ${version}`,
    ),
  );
  if (!row?.wrapped) throw new Error('no such key');
  const root = RootKeyFile.open(installation.data.rootKey);
  const key = await root.unwrap(
    { rootKey: row.root_key, bytes: row.wrapped },
    { kind: 'tenant-wrap', ids: [row.tenant_id], version },
  );
  return { tenantId: row.tenant_id, key };
}

async function addObjects(): Promise<void> {
  const { tenantId, key } = await tenantKey(1);
  for (let from = 0; from < OBJECTS; from += AT_ONCE) {
    const rows = Array.from({ length: AT_ONCE }, () => {
      const id = newId();
      const wrapped = wrapKey(key, newKey(), context(tenantId, id)).toString('hex');
      return `('${id}', '${tenantId}', 'document', 1, '\\x${wrapped}')`;
    });
    await installation.query(
      `insert into object_key (id, tenant_id, kind, tenant_key_version, wrapped) values ${rows.join()}`,
    );
  }
}

async function atVersion(version: number): Promise<number> {
  const [row] = await installation.query(
    `select count(*)::integer as count from object_key where tenant_key_version = ${version}`,
  );
  return Number(row?.['count']);
}

describe('keys that are being exchanged when every process is killed', () => {
  it(
    'are all under the new one in the end, and open with it',
    async () => {
      const body = upload(NOTE);
      const sent = await installation.call('/api/documents', { method: 'POST', body });
      const { id: documentId } = (await sent.json()) as { id: string };
      await addObjects();
      await cloister('keys', 'rotate', 'tenant', '--no-wait');
      await until('the first batch', async () => (await atVersion(2)) > 0, DEADLINE_MS);
      for (const pid of installation.processes()) process.kill(pid, 'SIGKILL');
      expect(await atVersion(1)).toBeGreaterThan(0);

      await until('the last batch', async () => (await atVersion(1)) === 0, DEADLINE_MS);
      const { tenantId, key } = await tenantKey(2);
      const rows = ObjectKeys.parse(
        await installation.query('select id, wrapped from object_key where wrapped is not null'),
      );
      expect(rows.length).toBeGreaterThan(OBJECTS);
      for (const { id, wrapped } of rows) unwrapKey(key, wrapped, context(tenantId, id));
      const read = await until(
        'the document',
        async () => {
          const answer = await installation
            .call(`/api/documents/${documentId}/content`)
            .catch(() => null); // the api is being restarted
          return answer?.ok && answer;
        },
        DEADLINE_MS,
      );
      expect(await read.text()).toBe(NOTE);
      await until(
        'the old key to be destroyed',
        async () => /version 1: destroyed/.test(await cloister('keys', 'status')),
        DEADLINE_MS,
      );
    },
    3 * DEADLINE_MS,
  );
});
