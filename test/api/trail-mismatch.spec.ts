import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@app/platform';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NotificationList } from '../../apps/api/src/notifications/notifications.dto.js';
import { StartView } from '../../apps/api/src/start/start.dto.js';
import { IntegrityReportView } from '../../apps/api/src/audit/integrity-report.dto.js';
import {
  acceptRestore,
  type AcceptOptions,
  whoami,
} from '../../apps/cli/src/audit/accept-restore.command.js';
import { openTrail } from '../../apps/cli/src/audit/open-trail.js';
import { signedIn } from '../../apps/cli/src/client/sign-in.js';
import { Output } from '../../apps/cli/src/output.js';
import { PASSWORD, type SignedInPerson, signedInPerson } from '../support/people.js';
import { NOTE, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { count, entries, rows } from './admin.js';
import { problemOf } from './problem.js';

let folder: string;
let passwordFile: string;
let service: TestService;
let auditor: SignedInPerson;
let administrator: SignedInPerson;
let reviewer: SignedInPerson;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloister-mismatch-'));
  passwordFile = join(folder, 'password');
  await writeFile(passwordFile, `${PASSWORD}\n`);
  service = await startService();
  await service.startWorker();
  auditor = await signedInPerson(service, { loginName: 'auditor', roles: ['auditor'] });
  administrator = await signedInPerson(service, {
    loginName: 'administrator',
    roles: ['administrator'],
  });
  reviewer = await signedInPerson(service, { loginName: 'reviewer', roles: ['reviewer'] });
  await untilNumbered();
});
afterAll(async () => {
  await service[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const untilNumbered = (): Promise<true> =>
  until(
    'every entry has its number',
    async () => (await count(service, 'audit_entry where leaf_number is null')) === 0,
  );

async function trailState(): Promise<string> {
  return StartView.parse(await (await fetch(`${service.url}/api/start`)).json()).auditTrail;
}

/** As the superuser of the database does, who takes the newest entries away with all that is about them. */
async function cutOff(): Promise<void> {
  const client = new Client(service.database.admin);
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query('begin');
    const { rows: sizes } = await client.query<{ size: string }>(
      'select min(size) as size from audit_checkpoint',
    );
    const size = sizes[0]?.size ?? '0';
    await client.query(
      'delete from audit_secret where entry_id in (select id from audit_entry where leaf_number >= $1)',
      [size],
    );
    await client.query('delete from audit_entry where leaf_number >= $1', [size]);
    await client.query(
      'delete from audit_node where (index + 1) * (2 ^ level)::bigint > $1::bigint',
      [size],
    );
    await client.query('delete from audit_checkpoint where size > $1', [size]);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function accept(
  options: AcceptOptions,
): Promise<{ readonly printed: string; readonly error: unknown }> {
  let printed = '';
  const output = new Output({ write: (text) => (printed += text) }, { write: () => true });
  const env = { CLOISTER_URL: service.url };
  const error = await openTrail(service.config, service.database.access, (trail) =>
    acceptRestore(trail, service.config, { env, output }, options, (given) =>
      signedIn(env, service.config, given, whoami),
    ),
  ).then(
    () => null,
    (reason: unknown) => reason,
  );
  return { printed, error };
}

const both = (as: SignedInPerson, and: SignedInPerson): AcceptOptions => ({
  reason: 'restored after a lost disk',
  as: as.loginName,
  passwordFile,
  and: and.loginName,
  andPasswordFile: passwordFile,
});

const messageOf = ({ error }: { readonly error: unknown }): string =>
  error instanceof Error ? error.message : '';

describe('a trail that agrees with what was signed', () => {
  it('is said to, and there is nothing to accept', async () => {
    await until('the mark is there', async () => (await trailState()) === 'intact');
    expect(messageOf(await accept({}))).toContain('nothing to accept');
  });
});

describe('a trail that was cut', () => {
  beforeAll(async () => {
    await cutOff();
    await until('it is noticed', async () => (await entries(service, 'audit.mismatch-found'))[0]);
    await until('the api says so', async () => (await trailState()) === 'mismatch');
  });

  it('is said on the way in, to auditors and to administrators', async () => {
    expect(await trailState()).toBe('mismatch');
    const current = IntegrityReportView.parse(
      await (await auditor.call('/api/audit/integrity')).json(),
    );
    expect(current.integrity).toMatchObject({ state: 'mismatch', reason: 'set-back' });
    expect(current.integrity.mark?.size).toBeGreaterThan(current.integrity.found?.size ?? 0);
    const status: unknown = await (await administrator.call('/api/status')).json();
    expect(status).toMatchObject({ trail: { integrity: 'mismatch' }, newWork: { taken: true } });
  });

  it('is told to auditors and administrators, once, and to nobody else', async () => {
    const countNotifications = async (person: SignedInPerson): Promise<number> => {
      const list = NotificationList.parse(await (await person.call('/api/notifications')).json());
      return list.items.filter(({ kind }) => kind === 'trail-mismatch').length;
    };
    await until('they are told', async () => (await countNotifications(auditor)) === 1);
    expect(await countNotifications(administrator)).toBe(1);
    expect(await countNotifications(reviewer)).toBe(0);
  });

  it('takes documents still, and signs neither summaries nor checkpoints', async () => {
    const [size] = await rows(service, 'select max(size) as size from audit_checkpoint');
    const taken = await service.call('/api/documents', { method: 'POST', body: upload(NOTE) });
    expect(taken.status).toBe(201);
    expect((await entries(service, 'document.received')).length).toBeGreaterThan(0);
    const refused = await problemOf(
      await reviewer.call(`/api/summaries/${newId()}/signatures`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({}),
      }),
      503,
    );
    expect(refused.code).toBe('audit-trail-mismatch');
    expect(await rows(service, 'select max(size) as size from audit_checkpoint')).toEqual([size]);
  });

  it.each<[string, () => AcceptOptions, string]>([
    ['nobody', () => ({}), ''],
    ['one person twice', () => both(auditor, auditor), 'the same person'],
    [
      'somebody who is neither',
      () => both(auditor, reviewer),
      'neither an administrator nor an auditor',
    ],
  ])('is not gone on from by %s', async (_, options, says) => {
    const refused = await accept(options());
    expect(refused.printed).toContain('fewer entries than were signed');
    expect(messageOf(refused)).toContain(says);
    expect(await trailState()).toBe('mismatch');
  });

  it('is not gone on from by two accounts of one human being', async () => {
    await rows(
      service,
      `update person set same_as = '${auditor.id}' where id = '${administrator.id}'`,
    );
    const refused = await accept(both(auditor, administrator));
    await rows(service, `update person set same_as = null where id = '${administrator.id}'`);
    expect(messageOf(refused)).toContain('the same person');
  });

  it('is gone on from by two people, with an entry that says from what to what', async () => {
    const { printed, error } = await accept(both(auditor, administrator));
    expect(error).toBeNull();
    expect(printed).toMatch(/Accepted by Person \d+ and Person \d+/);
    await untilNumbered();
    await until('it is over', async () => (await trailState()) === 'intact');
    const [entry] = await entries(service, 'audit.restore-accepted');
    expect(JSON.parse(String(entry?.canonical))).toMatchObject({
      reason: 'set-back',
      related: [
        { type: 'person', id: auditor.id },
        { type: 'person', id: administrator.id },
      ],
      details: {
        markSize: expect.any(Number),
        markRoot: expect.any(String),
        size: expect.any(Number),
        root: expect.any(String),
      },
      commitments: { reason: expect.any(String) },
    });
    expect(await entries(service, 'audit.mismatch-over')).toHaveLength(1);
  });
});
