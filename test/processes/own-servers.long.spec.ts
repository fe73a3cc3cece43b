import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgres } from '@app/database';
import { Client } from 'pg';
import { expect, it } from 'vitest';
import type { DocumentView } from '../../apps/api/src/documents/documents.dto.js';
import type { SummaryView } from '../../apps/api/src/summaries/summaries.dto.js';
import { hasRedis, NO_REDIS, startRedis } from '../../libs/queue/test/redis-server.js';
import { startInstallation } from '../support/installation.js';
import { NOTE, upload } from '../support/rest.js';
import { until } from '../support/wait.js';

const DEADLINE_MS = 120_000;

it(
  'drafts with the Postgres and Redis of the site, and leaves no password where its processes can see it',
  async (context) => {
    context.skip(!hasRedis, NO_REDIS);
    await using stack = new AsyncDisposableStack();
    const folder = await mkdtemp(join(tmpdir(), 'cloister-site-'));
    await chmod(folder, 0o711);
    stack.defer(() => rm(folder, { recursive: true, force: true }));
    const postgres = await EmbeddedPostgres.start({ folder: join(folder, 'pg'), durable: false });
    stack.defer(() => postgres.stop());
    const redis = stack.use(await startRedis());
    const password = String(postgres.admin.password);
    const installation = stack.use(
      await startInstallation({
        CLOISTER_MODEL: 'extractive',
        DATABASE_URL: `postgres://${postgres.admin.user}:${password}@localhost/hospital?host=${folder}/pg`,
        REDIS_URL: redis.url,
      }),
    );

    const body = upload(NOTE);
    const sent = await installation.call('/api/documents', { method: 'POST', body });
    const document = (await sent.json()) as DocumentView;
    const asked = await installation.call('/api/summaries', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documentIds: [document.id] }),
    });
    const { id } = (await asked.json()) as SummaryView;
    const summary = await until(
      'the draft',
      async () => {
        const view = (await (
          await installation.call(`/api/summaries/${id}`)
        ).json()) as SummaryView;
        return !['queued', 'running'].includes(view.state) && view;
      },
      DEADLINE_MS,
    );
    expect(summary.state).toBe('draft');

    const client = new Client({ ...postgres.admin, database: 'hospital' });
    await client.connect();
    const { rows } = await client.query('select count(*)::integer as drafts from summary_version');
    await client.end();
    expect(rows).toEqual([{ drafts: 1 }]);
    for (const environment of installation.environments())
      expect(environment).not.toContain(password);
  },
  2 * DEADLINE_MS,
);
