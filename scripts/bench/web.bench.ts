import { RootKeyFile } from '@app/crypto';
import { DatabaseAccess } from '@app/database';
import { readConfig } from '@app/platform';
import { Client } from 'pg';
import { addManyDocuments } from '../../test/support/many-documents.js';
import { cookieOf, PASSWORD, postFromPage } from '../../test/support/people.js';
import { type Benchmark, NotMeasured } from './benchmark.js';
import { BenchService } from './service.js';
import { openBrowser } from './web-browser.js';
import { measurePageTurns } from './web-documents.js';
import { measureFirstPages } from './web-first-page.js';
import { measureUploads } from './web-uploads.js';

const DOCUMENTS = 100_000;
const LOGIN_NAME = 'benchmark';

export const web: Benchmark = {
  name: 'web',
  title: 'The pages in a real browser (extractive engine)',
  async run({ signal, note }) {
    note('starting the service and the browser');
    await using service = await BenchService.start({ CLOISTER_MODEL: 'extractive' }, signal);
    await using browser = await openBrowser();
    const place = {
      browser,
      url: service.url,
      cookie: await signIn(service),
      loginName: LOGIN_NAME,
    };
    note('100 uploads at once');
    const uploads = await measureUploads(place, signal);
    note(`filling the list with ${DOCUMENTS} documents`);
    await fill(service);
    note('turning its pages');
    const turns = await measurePageTurns(place, DOCUMENTS);
    note('first pages');
    const first = await measureFirstPages(place);
    return [...first, ...uploads, ...turns];
  },
};

/** Through the one-time link, as a new colleague does. */
async function signIn(service: BenchService): Promise<string> {
  const [token = ''] =
    /link_[\w-]+/.exec(await service.command(['user', 'add', LOGIN_NAME], /\/start#link_\S+/)) ??
    [];
  const opened = await postFromPage(service, '/api/start/link', { token });
  const cookie = cookieOf(opened, 'cloister_link');
  const answer = await postFromPage(
    service,
    '/api/start/password',
    { password: PASSWORD },
    { cookie },
  );
  return cookieOf(answer, 'cloister_session');
}

async function fill({ data }: BenchService): Promise<void> {
  const access = DatabaseAccess.open(readConfig({ CLOISTER_DATA: data.path }));
  const found = await firstClient(access);
  await addManyDocuments({
    access,
    rootKey: RootKeyFile.openOrCreate(data.rootKey),
    tenantId: found.tenant,
    compartmentId: found.compartment,
    count: DOCUMENTS,
    actors: [{ kind: 'client', id: found.client }],
  });
}

async function firstClient(
  access: DatabaseAccess,
): Promise<{ readonly tenant: string; readonly compartment: string; readonly client: string }> {
  const client = new Client(access.as('cloister_owner'));
  await client.connect();
  try {
    const { rows } = await client.query(
      `select t.id as tenant, c.id as compartment, k.id as client
       from tenant t join compartment c on c.tenant_id = t.id join client k on k.tenant_id = t.id`,
    );
    const [found] = rows;
    if (!found) throw new NotMeasured('The installation has no tenant with a client.');
    return found;
  } finally {
    await client.end();
  }
}
