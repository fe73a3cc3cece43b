import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { markPlace, type TrailReport, verifyTrail } from '@app/audit';
import { auditLogSigner, canonicalJson, openOrCreateSiteKey, RootKeyFile } from '@app/crypto';
import { ErasuresService } from '@app/documents';
import { operatorActor } from '@app/platform';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentView } from '../../apps/api/src/documents/documents.dto.js';
import type { ErasureDetailsView, ErasureView } from '../../apps/api/src/records/erasures.dto.js';
import type { HoldView } from '../../apps/api/src/records/holds.dto.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import {
  NOTE,
  read,
  send,
  summarize,
  untilDocument,
  untilErased,
  untilState,
  upload,
} from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';

const REASON = 'request of 24 November, file 17/26';

let service: TestService;
let admin: Client;
let keeper: SignedInPerson;

beforeAll(async () => {
  service = await startService();
  await service.startWorker();
  admin = new Client(service.database.admin);
  await admin.connect();
  keeper = await signedInPerson(service, { roles: ['administrator'] });
});

afterAll(async () => {
  await admin.end();
  await service[Symbol.asyncDispose]();
});

async function post<T>(person: SignedInPerson, path: string, body: object): Promise<T> {
  const response = await person.call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}

const erase = (id: string, person = keeper): Promise<ErasureView> =>
  post(person, `/api/documents/${id}/erasure`, { reason: REASON });

const eraseStatus = async (id: string, call = keeper.call): Promise<readonly [number, string]> => {
  const response = await call(`/api/documents/${id}/erasure`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ reason: REASON }),
  });
  return [response.status, ((await response.json()) as { code?: string }).code ?? ''];
};

const completed = (id: string): Promise<ErasureDetailsView> => untilErased(keeper, id);

let visits = 0;
async function extracted(fields: Record<string, string> = {}): Promise<DocumentView> {
  visits += 1;
  const body = upload(
    `${NOTE}\nVisit ${visits}.\n`,
    `canary-name-${visits}.txt`,
    'text/plain',
    fields,
  );
  return untilDocument(service, (await send(service, body)).id, 'extracted');
}

/** One that is just arriving: most of what an erasure does is the same. */
async function arriving(fields: Record<string, string> = {}): Promise<DocumentView> {
  visits += 1;
  return send(service, upload(`${NOTE}\nVisit ${visits}.\n`, 'note.txt', 'text/plain', fields));
}

async function drafted(...documentIds: string[]): Promise<string> {
  const { id } = await summarize(service, documentIds);
  await untilState(service, id, 'draft', 'failed');
  return id;
}

const keyOf = async (table: string, id: string): Promise<Buffer | null> => {
  const { rows } = await admin.query<{ wrapped: Buffer | null }>(
    `select wrapped from object_key where id = (select object_key_id from ${table} where id = $1)`,
    [id],
  );
  return rows[0]?.wrapped ?? null;
};

describe('an erased document', () => {
  it('is unreadable at once, with all that was made from it, and stays as a row that says so', async () => {
    const document = await extracted({ externalNumber: 'EXT-1' });
    const summary = await drafted(document.id);
    await erase(document.id);
    // by the keys alone: no worker has done its part yet, or it has
    expect(await keyOf('document', document.id)).toBeNull();
    expect(await keyOf('summary', summary)).toBeNull();
    for (const part of ['content', 'text']) {
      const response = await service.call(`/api/documents/${document.id}/${part}`);
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
        404,
        'erased',
      ]);
    }
    const after = await read<DocumentView>(service, `/api/documents/${document.id}`);
    expect(after).toMatchObject({ state: 'erased', fileName: null, externalNumber: null });
    const shown = await untilState(service, summary, 'erased');
    expect(shown.version).toBeNull();
    const lookup = await service.call('/api/lookups', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ identifier: 'EXT-1' }),
    });
    expect(await lookup.json()).toMatchObject({ documentIds: [] });
    const { rows } = await admin.query(
      `select (select count(*) from blob_segment join blob on blob.id = blob_id
          where object_key_id = (select object_key_id from document where id = $1))::integer as segments,
        (select count(*) from document where id = $1 and (content_index is not null
          or external_number_index is not null or file_name_sealed is not null))::integer as documents,
        (select count(*) from summary_version where summary_id = $2
          and (content_sealed is not null or content_sha256 is not null))::integer as versions,
        (select count(*) from run where summary_id = $2
          and (record_sealed is not null or record_sha256 is not null))::integer as records,
        (select count(*) from run_event where run_id in (select id from run where summary_id = $2))::integer as events`,
      [document.id, summary],
    );
    expect(rows[0]).toEqual({ segments: 0, documents: 0, versions: 0, records: 0, events: 0 });
  });

  it('has a certificate that names what was erased, and whose hash the trail holds', async () => {
    const document = await extracted({ patientIdentifier: 'MRN-CERT' });
    const summary = await drafted(document.id);
    const { id } = await erase(document.id);
    const { certificate, certificateText, certificateSha256 } = await completed(id);
    if (!certificate) throw new Error('no certificate');
    expect(certificate).toMatchObject({
      document: document.id,
      actor: { kind: 'person', id: keeper.id },
      reason: REASON,
      copies: [],
      counts: { document: 1, extraction: 1, patient: 1, summary: 1, run: 1, 'summary version': 1 },
    });
    const named = new Set(certificate.erased.map((row) => row.id));
    for (const each of [document.id, summary, document.patientId]) expect(named).toContain(each);
    expect(certificate.confirmed.map(({ by }) => by)).toEqual([
      'documents',
      'summaries.erasure',
      'review.erasure',
      'notifications.erasure',
      'datasets.erasure',
      'delivery.erasure',
      'messages.erasure',
    ]);
    const { rows: keys } = await admin.query<{ id: string }>(
      'select id from object_key where id = any ($1) and wrapped is null',
      [certificate.keys],
    );
    expect(keys).toHaveLength(certificate.keys.length);
    expect(certificate.keys).toHaveLength(3);

    const bytes = canonicalJson(certificate);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(certificateSha256);
    const { rows } = await admin.query<{ canonical: Buffer }>(
      `select canonical from audit_entry where action = 'erasure.completed' and subject_id = $1`,
      [id],
    );
    expect(rows[0]?.canonical.toString()).toContain(`"certificateSha256":"${certificateSha256}"`);
    for (const text of [document.id, summary, REASON, 'This service had not delivered any copy']) {
      expect(certificateText).toContain(text);
    }
  });

  it('leaves its audit entries as they were; what they commit to under its keys is gone', async () => {
    const document = await extracted();
    await drafted(document.id);
    const entries = async () => {
      const { rows } = await admin.query<{ id: string; digest: string }>(
        `select id, encode(sha256(canonical), 'hex') as digest from audit_entry
         where subject_id = $1 and action in ('document.received', 'document.extracted') order by id`,
        [document.id],
      );
      return rows;
    };
    const before = await entries();
    expect(before).toHaveLength(2);
    const secrets = async () => {
      const { rows } = await admin.query<{ field: string }>(
        `select field from audit_secret where entry_id = any ($1) and object_key_id is not null`,
        [before.map(({ id }) => id)],
      );
      return rows.map(({ field }) => field);
    };
    expect(await secrets()).toEqual(['contentSha256']);
    await completed((await erase(document.id)).id);
    expect(await entries()).toEqual(before);
    expect(await secrets()).toEqual([]);
    const { rows } = await admin.query<{ canonical: Buffer }>(
      'select canonical from audit_entry where id = $1',
      [before[0]?.id],
    );
    // the bytes are known to whoever sent them, and yet the entry confirms no guess
    const sha256 = createHash('sha256').update(`${NOTE}\nVisit ${visits}.\n`).digest('hex');
    const guess = createHmac('sha256', Buffer.alloc(32)).update(sha256).digest('hex');
    expect(rows[0]?.canonical.toString()).not.toContain(guess);
    const story = await read<{ entries: { action: string }[] }>(
      service,
      `/api/documents/${document.id}/history`,
    );
    expect(story.entries.map(({ action }) => action)).toContain('document.erased');
  });

  it('takes a summary of several documents with it, and leaves the others', async () => {
    const [one, two] = [await extracted(), await extracted()];
    const both = await drafted(one.id, two.id);
    const alone = await drafted(two.id);
    await completed((await erase(one.id)).id);
    await untilState(service, both, 'erased');
    expect((await untilState(service, alone, 'draft')).version).not.toBeNull();
    expect((await service.call(`/api/documents/${two.id}/content`)).status).toBe(200);
  });

  it('takes its patient with it only when no other document speaks of that one', async () => {
    const fields = { patientIdentifier: 'MRN-77', patientAuthority: 'A', patientName: 'Ida Fern' };
    const [one, two] = [await arriving(fields), await arriving(fields)];
    expect(one.patientId).toBe(two.patientId);
    await erase(one.id);
    const left = await read<DocumentView>(service, `/api/documents/${two.id}`);
    expect(left.patientIdentifier).toBe('MRN-77');
    await erase(two.id);
    expect(await keyOf('patient', two.patientId ?? '')).toBeNull();
    const { rows: indexed } = await admin.query(
      `select from patient_name_word where patient_id = $1
       union all select from patient where id = $1 and any_authority_index is not null`,
      [two.patientId],
    );
    expect(indexed).toEqual([]);
    const again = await arriving(fields);
    expect(again.patientId).not.toBe(one.patientId);
    expect(again.patientIdentifier).toBe('MRN-77');
  });

  it('is erased once, however often it is asked for, and by however many at once', async () => {
    const document = await arriving();
    const all = await Promise.all([erase(document.id), erase(document.id), erase(document.id)]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    const { rows } = await admin.query(
      `select from audit_entry where subject_id = $1 and action = 'document.erased'`,
      [document.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('gives nothing to a summary that is asked for at the same moment', async () => {
    for (let round = 0; round < 3; round += 1) {
      const document = await arriving();
      const [asked] = await Promise.all([
        service.call('/api/summaries', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ documentIds: [document.id] }),
        }),
        erase(document.id),
      ]);
      if (asked.status !== 201) {
        expect([404]).toContain(asked.status);
        continue;
      }
      const { id } = (await asked.json()) as { id: string };
      expect(await keyOf('summary', id)).toBeNull();
      await untilState(service, id, 'erased');
    }
  });

  it('stands on a list outside the database, by ids alone', async () => {
    const document = await arriving({ patientIdentifier: 'MRN-CANARY' });
    const { id } = await erase(document.id);
    const line = await until('the line', async () =>
      readFileSync(service.config.erasureList, 'utf8')
        .split('\n')
        .find((each) => each.includes(id)),
    );
    expect(JSON.parse(line)).toMatchObject({ erasure: id, document: document.id });
    expect(line).not.toMatch(/CANARY|canary|file 17/);
  });
});

describe('an erasure', () => {
  it('is for people who administer and for the operator; everybody else is refused, on record', async () => {
    const document = await arriving();
    const author = await signedInPerson(service);
    expect(await eraseStatus(document.id, service.call)).toEqual([403, 'not-allowed']);
    expect(await eraseStatus(document.id, author.call)).toEqual([403, 'not-allowed']);
    const { rows } = await admin.query(
      `select from audit_entry where subject_id = $1 and outcome = 'refused'`,
      [document.id],
    );
    expect(rows).toHaveLength(2);
    expect((await author.call('/api/erasures')).status).toBe(403);
    const operator = operatorActor('test', service.tenantId);
    const made = await service
      .get(ErasuresService)
      .erase(operator, document.id, { reason: REASON });
    const auditor = await signedInPerson(service, { roles: ['auditor'] });
    expect((await auditor.call(`/api/erasures/${made.id}`)).status).toBe(200);
    expect((await auditor.call('/api/erasures')).status).toBe(200);
    expect(await eraseStatus(document.id, auditor.call)).toEqual([403, 'not-allowed']);
  });

  it('is refused under a hold of the document, its patient, or one that shares a summary', async () => {
    const [one, two] = [await extracted({ patientIdentifier: 'MRN-HELD' }), await extracted()];
    await drafted(one.id, two.id);
    const hold = async (subject: object): Promise<HoldView> =>
      post(keeper, '/api/holds', { ...subject, reason: 'litigation 4 O 12/26' });
    const release = (id: string): Promise<HoldView> =>
      post(keeper, `/api/holds/${id}/release`, { reason: 'settled' });
    for (const subject of [{ documentId: one.id }, { patientId: one.patientId }]) {
      const { id } = await hold(subject);
      expect((await read<DocumentView>(service, `/api/documents/${one.id}`)).held).toBe(true);
      expect(await eraseStatus(one.id)).toEqual([409, 'document-held']);
      expect(await eraseStatus(two.id)).toEqual([409, 'document-held']);
      const released = await release(id);
      expect(released).toMatchObject({ reason: 'litigation 4 O 12/26', releaseReason: 'settled' });
    }
    expect(await eraseStatus(two.id)).toEqual([202, '']);
    const { rows } = await admin.query<{ action: string }>(
      `select action from audit_entry where action like 'hold.%' and action <> 'hold.listed' order by id`,
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'hold.placed',
      'hold.released',
      'hold.placed',
      'hold.released',
    ]);
  });

  it('and a hold at the same moment do not both come through', async () => {
    for (let round = 0; round < 3; round += 1) {
      const document = await arriving();
      const [[erased], held] = await Promise.all([
        eraseStatus(document.id),
        keeper.call('/api/holds', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ documentId: document.id, reason: 'litigation' }),
        }),
      ]);
      expect([`${erased} ${held.status}`]).toSatisfy(([both]: string[]) =>
        ['202 404', '409 201'].includes(both ?? ''),
      );
    }
  });
});

describe('the trail after erasures', () => {
  it('is in order: every value that is gone is named by one of them', async () => {
    await until('every entry has its number', async () => {
      const { rowCount } = await admin.query('select from audit_entry where leaf_number is null');
      return rowCount === 0;
    });
    const { data } = service.config;
    const site = await openOrCreateSiteKey(data.siteSigningKey, RootKeyFile.open(data.rootKey));
    const question = { keys: [auditLogSigner(site)], mark: markPlace(data) };
    const verified = async (): Promise<TrailReport> => verifyTrail(admin, question);
    expect(await verified()).toMatchObject({ problems: [] });
    expect((await verified()).erasedValues).toBeGreaterThan(0);
    await admin.query(
      `delete from audit_secret where ctid = (select ctid from audit_secret limit 1)`,
    );
    expect((await verified()).problems.map(({ kind }) => kind)).toEqual(['value-missing']);
  });
});
