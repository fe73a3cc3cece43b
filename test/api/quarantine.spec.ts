import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentView } from '../../apps/api/src/documents/documents.dto.js';
import { Output } from '../../apps/cli/src/output.js';
import { runCloister } from '../../apps/cli/src/program.js';
import { type FakeClamd, fakeClamd, MARK, SIGNATURE } from '../support/clamd-server.js';
import {
  postJson,
  read,
  send,
  summarize,
  untilDocument,
  untilState,
  upload,
} from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { problemOf } from './problem.js';
import { type SecondApi, startSecondApi } from './second-api.js';

const CLEAN = 'CHIEF COMPLAINT: Cough for two weeks.';

let clamd: FakeClamd;
let service: TestService;
let api: SecondApi;
let admin: Client;

beforeAll(async () => {
  clamd = await fakeClamd();
  const { host, port } = clamd.address;
  service = await startService({
    CLOISTER_MALWARE_SCAN: 'required',
    CLOISTER_CLAMD: `${host}:${port}`,
    CLOISTER_SCAN_TIMEOUT_SECONDS: '2',
  });
  api = await startSecondApi(service, { withOperatorSocket: true });
  admin = new Client(service.database.admin);
  await admin.connect();
  await service.startWorker();
});

afterAll(async () => {
  await admin.end();
  await api[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
  await clamd[Symbol.asyncDispose]();
});

async function cloister(...args: string[]): Promise<{ code: number; said: string }> {
  let said = '';
  const stream = { write: (text: string) => (said += text) };
  const code = await runCloister(args, {
    env: { CLOISTER_DATA: service.config.data.path },
    output: new Output(stream, stream),
  });
  return { code, said };
}

async function entriesOf(id: string): Promise<Record<string, unknown>[]> {
  const { rows } = await admin.query<{ canonical: Buffer }>(
    `select canonical from audit_entry where subject_id = $1 order by occurred_at, id`,
    [id],
  );
  return rows.map(({ canonical }) => JSON.parse(canonical.toString()));
}

describe('a document in which the scanner finds something', () => {
  it('is held back with all that waits for it, given to nobody, and can be released', async () => {
    const { id } = await send(service, upload(`${CLEAN} ${MARK}`));
    const summary = await summarize(service, [id]);
    const held = await untilDocument(service, id, 'quarantined');
    expect(held).toMatchObject({ reason: 'malware', extraction: null });
    expect(held.reasonText).toContain('malware scanner');
    const refused = await problemOf(await service.call(`/api/documents/${id}/content`), 409);
    expect(refused.code).toBe('document-quarantined');
    expect(await entriesOf(id)).toContainEqual(
      expect.objectContaining({
        action: 'document.quarantined',
        outcome: 'failed',
        reason: 'malware',
        details: expect.objectContaining({ signature: SIGNATURE, scanner: 'ClamAV 1.0.0/1/Test' }),
      }),
    );
    const { rows: events } = await admin.query(
      'select type from domain_event where subject_id = $1',
      [id],
    );
    expect(events).toEqual([{ type: 'document.quarantined' }]);
    expect(await read(service, `/api/summaries/${summary.id}`)).toMatchObject({ state: 'queued' });

    expect((await cloister('quarantine', 'list')).said).toContain(id);
    const released = await cloister('quarantine', 'release', id, '--reason', 'a test');
    expect(released).toMatchObject({ code: 0 });
    await untilState(service, summary.id, 'draft');
    const after = await entriesOf(id);
    expect(after.map(({ action }) => action)).toContain('document.released');
    expect(JSON.stringify(after)).not.toContain('a test');
    expect(after).toContainEqual(
      expect.objectContaining({
        action: 'document.extracted',
        details: expect.objectContaining({ notScanned: 'released' }),
      }),
    );
    expect((await cloister('quarantine', 'release', id, '--reason', 'again')).code).toBe(1);
  });

  it('is released by nobody who does not keep the records', async () => {
    const { id } = await send(service, upload(MARK));
    await untilDocument(service, id, 'quarantined');
    const answer = await postJson(service, `/api/documents/${id}/release`, { reason: 'mine' });
    expect((await problemOf(answer, 403)).code).toBe('not-allowed');
    expect(await read<DocumentView>(service, `/api/documents/${id}`)).toMatchObject({
      state: 'quarantined',
    });
  });
});

describe('a document that the scanner', () => {
  it('finds nothing in is read, and the trail names the scanner', async () => {
    const { id } = await send(service, upload(CLEAN));
    await untilDocument(service, id, 'extracted');
    expect(await entriesOf(id)).toContainEqual(
      expect.objectContaining({
        action: 'document.extracted',
        details: expect.objectContaining({ scanner: 'ClamAV 1.0.0/1/Test' }),
      }),
    );
  });

  it('does not take for its size is refused in words that say so', async () => {
    const { id } = await send(service, upload('x '.repeat(600_000)));
    const rejected = await untilDocument(service, id, 'rejected');
    expect(rejected.reason).toBe('scan-refused');
    expect(rejected.reasonText).toContain('StreamMaxLength');
  });

  it('does not answer for waits as it came, and is read when it does', async () => {
    clamd.behave('break-off');
    const { id } = await send(service, upload(`${CLEAN} Again.`));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await read<DocumentView>(service, `/api/documents/${id}`)).toMatchObject({
      state: 'received',
    });
    const { rows } = await admin.query(`select attempts from document where id = $1`, [id]);
    expect(rows).toEqual([{ attempts: 0 }]);
    clamd.behave('scan');
    await untilDocument(service, id, 'extracted');
  });
});
