import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serviceActor } from '@app/platform';
import { Logger } from '@nestjs/common';
import { SaxesParser } from 'saxes';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  AuditReceiver,
  type TestAuthority,
  testAuthority,
} from '../../../../test/support/audit-receiver.js';
import { startTrail, type TestTrail } from '../../../../test/support/audit-trail.js';
import { AuditTrail } from '../audit-trail.js';
import { AuditFeed, FEED_LIMITS, type FeedLimits } from './audit-feed.js';
import { FeedCursor } from './feed-cursor.js';
import { FeedNotTaken } from './feed.errors.js';
import { FeedReader } from './feed-reader.js';
import type { FeedReceiver } from './feed-receiver.js';
import { FeedAlerts } from './feed-alerts.js';
import { SyslogReceiver } from './syslog.receiver.js';

const AT_ONCE = 5;
/** For a delivery that comes to a good end; the hold is waited for in full. */
const SHORT_MS = 20;
/** For one that is to end before, so nobody waits for it. */
const LONG_MS = 30_000;
const signal = new AbortController().signal;

let trail: TestTrail;
let folder: string;
let authority: TestAuthority;
let receiver: AuditReceiver;
let count = 0;
let name: string;

beforeAll(async () => {
  trail = await startTrail();
  // failures are provoked here
  Logger.overrideLogger(false);
  folder = await mkdtemp(join(tmpdir(), 'cloister-feed-'));
  authority = testAuthority(folder, 'repository');
  await trail.record(12);
  await trail.sequence();
});
afterAll(async () => {
  await trail[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});
// each test has a feed and a receiver of its own, and the trail goes on
beforeEach(async () => {
  count += 1;
  name = `feed-${count}`;
  receiver = await AuditReceiver.start(authority);
  return () => receiver[Symbol.asyncDispose]();
});

interface Given {
  readonly of?: FeedReceiver;
  readonly called?: string;
  readonly names?: string;
  readonly limits?: Partial<FeedLimits>;
  readonly tenantId?: string;
  readonly onRead?: (from: number) => void;
}

function syslog({
  port = receiver.port,
  holdMs = SHORT_MS,
  format = 'fhir',
  caFile = authority.caFile,
  client = authority.client,
}: {
  readonly port?: number;
  readonly holdMs?: number;
  readonly format?: 'dicom' | 'fhir';
  readonly caFile?: string;
  readonly client?: TestAuthority['client'] | null;
} = {}): SyslogReceiver {
  const place = { name, tenant: null, kind: 'syslog', host: 'localhost', port } as const;
  return new SyslogReceiver({ ...place, format, tls: { caFile, client } }, holdMs);
}

function aFeed({ of = syslog(), called = name, names = 'Anna', ...given }: Given = {}): AuditFeed {
  const { app } = trail;
  const { tenantId = trail.actor.tenantId, onRead } = given;
  const cursor = new FeedCursor(app.get(DataSource), called);
  const alerts = new FeedAlerts(app.unitOfWork, app.get(AuditTrail), cursor, async () => tenantId);
  const reader = app.get(FeedReader);
  return new AuditFeed(
    {
      cursor,
      receiver: of,
      alerts,
      read: (from, atMost) => {
        onRead?.(from);
        return reader.piece(from, atMost, {
          tenantId,
          namesOf: async (_, entries) => new Map(entries.map(({ actorId }) => [actorId, names])),
        });
      },
      site: 'https://cloister.example.org',
    },
    { ...FEED_LIMITS, entriesAtOnce: AT_ONCE, deliverMs: LONG_MS, ...given.limits },
  );
}

/** Of the tenant, in the order of the leaves. */
async function signedIds(): Promise<readonly string[]> {
  const rows = await trail.app.admin<{ id: string }>(
    'select id from audit_entry where leaf_number is not null and tenant_id = $1 order by leaf_number',
    [trail.actor.tenantId],
  );
  return rows.map(({ id }) => id);
}

async function row(
  called = name,
): Promise<{ readonly leaf: number; readonly state: string; readonly reason: string | null }> {
  const [found] = await trail.app.admin<{ leaf: number; state: string; reason: string | null }>(
    'select next_leaf::integer as leaf, state, reason from audit_feed where name = $1',
    [called],
  );
  if (!found) throw new Error('no such feed');
  return found;
}

async function recordedActions(): Promise<readonly string[]> {
  const rows = await trail.app.admin<{ action: string }>(
    `select action from audit_entry where subject_type = 'audit-feed' and subject_id = $1 order by id`,
    [name],
  );
  return rows.map(({ action }) => action);
}

const isDue = (): Promise<unknown> =>
  trail.app.admin('update audit_feed set next_attempt_at = now() where name = $1', [name]);
const leaseRunsOut = (): Promise<unknown> =>
  trail.app.admin(
    `update audit_feed set lease_until = now() - interval '1 second' where name = $1`,
    [name],
  );

/** The numbers that the receiver sees, of the entries that came. */
const leaves = (): readonly string[] =>
  receiver.messages.map(
    (message) =>
      JSON.parse(textOf(message))
        .entity.at(-1)
        .detail.find(({ type }: { readonly type: string }) => type === 'leaf').valueString,
  );
const textOf = (message: string): string => message.slice(message.indexOf('\uFEFF') + 1);
const idOf = (message: string): string => JSON.parse(textOf(message)).id;
const ids = (): readonly string[] => receiver.messages.map(idOf);

describe('a feed', () => {
  it('brings every entry once and in the order of the leaves, and then what is new', async () => {
    const feed = aFeed();
    await feed.turn(signal);
    const before = await signedIds();
    expect(before.length).toBeGreaterThan(AT_ONCE);
    expect(ids()).toEqual(before);
    await feed.turn(signal);
    expect(ids()).toEqual(before);
    await trail.record(1);
    await trail.sequence();
    await feed.turn(signal);
    expect(ids()).toEqual(await signedIds());
    // those of the feed's own acts too
    expect(leaves()).toEqual(ids().map((_, leaf) => String(leaf)));
    expect(await row()).toEqual({ leaf: ids().length, state: 'ok', reason: null });
    expect(await recordedActions()).toEqual(['feed.directed']);
  });

  it('says in the head of a message what DICOM wants, and the same again for the same entry', async () => {
    await aFeed({ of: syslog({ format: 'dicom' }) }).turn(signal);
    const [first = ''] = receiver.messages;
    expect(first).toMatch(
      /^<85>1 \d{4}-\d\d-\d\dT[\d:.]+Z \S+ cloister - DICOM\+RFC3881 - \uFEFF<\?xml /,
    );
    const named = [...first.matchAll(/ParticipantObjectDetail type="entry" value="([^"]+)"/g)];
    const [id] = await signedIds();
    expect(named.map(([, value = '']) => Buffer.from(value, 'base64').toString())).toEqual([id]);
    for (const message of receiver.messages) new SaxesParser().write(textOf(message)).close();
    await aFeed({ of: syslog({ format: 'dicom' }), called: `${name}-again` }).turn(signal);
    expect(receiver.messages.at(receiver.messages.indexOf(first, 1))).toBe(first);
  });

  it('goes on where its receiver died: nothing is left out, and only the broken piece comes again', async () => {
    const all = await signedIds();
    const feed = aFeed({ of: syslog({ holdMs: LONG_MS }) });
    receiver.dieAfter(2);
    await feed.turn(signal);
    expect(ids()).toEqual(all.slice(0, 2));
    expect(await row()).toEqual({ leaf: 0, state: 'failing', reason: 'not-confirmed' });
    await feed.turn(signal); // not yet: it waits 10 seconds after a failure
    await isDue();
    await feed.turn(signal); // nobody is there
    expect(await row()).toMatchObject({ leaf: 0, state: 'failing', reason: 'no-answer' });
    await receiver.up();
    await isDue();
    await aFeed().turn(signal);
    expect(ids().slice(2)).toEqual(all);
    expect(receiver.messages.slice(2, 4)).toEqual(receiver.messages.slice(0, 2));
    expect(await row()).toMatchObject({ state: 'ok', reason: null });
    expect(await recordedActions()).toEqual(['feed.directed', 'feed.delayed', 'feed.resumed']);
  });

  it('tells of each failure that follows a success', async () => {
    let deliveries = 0;
    const everyOther: FeedReceiver = {
      target: 'a receiver',
      deliver: async () => {
        deliveries += 1;
        if (deliveries % 2 === 0) throw new FeedNotTaken('not-taken');
      },
    };
    await aFeed({ of: everyOther }).turn(signal);
    await isDue();
    await aFeed({ of: everyOther }).turn(signal);
    expect(await row()).toEqual({ leaf: 2 * AT_ONCE, state: 'failing', reason: 'not-taken' });
    expect(await recordedActions()).toEqual([
      'feed.directed',
      'feed.delayed',
      'feed.resumed',
      'feed.delayed',
    ]);
  });

  it('is with one sender at a time, and goes on with another when that one is gone', async () => {
    const [arrived, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const real = syslog();
    const stuck: FeedReceiver = {
      target: real.target,
      deliver: async (events, deadline) => {
        await real.deliver(events, deadline);
        arrived.resolve();
        await gate.promise;
      },
    };
    const all = await signedIds();
    const first = aFeed({ of: stuck }).turn(signal);
    await arrived.promise;
    await aFeed().turn(signal);
    expect(ids()).toEqual(all.slice(0, AT_ONCE));
    await leaseRunsOut();
    await aFeed().turn(signal);
    expect(ids()).toEqual([...all.slice(0, AT_ONCE), ...all]);
    const after = await row();
    gate.resolve();
    await first;
    expect(await row()).toEqual(after);
    expect(ids()).toHaveLength(AT_ONCE + all.length);
    expect(await recordedActions()).toEqual(['feed.directed']);
  });

  it('gives up on a receiver that reads nothing, with one piece in memory, and holds up no other', async () => {
    const other = await AuditReceiver.start(authority);
    receiver.readNothing();
    const reads: number[] = [];
    // far more than the buffers of two systems
    const heavy = aFeed({
      names: 'x'.repeat(2 * 1024 * 1024),
      limits: { deliverMs: 500 },
      onRead: (from) => reads.push(from),
    });
    const light = aFeed({ of: syslog({ port: other.port }), called: `${name}-other` });
    await Promise.all([heavy.turn(signal), light.turn(signal)]);
    expect(await row()).toMatchObject({ leaf: 0, state: 'failing' });
    expect(reads).toEqual([0]);
    expect(other.messages.map(idOf)).toEqual((await signedIds()).slice(0, other.messages.length));
    expect(await row(`${name}-other`)).toMatchObject({ state: 'ok' });
    expect(other.messages.length).toBeGreaterThan(AT_ONCE);
    await other[Symbol.asyncDispose]();
  });

  it('sends nothing to a receiver of another authority', async () => {
    const { caFile } = testAuthority(folder, 'stranger');
    await aFeed({ of: syslog({ caFile }) }).turn(signal);
    expect(await row()).toEqual({ leaf: 0, state: 'failing', reason: 'not-trusted' });
    expect(receiver.messages).toEqual([]);
  });

  it('does not take it for delivered when the receiver does not let it in', async () => {
    await aFeed({ of: syslog({ client: null, holdMs: LONG_MS }) }).turn(signal);
    expect(await row()).toMatchObject({ leaf: 0, state: 'failing' });
    expect(receiver.messages).toEqual([]);
  });

  it('tells when entries wait for longer than they may, and when they do no more', async () => {
    await aFeed({ limits: { behindMs: 0 } }).turn(signal);
    expect(await recordedActions()).toEqual(['feed.directed', 'feed.delayed', 'feed.resumed']);
  });

  it('carries the entries of one tenant, and goes past those of others', async () => {
    const stranger = await trail.app.addTenant();
    const actor = serviceActor('extract', stranger.tenantId);
    await trail.app.unitOfWork.run(actor, (tx) =>
      trail.app.get(AuditTrail).record(tx, actor, {
        action: 'document.extracted',
        subject: { type: 'document', id: null },
      }),
    );
    await trail.record(1);
    await trail.sequence();
    await aFeed().turn(signal);
    expect(ids()).toEqual(await signedIds());
    expect((await row()).leaf).toBe(ids().length + 1);
    receiver.messages.splice(0);
    await aFeed({ called: `${name}-theirs`, tenantId: stranger.tenantId }).turn(signal);
    expect(receiver.messages).toHaveLength(1);
  });

  it('carries what an export carries: who acted and from where, and nothing else that is sealed', async () => {
    await trail.app.unitOfWork.run(trail.actor, (tx) =>
      trail.app.get(AuditTrail).record(tx, trail.actor, {
        action: 'lookup.made',
        subject: { type: 'patient', id: null },
        confidential: { identifier: { value: 'MRN-4711' } },
      }),
    );
    await trail.sequence();
    await aFeed().turn(signal);
    await aFeed({ of: syslog({ format: 'dicom' }), called: `${name}-dicom` }).turn(signal);
    const everything = receiver.messages.join('\n');
    expect(everything).toContain('192.0.2.7');
    expect(everything).toContain('Anna');
    expect(everything).not.toContain('MRN-4711');
    expect(everything).not.toContain(Buffer.from('MRN-4711').toString('base64'));
  });
});
