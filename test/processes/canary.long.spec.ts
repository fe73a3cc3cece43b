import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { describe, expect, it } from 'vitest';
import type { DocumentView } from '../../apps/api/src/documents/documents.dto.js';
import type { SummaryView } from '../../apps/api/src/summaries/summaries.dto.js';
import type { UploadView } from '../../apps/api/src/uploads/uploads.dto.js';
import { hasRedis, NO_REDIS, startRedis } from '../../libs/queue/test/redis-server.js';
import { type Canaries, found, foundInFiles, foundInTables } from '../support/canaries.js';
import { encryptedPdf } from '../support/encrypted-pdf.js';
import { type Installation, startInstallation } from '../support/installation.js';
import { upload } from '../support/rest.js';
import { until } from '../support/wait.js';

const DEADLINE_MS = 180_000;

const CANARIES: Canaries = {
  name: 'Quendolyn Xarvastrom',
  number: '7740-3319-0462',
  sentence: 'The quixotic jackdaw limped past the vestry on Thursday.',
  fileName: 'Ottokringer-Befund-8817',
  patientIdentifier: 'MRN-ZQ-55120-KANARI',
  encounterIdentifier: 'VISIT-ZQ-90311-KANARI',
  externalNumber: 'DOCNO-ZQ-72245-KANARI',
  password: 'open-sesame-kanari-4410',
  rejectedText: 'Brackwasserhuhn Sedlatschek refused inside',
  rejectedName: 'Sedlatschek-Brackwasser-1203',
  refusedName: 'Hollerbusch-Vermutung-5561',
  subject: 'Subject of Perchtoldsdorf Zwirnagel',
  attachmentName: 'Zwirnagel-Anlage-3307',
  attachmentText: 'Enclosed words of the Zwirnagel attachment',
  uploadName: 'Nussdorfer-Brief-6642',
  uploadText: 'Resumable words about Ignaz Nussdorfer',
  prompt: 'Completion words about Walpurga Tintenfass',
  lookup: 'MRN-LOOKUP-30277-KANARI',
  idempotencyKey: 'kanari-key-of-Eulalia-8120',
  erasureReason: 'asked for by Kunigunde Drachenfels',
  holdReason: 'litigation of Balduin Eisenbart',
  malformed: 'Half a thought about Ruprecht Fenchel',
  query: 'cursor-of-Scholastika-Pilz',
};

/** The profile of the summary, which stands in its row. */
const CONTROL: Canaries = { profile: 'visit-note' };

describe.each([
  { queue: 'Postgres', skip: false },
  { queue: 'Redis', skip: !hasRedis },
])('what is known of a patient, with its queue in $queue', ({ queue, skip }) => {
  it(
    'is found nowhere outside ciphertext and the authorized answer',
    async (context) => {
      context.skip(skip, NO_REDIS);
      await using stack = new AsyncDisposableStack();
      const redis = queue === 'Redis' ? stack.use(await startRedis()) : null;
      const before = new Set(await readdir(tmpdir()));
      const installation = stack.use(
        await startInstallation({
          CLOISTER_MODEL: 'extractive',
          CLOISTER_LOG_LEVEL: 'debug',
          ...(redis && { REDIS_URL: redis.url }),
        }),
      );
      const refusals = await useIt(installation);

      // what stands in clear is found, so what is not found is not there
      expect(await tablesOf(installation, CONTROL)).not.toEqual([]);
      expect(await tablesOf(installation, CANARIES)).toEqual([]);
      // what is in memory of the server goes to its files
      await installation.query('checkpoint');
      expect(await foundInFiles(installation.data.postgres, CONTROL)).not.toEqual([]);
      expect(await foundInFiles(installation.data.path, CANARIES)).toEqual([]);
      if (redis) expect(await foundInFiles(redis.folder, CANARIES)).toEqual([]);
      expect(refusals.length).toBeGreaterThan(5);
      expect(found(Buffer.from(refusals.join('\n')), CANARIES)).toEqual([]);
      for (const environment of installation.environments())
        expect(found(Buffer.from(environment), CANARIES)).toEqual([]);
      const left = (await readdir(tmpdir(), { withFileTypes: true })).filter(
        (entry) => !before.has(entry.name) && !installation.data.path.includes(entry.name),
      );
      for (const entry of left) {
        const path = join(tmpdir(), entry.name);
        if (entry.isFile()) {
          expect(await unlessGone(readFile(path).then((bytes) => found(bytes, CANARIES)))).toEqual(
            [],
          );
        } else if (entry.isDirectory()) {
          expect(await unlessGone(foundInFiles(path, CANARIES))).toEqual([]);
        }
      }
    },
    DEADLINE_MS,
  );
});

/** What other tests keep beside this one's, they also take away while this one looks. */
async function unlessGone(looking: Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await looking;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Brings every canary in, by ways that succeed and ways that fail. The answer is all that was refused. */
async function useIt(installation: Installation): Promise<string[]> {
  const refusals: string[] = [];
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await installation.call(path, init);
    if (response.ok) return response;
    const said = await response.clone().text();
    refusals.push(`${response.status} ${[...response.headers].join('\n')}\n${said}`);
    return response;
  };
  const json = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const send = async (form: FormData, headers: Record<string, string> = {}): Promise<string> => {
    const response = await call('/api/documents', { method: 'POST', body: form, headers });
    return ((await response.json()) as DocumentView).id;
  };
  const settled = async (id: string): Promise<DocumentView> =>
    until('the document', async () => {
      const document = (await (await call(`/api/documents/${id}`)).json()) as DocumentView;
      return !['received', 'extracting'].includes(document.state) && document;
    });
  const { name, number, sentence, fileName } = CANARIES;

  // ways that succeed
  const note = `CHIEF COMPLAINT: Cough. ${name ?? ''}, number ${number ?? ''}. ${sentence ?? ''}\n`;
  const { patientIdentifier = '', encounterIdentifier = '', externalNumber = '' } = CANARIES;
  const fields = { patientIdentifier, encounterIdentifier, externalNumber };
  const id = await send(upload(note, `${fileName ?? ''}.txt`, 'text/plain', fields), {
    'idempotency-key': CANARIES['idempotencyKey'] ?? '',
  });
  expect((await settled(id)).state).toBe('extracted');
  const asked = (await (
    await call('/api/summaries', json({ documentIds: [id], profile: 'visit-note' }))
  ).json()) as SummaryView;
  const drafted = await until('the draft', async () => {
    const summary = (await (await call(`/api/summaries/${asked.id}`)).json()) as SummaryView;
    return summary.state === 'draft' && summary;
  });
  expect(drafted.version?.text).toContain(name);
  await call(`/api/documents/${id}/content`);
  await call(`/api/documents/${id}/text`);
  const pdf = new Uint8Array(encryptedPdf(number ?? '', CANARIES['password'] ?? ''));
  const password = { password: CANARIES['password'] ?? '' };
  await settled(await send(upload(pdf, 'locked.pdf', 'application/pdf', password)));
  await settled(await send(upload(message(), 'letter.eml', 'message/rfc822')));
  await resumable(call);
  await call('/api/lookups', json({ identifier: CANARIES['lookup'] }));
  await call('/api/lookups', json({ identifier: patientIdentifier }));
  await call(
    '/v1/chat/completions',
    json({ model: 'extractive', messages: [{ role: 'user', content: CANARIES['prompt'] }] }),
  );

  // ways that fail
  const broken = `{\\rtf1 ${CANARIES['rejectedText'] ?? ''}`;
  const refusedName = `${CANARIES['rejectedName'] ?? ''}.pdf`;
  expect((await settled(await send(upload(broken, refusedName, 'application/pdf')))).state).toBe(
    'rejected',
  );
  const wrong = { password: `not-${CANARIES['password'] ?? ''}` };
  await settled(await send(upload(pdf, 'locked.pdf', 'application/pdf', wrong)));
  const unread = { fileName: `${CANARIES['refusedName'] ?? ''}.xlsx`, sizeBytes: 10 };
  await call('/api/uploads', json({ ...unread, profile: 'general' }));
  await call('/api/summaries', json(`{"documentIds": ["${CANARIES['malformed'] ?? ''}"`));
  await call('/api/summaries', json({ documentIds: [CANARIES['malformed']] }));
  await call(`/api/documents?cursor=${encodeURIComponent(CANARIES['query'] ?? '')}`);
  await call(`/api/documents/${encodeURIComponent(CANARIES['query'] ?? '')}`);
  await call(`/api/documents/${id}/erasure`, json({ reason: CANARIES['erasureReason'] }));
  await call('/api/holds', json({ documentId: id, reason: CANARIES['holdReason'] }));
  return refusals;
}

/** A file that comes in pieces, as the web form sends it. */
async function resumable(
  call: (path: string, init?: RequestInit) => Promise<Response>,
): Promise<void> {
  const text = Buffer.from(CANARIES['uploadText'] ?? '');
  const begun = await call('/api/uploads', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      fileName: `${CANARIES['uploadName'] ?? ''}.txt`,
      sizeBytes: text.length,
      profile: 'general',
    }),
  });
  expect(begun.status).toBe(201);
  const { id } = (await begun.json()) as UploadView;
  for (const [from, to] of [
    [0, 20],
    [20, text.length],
  ] as const) {
    await call(`/api/uploads/${id}/bytes`, {
      method: 'PATCH',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-offset': String(from),
        'content-type': 'application/offset+octet-stream',
      },
      body: new Uint8Array(text.subarray(from, to)),
    });
  }
}

function message(): string {
  return [
    'From: ward@example.org',
    'To: archive@example.org',
    `Subject: ${CANARIES['subject'] ?? ''}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=edge',
    '',
    '--edge',
    'Content-Type: text/plain',
    '',
    'Please see attached.',
    '--edge',
    'Content-Type: text/plain',
    `Content-Disposition: attachment; filename="${CANARIES['attachmentName'] ?? ''}.txt"`,
    '',
    CANARIES['attachmentText'],
    '--edge--',
    '',
  ].join('\r\n');
}

async function tablesOf({ data }: Installation, canaries: Canaries): Promise<string[]> {
  const password = await readFile(join(data.postgres, 'superuser.password'), 'utf8');
  const client = new Client({
    host: data.postgres,
    user: 'postgres',
    password: password.trim(),
    database: 'cloister',
  });
  await client.connect();
  try {
    return await foundInTables(client, canaries);
  } finally {
    await client.end();
  }
}
