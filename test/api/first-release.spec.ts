import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNote, openOrCreateSiteKey, RootKeyFile } from '@app/crypto';
import { migrateDatabase, prepareDatabase } from '@app/database';
import { type Config, INSTALL_FOLDER, readConfig } from '@app/platform';
import { migrateQueue, queueConnection } from '@app/queue';
import { CLOISTER_SCHEMA } from '@app/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentView } from '../../apps/api/src/documents/documents.dto.js';
import type { RunRecordView } from '../../apps/api/src/summaries/runs.dto.js';
import type { SummaryView } from '../../apps/api/src/summaries/summaries.dto.js';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { createApi } from '../../apps/api/src/create-api.js';
import { openTrail } from '../../apps/cli/src/audit/open-trail.js';
import { verify } from '../../apps/cli/src/audit/verify.command.js';
import { readExportManifest } from '../../apps/cli/src/data/export-manifest.js';
import { importData } from '../../apps/cli/src/data/import-data.js';
import { migrateThrough } from '../../apps/cli/src/data/migrate-through.js';
import { bringRootKeys } from '../../apps/cli/src/data/root-key.js';
import { Output } from '../../apps/cli/src/output.js';
import { browserOf, PASSWORD, postFromPage, type SignedInPerson } from '../support/people.js';
import { adminOf, namedDatabase, type TestDatabase } from '../support/postgres.js';
import { NOTE } from '../support/rest.js';
import { ask, type ReviewView, type SignatureDetailsView } from '../support/review.js';
import { UnexpectedErrors } from '../support/unexpected-errors.js';

// test/files/README.md says how these data were made
const DATA = join(INSTALL_FOLDER, 'test/files/data-0.1.0.tar.gz');
const KEY = 'clk_SO_b6jZfSARYCCAPPcLL_6nHnwEFxpCnwCZ9GWGToX0';
const DOCUMENT = '01a22819-8543-7365-9e7d-b99b40582ae0';
const SUMMARY = '01a22819-85d6-70f1-bad0-067de52d040f';

const stack = new AsyncDisposableStack();
let config: Config;
let database: TestDatabase;
let url: string;
let anna: SignedInPerson;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cloister-first-release-'));
  stack.defer(() => rm(folder, { recursive: true, force: true }));
  const exported = mkdtempSync(join(folder, 'export-'));
  execFileSync('tar', ['-xzf', DATA, '-C', exported]);
  config = readConfig({ CLOISTER_DATA: join(folder, 'data'), CLOISTER_PORT: '0' });
  config.data.create();
  const manifest = readExportManifest(exported);
  bringRootKeys(config.data, exported, manifest);
  copyFileSync(join(exported, 'site-signing.key'), config.data.siteSigningKey);
  database = stack.use(namedDatabase());
  await prepareDatabase(adminOf(), database.access);
  await migrateThrough(database.access, manifest.migrations);
  await importData(database.access, exported, manifest);
  await migrateDatabase(database.access, CLOISTER_SCHEMA);
  const queue = queueConnection(null, database.access.as('cloister_queue'));
  await migrateQueue(database.access.as('cloister_queue'));
  const app = await createApi(
    ApiModule.with({
      config,
      access: database.access,
      rootKey: RootKeyFile.open(config.data.rootKey),
      queue,
    }),
    config,
    new UnexpectedErrors(),
  );
  stack.defer(() => app.close());
  await app.init();
  await app.listen(0, '127.0.0.1');
  url = await app.getUrl();
  const credentials = { loginName: 'person-1', password: PASSWORD };
  anna = await browserOf(
    { url },
    'person-1',
    await postFromPage({ url }, '/api/session', credentials),
  );
});
afterAll(() => stack.disposeAsync());

const asClient = async (path: string): Promise<Response> =>
  fetch(`${url}${path}`, { headers: { authorization: `Bearer ${KEY}` } });

describe('the data of version 0.1.0', () => {
  it('decrypt: bytes, names, identifiers, text and record of the run', async () => {
    const document = (await (await asClient(`/api/documents/${DOCUMENT}`)).json()) as DocumentView;
    expect(document).toMatchObject({
      fileName: 'visit.txt',
      patientIdentifier: 'MRN-0001',
      state: 'extracted',
    });
    const content = await asClient(`/api/documents/${DOCUMENT}/content`);
    expect(await content.text()).toBe(NOTE);
    const summary = (await (await asClient(`/api/summaries/${SUMMARY}`)).json()) as SummaryView;
    expect(summary.state).toBe('signed');
    const run = await asClient(`/api/runs/${summary.run?.id}/record`);
    const { record, sha256 } = (await run.json()) as RunRecordView;
    expect(createHash('sha256').update(record).digest('hex')).toBe(sha256);
  });

  it('are found by what is only stored as a blind index', async () => {
    const found = await asClient('/api/documents?patientIdentifier=MRN-0001');
    expect(await found.json()).toMatchObject({ items: [{ id: DOCUMENT }] });
  });

  it('have the signature that was given then', async () => {
    const { body: review } = await ask<ReviewView>(anna, 'GET', `/api/summaries/${SUMMARY}/review`);
    const [given] = review.signatures;
    const path = `/api/summaries/${SUMMARY}/signatures/${given?.id}`;
    const { body } = await ask<SignatureDetailsView>(anna, 'GET', path);
    expect(body).toMatchObject({ printedName: 'Person 1', intact: true });
    const rootKey = RootKeyFile.open(config.data.rootKey);
    const key = await openOrCreateSiteKey(config.data.siteSigningKey, rootKey);
    expect(openNote(body.note, [key])).toBe(body.statement);
  });

  it('say on the summary who signed it', async () => {
    const rows = await database.ask(
      `select signer_ids as known, array(select person_id from signature) as given
       from summary where id = $1`,
      [SUMMARY],
    );
    expect(rows).toEqual([{ known: rows[0]?.['given'], given: [expect.any(String)] }]);
  });

  it('have a trail that verifies, entry by entry', async () => {
    let printed = '';
    const output = new Output({ write: (text) => (printed += text) }, { write: () => true });
    await openTrail(config, database.access, (trail) =>
      verify(
        trail,
        config,
        { env: {}, output },
        { json: true, known: [], key: [], waiting: 60, stores: true },
      ),
    ).catch((error: unknown) => expect(error).toMatchObject({ exitCode: 3 }));
    expect(JSON.parse(printed)).toMatchObject({ problemCount: 0 });
  });
});
