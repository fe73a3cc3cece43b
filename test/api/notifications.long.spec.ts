import { PromptTooLong } from '@app/inference';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ErasuresService } from '@app/documents';
import { newId, operatorActor } from '@app/platform';
import { FakeEngine } from '../support/fake-engine.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { NOTE, send, untilDocument, untilState, upload } from '../support/rest.js';
import { act, claim, reviewOf } from '../support/review.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { count, entries, rows } from './admin.js';
import { addCompartment } from './outsiders.js';
import { problemOf } from './problem.js';
import { bring, order, sendJson, notificationsOf, untilNotified } from './person-requests.js';
import { WorkReader } from './work-reader.js';

const UNREADABLE = ' \n\t ';
const TOO_LONG = 'THE MODEL REFUSES THIS';

let service: TestService;
let sees: (who: SignedInPerson, label: 'N' | 'R' | 'V') => Promise<void>;

beforeAll(async () => {
  service = await startService();
  await service.startWorker(
    new FakeEngine({
      answer: ({ source = '' }) => {
        if (source.includes(TOO_LONG)) throw new PromptTooLong(9, 9, 9);
        return ['A draft.'];
      },
    }),
  );
  sees = async ({ id }, label) => {
    await rows(service, 'update person_compartment set clearance = $1 where person_id = $2', [
      label,
      id,
    ]);
  };
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

async function settled(of: TestService = service): Promise<void> {
  await until('the events to be settled', async () => {
    return (await count(of, 'domain_event where settled_at is null')) === 0;
  });
}

async function entryOf(action: string, subjectId: string): Promise<unknown> {
  const found = (await entries(service, action)).filter((each) => each.subject_id === subjectId);
  expect(found).toHaveLength(1);
  return JSON.parse(found[0]?.canonical.toString() ?? '');
}

describe('whoever brought a document in', () => {
  it('is told at once when it cannot be read, and tells the list what was read', async () => {
    const ann = await signedInPerson(service);
    await using first = await WorkReader.open(ann.call);
    await first.ready();
    const documentId = await bring(ann, UNREADABLE);
    await first.until(({ kind }) => kind === 'notified');
    const { items, unread } = await untilNotified(ann, 1);
    expect(unread).toBe(1);
    const { reason } = await untilDocument(service, documentId, 'rejected');
    const [notification] = items;
    expect(notification).toMatchObject({
      kind: 'failed',
      documentId,
      summaryId: null,
      reason,
      readAt: null,
    });
    expect(await entryOf('notification.made', documentId)).toMatchObject({
      actor: { kind: 'service', id: 'notifications' },
      related: [{ type: 'person', id: ann.id }],
      details: { kind: 'failed', inApp: 1, byEmail: 0 },
    });
    const id = notification?.id ?? '';
    expect((await ann.call(`/api/notifications/${id}/read`, { method: 'POST' })).status).toBe(204);
    await first.until(({ kind }) => kind === 'notified');
    const after = await notificationsOf(ann);
    expect(after).toMatchObject({ unread: 0, items: [{ id, readAt: expect.any(String) }] });
    expect((await notificationsOf(ann, '?only=unread')).items).toEqual([]);
    expect(await entryOf('notification.read', id)).toMatchObject({ details: { count: 1 } });
    expect(await entries(service, 'notification.listed')).not.toEqual([]);
  });

  it('is told nothing where it was stopped on purpose, or a system brought it in', async () => {
    const ann = await signedInPerson(service);
    const { id } = await send(service, upload(UNREADABLE));
    await untilDocument(service, id, 'rejected');
    const stopped = await bring(ann);
    const { status } = await ann.call(`/api/documents/${stopped}`, { method: 'DELETE' });
    // read meanwhile: then there is nothing to stop
    expect([204, 409]).toContain(status);
    await settled();
    expect(await notificationsOf(ann)).toEqual({ items: [], nextCursor: null, unread: 0 });
    expect(await count(service, `notification where document_id = '${id}'`)).toBe(0);
  });
});

describe('whoever asked for a summary', () => {
  it('is told when the model has failed', async () => {
    const ann = await signedInPerson(service);
    const documentId = await bring(ann, `${NOTE} ${TOO_LONG}`);
    const summaryId = await order(ann, documentId);
    const { items } = await untilNotified(ann, 1);
    expect(items).toMatchObject([
      { kind: 'failed', documentId, summaryId, reason: 'prompt-too-long' },
    ]);
  });

  it('is told once of their own document, and of another’s that they asked about', async () => {
    await using quiet = await startService();
    const ann = await signedInPerson(quiet);
    const bob = await signedInPerson(quiet);
    const documentId = await bring(ann, UNREADABLE);
    const [own, others] = [await order(ann, documentId), await order(bob, documentId)];
    // what was rejected already could not be asked about
    await quiet.startWorker();
    for (const id of [own, others]) await untilState(quiet, id, 'failed');
    await settled(quiet);
    expect((await notificationsOf(ann)).items).toMatchObject([{ documentId, summaryId: null }]);
    expect((await notificationsOf(bob)).items).toMatchObject([
      { documentId, summaryId: others, reason: 'source-rejected' },
    ]);
  });
});

describe('an urgent draft', () => {
  it('is told to everybody who may take it, until somebody has', async () => {
    const author = await signedInPerson(service, { roles: ['author'] });
    const [ann, bob, elsewhere, secret] = [
      await signedInPerson(service, { roles: ['reviewer'] }),
      await signedInPerson(service, { roles: ['reviewer'] }),
      await signedInPerson(service, { roles: ['reviewer'] }),
      await signedInPerson(service, { roles: ['reviewer'] }),
    ];
    await rows(service, 'update person_compartment set compartment_id = $1 where person_id = $2', [
      await addCompartment(service),
      elsewhere.id,
    ]);
    await sees(secret, 'R');
    const routine = await order(author, await bring(author));
    await untilState(service, routine, 'draft');
    const documentId = await bring(author);
    const summaryId = await order(author, documentId, { priority: 'stat' });
    for (const who of [ann, bob, secret]) {
      const { items, unread } = await untilNotified(who, 1);
      expect(items).toMatchObject([{ kind: 'stat', documentId, summaryId, reason: null }]);
      expect(unread).toBe(1);
    }
    await settled();
    for (const who of [author, elsewhere]) expect((await notificationsOf(who)).items).toEqual([]);
    const [waiting] = (await notificationsOf(bob)).items;
    await using window = await WorkReader.open(bob.call);
    await window.ready();
    await claim(ann, summaryId);
    await window.until(({ kind }) => kind === 'notified');
    expect(await notificationsOf(bob)).toMatchObject({ items: [], unread: 0 });
    const path = `/api/notifications/${waiting?.id}/read`;
    const gone = await problemOf(await bob.call(path, { method: 'POST' }), 404);
    expect(gone.code).toBe('notification-not-found');
  });

  it('that is restricted is told to those alone whose clearance opens it', async () => {
    const author = await signedInPerson(service, { roles: ['author'] });
    const ann = await signedInPerson(service, { roles: ['reviewer'] });
    const secret = await signedInPerson(service, { roles: ['reviewer'] });
    await sees(secret, 'R');
    const documentId = await bring(author, NOTE, { confidentiality: 'R' });
    await order(author, documentId, { priority: 'stat' });
    expect((await untilNotified(secret, 1)).items).toMatchObject([{ documentId }]);
    await settled();
    expect((await notificationsOf(ann)).items).toEqual([]);
    // nor is it told any more to one who has lost the clearance
    await sees(secret, 'N');
    expect(await notificationsOf(secret)).toMatchObject({ items: [], unread: 0 });
  });
});

describe('what goes on in review', () => {
  it('is told to whom it is handed over, and to whoever asked when it comes back', async () => {
    const author = await signedInPerson(service, { roles: ['author'] });
    const [ann, bob] = [
      await signedInPerson(service, { roles: ['reviewer'] }),
      await signedInPerson(service, { roles: ['reviewer'] }),
    ];
    const documentId = await bring(author);
    const summaryId = await order(author, documentId);
    await untilState(service, summaryId, 'draft');
    const { revision } = await claim(ann, summaryId);
    const path = `/api/summaries/${summaryId}`;
    await act(ann, `${path}/hand-over`, { revision, personId: bob.id });
    const handed = { kind: 'assigned', documentId, summaryId, reason: null };
    expect((await untilNotified(bob, 1)).items).toMatchObject([handed]);
    const seen = (await reviewOf(bob, summaryId)).revision;
    await act(bob, `${path}/return`, { revision: seen, reason: 'Leaves out the plan.' });
    const returned = { kind: 'returned', documentId, summaryId, reason: null };
    expect((await untilNotified(author, 1)).items).toMatchObject([returned]);
    await settled();
    expect((await notificationsOf(ann)).items).toEqual([]);
  });

  it('is told to nobody who did it themselves', async () => {
    const ann = await signedInPerson(service);
    const summaryId = await order(ann, await bring(ann));
    await untilState(service, summaryId, 'draft');
    const { revision } = await claim(ann, summaryId);
    await act(ann, `/api/summaries/${summaryId}/return`, { revision, reason: 'test' });
    await settled();
    expect((await notificationsOf(ann)).items).toEqual([]);
  });
});

describe('what somebody was told', () => {
  it('is hidden with the row that it is about, and with the role that showed it', async () => {
    const ann = await signedInPerson(service);
    await bring(ann, UNREADABLE);
    await untilNotified(ann, 1);
    await rows(service, 'update person_compartment set compartment_id = $1 where person_id = $2', [
      await addCompartment(service),
      ann.id,
    ]);
    expect(await notificationsOf(ann)).toMatchObject({ items: [], unread: 0 });
    const bob = await signedInPerson(service);
    await bring(bob, UNREADABLE);
    await untilNotified(bob, 1);
    await rows(
      service,
      `update person_role set role = 'auditor' where person_id = $1 and role = 'author'`,
      [bob.id],
    );
    await rows(service, `delete from person_role where person_id = $1 and role = 'reviewer'`, [
      bob.id,
    ]);
    expect(await notificationsOf(bob)).toMatchObject({ items: [], unread: 0 });
  });

  it('is nobody else’s to see or to mark, and the try is in the trail', async () => {
    const [ann, bob] = [await signedInPerson(service), await signedInPerson(service)];
    await bring(ann, UNREADABLE);
    const id = (await untilNotified(ann, 1)).items[0]?.id ?? '';
    expect((await notificationsOf(bob)).items).toEqual([]);
    await problemOf(await bob.call(`/api/notifications/${id}/read`, { method: 'POST' }), 404);
    await problemOf(await sendJson(bob, 'POST', '/api/notifications/read', { upTo: id }), 404);
    const refused = (await entries(service, 'access.refused')).filter(
      ({ subject_id: subject, actor_id: actor }) => subject === id && actor === bob.id,
    );
    expect(refused).toHaveLength(2);
    expect((await notificationsOf(ann)).unread).toBe(1);
    await problemOf(await ann.call(`/api/notifications/${newId()}/read`, { method: 'POST' }), 404);
    await problemOf(await service.call('/api/notifications'), 403);
  });

  it('is marked read up to the newest that was seen, and what came since stays unread', async () => {
    const ann = await signedInPerson(service);
    for (const times of [1, 2]) {
      await bring(ann, UNREADABLE);
      await untilNotified(ann, times);
    }
    const seen = (await notificationsOf(ann)).items[0]?.id;
    await bring(ann, UNREADABLE);
    await untilNotified(ann, 3);
    const answer = await sendJson(ann, 'POST', '/api/notifications/read', { upTo: seen });
    expect(answer.status).toBe(204);
    const { items, unread } = await notificationsOf(ann);
    expect(unread).toBe(1);
    expect(items.map(({ readAt }) => readAt === null)).toEqual([true, false, false]);
  });

  it('comes page by page, the newest first, with the number of all unread', async () => {
    const ann = await signedInPerson(service);
    for (const times of [1, 2, 3]) {
      await bring(ann, UNREADABLE);
      await untilNotified(ann, times);
    }
    const first = await notificationsOf(ann, '?limit=2');
    const second = await notificationsOf(ann, `?limit=2&cursor=${first.nextCursor}`);
    const all = (await notificationsOf(ann)).items.map(({ id }) => id);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all);
    expect([first.unread, second.unread, second.nextCursor]).toEqual([3, 3, null]);
  });

  it('goes with the document that is erased', async () => {
    const ann = await signedInPerson(service);
    const documentId = await bring(ann, `${NOTE} ${TOO_LONG}`);
    await order(ann, documentId);
    await untilNotified(ann, 1);
    const { id } = await service
      .get(ErasuresService)
      .erase(operatorActor('test', service.tenantId), documentId, { reason: 'test' });
    await until(
      'the notification to go',
      async () => (await notificationsOf(ann)).items.length === 0,
    );
    expect(await count(service, `notification where document_id = '${documentId}'`)).toBe(0);
    const [part] = await rows<{ report: { counts: unknown } }>(
      service,
      `select report from erasure_part where erasure_id = $1 and consumer = 'notifications.erasure'`,
      [id],
    );
    expect(part?.report.counts).toEqual({ notification: 1 });
  });

  it('goes after three months', async () => {
    const ann = await signedInPerson(service);
    await bring(ann, UNREADABLE);
    await untilNotified(ann, 1);
    await rows(
      service,
      `update notification set created_at = now() - interval '91 days' where person_id = $1`,
      [ann.id],
    );
    await until('it to go', async () => (await notificationsOf(ann)).items.length === 0);
  });
});

describe('a person’s settings', () => {
  const PATH = '/api/notification-settings';

  it('are everything by default, can be changed one by one, and are kept to', async () => {
    const ann = await signedInPerson(service);
    const before = await (await ann.call(PATH)).json();
    expect(before).toMatchObject({
      emailsOffered: false,
      email: null,
      kinds: ['assigned', 'returned', 'stat', 'failed', 'changed', 'patient-doubted', 'rights'].map(
        (kind) => ({
          kind,
          inApp: true,
          byEmail: true,
        }),
      ),
    });
    const kinds = [{ kind: 'failed', inApp: false, byEmail: true }];
    const changed = await sendJson(ann, 'PUT', PATH, { kinds });
    expect(changed.status).toBe(200);
    expect(await changed.json()).toMatchObject({
      kinds: expect.arrayContaining([...kinds, { kind: 'stat', inApp: true, byEmail: true }]),
    });
    expect(await entryOf('notification.settings-changed', ann.id)).toMatchObject({
      details: { failed: 'email' },
    });
    await bring(ann, UNREADABLE);
    await settled();
    await until('the document to be rejected', async () => {
      return (
        (await count(service, `document where actor_id = '${ann.id}' and state = 'rejected'`)) === 1
      );
    });
    await settled();
    expect((await notificationsOf(ann)).items).toEqual([]);
  });

  it('know no kind but those there are: the database compares none', async () => {
    const ann = await signedInPerson(service);
    const kinds = [{ kind: 'unheard-of', inApp: false, byEmail: false }];
    const { code } = await problemOf(await sendJson(ann, 'PUT', PATH, { kinds }), 400);
    expect(code).toBe('validation-failed');
    expect(await count(service, `notification_setting where person_id = '${ann.id}'`)).toBe(0);
  });

  it('offer no address where no mail server is configured', async () => {
    const ann = await signedInPerson(service);
    const body = { address: 'ann@hospital.example', language: 'en' };
    const refused = await problemOf(await sendJson(ann, 'PUT', `${PATH}/email`, body), 409);
    expect(refused.code).toBe('emails-not-offered');
  });
});
