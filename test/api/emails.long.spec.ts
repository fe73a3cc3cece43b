import { PersonRemoval } from '@app/auth';
import { operatorActor } from '@app/platform';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type MailServer, type ReceivedMail, startMailServer } from '../support/mail-server.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { NOTE } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { columnsHolding, count, entries, rows } from './admin.js';
import { addCompartment } from './outsiders.js';
import { problemOf } from './problem.js';
import { bring, order, sendJson, notificationsOf, untilNotified } from './person-requests.js';

const SETTINGS = '/api/notification-settings';
// A worker looks every two seconds, and each mail is a connection of its own.
const LONG_MS = 60_000;
const UNREADABLE = ' \n\t ';

let server: MailServer;
let service: TestService;

beforeAll(async () => {
  server = await startMailServer();
  service = await startService(server.env);
  // two, of which one sends each mail
  await service.startWorker();
  await service.startWorker(undefined, 'second-worker');
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

beforeEach(() => server.behave('take'));

function mailsTo(address: string): readonly ReceivedMail[] {
  return server.mails.filter(({ to }) => to.includes(address));
}

function untilMails(address: string, number: number): Promise<readonly ReceivedMail[]> {
  return until(
    `mail ${number} to ${address}`,
    async () => {
      const mails = mailsTo(address);
      return mails.length >= number && mails;
    },
    LONG_MS,
  );
}

function codeIn(mail: ReceivedMail | undefined): string {
  const code = /^\d{6}$/m.exec(mail?.text ?? '')?.[0];
  if (!code) throw new Error('the mail has no code');
  return code;
}

/** Answers the code that was sent there. */
async function setAddress(
  person: SignedInPerson,
  address: string,
  language = 'en',
): Promise<string> {
  const before = mailsTo(address).length;
  const answer = await sendJson(person, 'PUT', `${SETTINGS}/email`, { address, language });
  expect(answer.status).toBe(204);
  return codeIn((await untilMails(address, before + 1)).at(-1));
}

function confirm(person: SignedInPerson, code: string): Promise<Response> {
  return sendJson(person, 'POST', `${SETTINGS}/email/confirmation`, { code });
}

/** A person who is written to, at an address that nobody else has. */
async function reachable(language = 'en'): Promise<SignedInPerson & { readonly address: string }> {
  const person = await signedInPerson(service);
  const address = `${person.loginName}@hospital.example`;
  const code = await setAddress(person, address, language);
  expect((await confirm(person, code)).status).toBe(204);
  return { ...person, address };
}

async function ends(action: string, personId: string): Promise<readonly Ended[]> {
  const found = await entries(service, action);
  return found
    .map(({ canonical }) => JSON.parse(canonical.toString()) as Ended)
    .filter(({ related }) => related.some(({ id }) => id === personId));
}

interface Ended {
  readonly outcome: string;
  readonly reason: string | null;
  readonly related: readonly { readonly type: string; readonly id: string }[];
  readonly details: { readonly attempts: number; readonly about: string };
}

/** Of the person, on the way to being sent; held there by a server that is busy. */
async function held(person: SignedInPerson): Promise<string> {
  server.behave('busy');
  const documentId = await bring(person, UNREADABLE);
  await until('a first attempt', async () => {
    const [row] = await rows<{ attempts: number; lease_until: Date | null }>(
      service,
      'select attempts, lease_until from email where person_id = $1',
      [person.id],
    );
    return row && row.attempts > 0 && row.lease_until === null;
  });
  return documentId;
}

async function sendNow(person: SignedInPerson): Promise<void> {
  server.behave('take');
  await rows(service, 'update email set next_attempt_at = now() where person_id = $1', [person.id]);
}

async function gone(person: SignedInPerson): Promise<void> {
  await until(
    'nothing to wait any more',
    async () => {
      return (await count(service, `email where person_id = '${person.id}'`)) === 0;
    },
    LONG_MS,
  );
}

describe('an address', { timeout: 2 * LONG_MS }, () => {
  it('counts once the code that was sent there has come back', async () => {
    const ann = await signedInPerson(service);
    const address = 'ann.first@hospital.example';
    const code = await setAddress(ann, address);
    expect(await (await ann.call(SETTINGS)).json()).toMatchObject({
      emailsOffered: true,
      email: { address, confirmedAt: null, codeWaits: true },
    });
    // nothing but the code goes there before
    await bring(ann, UNREADABLE);
    await untilNotified(ann, 1);
    expect(await count(service, `email where person_id = '${ann.id}'`)).toBe(0);
    const other = code === '000000' ? '000001' : '000000';
    expect((await problemOf(await confirm(ann, other), 422)).code).toBe('email-code-wrong');
    expect((await confirm(ann, code)).status).toBe(204);
    expect((await problemOf(await confirm(ann, code), 409)).code).toBe('email-code-over');
    expect(await (await ann.call(SETTINGS)).json()).toMatchObject({
      email: { address, confirmedAt: expect.any(String), codeWaits: false },
    });
    for (const action of ['email.address-set', 'email.address-confirmed']) {
      const made = (await entries(service, action)).filter(({ actor_id: id }) => id === ann.id);
      expect(made).toHaveLength(1);
    }
    const sent = await ends('email.sent', ann.id);
    expect(sent).toMatchObject([{ details: { about: 'code', attempts: 1 } }]);
  });

  it('and its code stand nowhere in clear', async () => {
    const ann = await signedInPerson(service);
    const code = await setAddress(ann, 'canary.address@hospital.example');
    expect(code).toMatch(/^\d{6}$/);
    expect(await columnsHolding(service, ['canary.address'])).toEqual([]);
    const [row] = await rows<{ row: string }>(
      service,
      'select row_to_json(person_email)::text as row from person_email where person_id = $1',
      [ann.id],
    );
    expect(row?.row).not.toContain(Buffer.from(code).toString('hex'));
  });

  it('is given up after five wrong codes, until another is sent', async () => {
    const ann = await signedInPerson(service);
    const address = 'guessed@hospital.example';
    const code = await setAddress(ann, address);
    const wrong = code === '111111' ? '222222' : '111111';
    const answers = await Promise.all(Array.from({ length: 8 }, () => confirm(ann, wrong)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(5);
    expect(statuses.filter((status) => status === 409)).toHaveLength(3);
    await problemOf(await confirm(ann, code), 409);
    const next = await setAddress(ann, address);
    expect((await confirm(ann, next)).status).toBe(204);
  });

  it('is sent five codes an hour, also by one who takes it away in between', async () => {
    const ann = await signedInPerson(service);
    const address = 'often@hospital.example';
    for (let time = 0; time < 5; time += 1) {
      await setAddress(ann, address);
      await ann.call(`${SETTINGS}/email`, { method: 'DELETE' });
    }
    const body = { address, language: 'en' };
    const refused = await problemOf(await sendJson(ann, 'PUT', `${SETTINGS}/email`, body), 429);
    expect(refused.code).toBe('too-many-email-codes');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000);
    expect(mailsTo(address)).toHaveLength(5);
    const removed = await entries(service, 'email.address-removed');
    expect(removed.filter(({ actor_id: id }) => id === ann.id)).toHaveLength(5);
  });

  it.each(['ann', 'ann@', 'ann@hospital.example\r\nBcc: eve@elsewhere.example', 'a@b@c.example'])(
    'is not %j',
    async (address) => {
      const ann = await signedInPerson(service);
      await problemOf(
        await sendJson(ann, 'PUT', `${SETTINGS}/email`, { address, language: 'en' }),
        400,
      );
    },
  );
});

describe('a mail', { timeout: 2 * LONG_MS }, () => {
  it('says that something waits, and where, and nothing of a patient or a document', async () => {
    const ann = await reachable();
    const author = await signedInPerson(service, { roles: ['author'] });
    const patientIdentifier = 'MRN-CANARY-7';
    const documentId = await bring(author, NOTE, { patientIdentifier });
    const summaryId = await order(author, documentId, { priority: 'stat' });
    const [, mail] = await untilMails(ann.address, 2);
    expect(mail).toMatchObject({
      from: 'cloister@hospital.example',
      to: [ann.address],
      subject: 'Cloister: An urgent draft is waiting for review',
      encrypted: true,
    });
    const link = `https://cloister.hospital.example/documents/${documentId}?summary=${summaryId}`;
    expect(mail?.text).toContain(link);
    const words = NOTE.match(/[A-Za-z]{7,}/g) ?? [];
    const identifying = [patientIdentifier, 'note.txt', 'Person', author.loginName, ...words];
    expect(identifying.filter((word) => mail?.raw.includes(word))).toEqual([]);
    await gone(ann);
    expect((await ends('email.sent', ann.id)).at(-1)).toMatchObject({
      outcome: 'success',
      related: [
        { type: 'person', id: ann.id },
        { type: 'document', id: documentId },
        { type: 'summary', id: summaryId },
      ],
      details: { about: 'stat', attempts: 1 },
    });
  });

  it('is written in the person’s language', async () => {
    const ann = await reachable('de');
    expect(mailsTo(ann.address)[0]?.subject).toBe('Ihr Code für Cloister');
    await bring(ann, UNREADABLE);
    const [, mail] = await untilMails(ann.address, 2);
    expect(mail?.subject).toMatch(/fehlgeschlagen$/);
    expect(mail?.text).toContain('auf Ihrer Kontoseite');
  });

  it('is sent once by two workers', async () => {
    const ann = await reachable();
    for (const times of [1, 2, 3, 4]) {
      await bring(ann, UNREADABLE);
      await untilNotified(ann, times);
    }
    await gone(ann);
    expect(new Set(mailsTo(ann.address).map(({ messageId }) => messageId)).size).toBe(5);
    expect(mailsTo(ann.address)).toHaveLength(5);
  });

  it('is not sent of a kind that the person does not want mails of', async () => {
    const ann = await reachable();
    const kinds = [{ kind: 'failed', inApp: true, byEmail: false }];
    await sendJson(ann, 'PUT', SETTINGS, { kinds });
    await bring(ann, UNREADABLE);
    await untilNotified(ann, 1);
    expect(await count(service, `email where person_id = '${ann.id}'`)).toBe(0);
    expect(mailsTo(ann.address)).toHaveLength(1);
  });

  it('that a busy server does not take is tried again', async () => {
    const ann = await reachable();
    await held(ann);
    const [row] = await rows<{ wait: number }>(
      service,
      `select extract(epoch from next_attempt_at - now())::integer as wait from email
       where person_id = $1`,
      [ann.id],
    );
    expect(row?.wait).toBeGreaterThan(20);
    expect(row?.wait).toBeLessThanOrEqual(30);
    await sendNow(ann);
    await untilMails(ann.address, 2);
    await gone(ann);
    expect((await ends('email.sent', ann.id)).at(-1)?.details.attempts).toBe(2);
  });

  it('to an address that the server refuses is given up, and the trail says so', async () => {
    const ann = await reachable();
    server.behave('refuse-address');
    await bring(ann, UNREADABLE);
    await untilNotified(ann, 1);
    await gone(ann);
    expect(await ends('email.failed', ann.id)).toMatchObject([
      { outcome: 'failed', reason: 'address-refused', details: { attempts: 1, about: 'failed' } },
    ]);
  });

  it('is given up at its deadline', async () => {
    const ann = await reachable();
    await held(ann);
    await rows(service, 'update email set deadline_at = now() where person_id = $1', [ann.id]);
    await sendNow(ann);
    await gone(ann);
    expect(await ends('email.failed', ann.id)).toMatchObject([{ reason: 'deadline-exceeded' }]);
    expect(mailsTo(ann.address)).toHaveLength(1);
  });

  it('whose worker has died is sent by another once the lease is over', async () => {
    const ann = await reachable();
    await held(ann);
    await rows(
      service,
      `update email set lease_until = now() + interval '3 seconds' where person_id = $1`,
      [ann.id],
    );
    await sendNow(ann);
    const began = Date.now();
    await untilMails(ann.address, 2);
    expect(Date.now() - began).toBeGreaterThan(2000);
  });

  it.each([
    ['read-already', 'that was read in the app'],
    ['not-shown', 'of a row that the person does not see any more'],
    ['address-missing', 'to an address that was taken away'],
    ['person-removed', 'to a person who was removed'],
  ] as const)('is dropped (%s) %s', async (reason, _what) => {
    const ann = await reachable();
    await held(ann);
    if (reason === 'read-already') {
      const [notification] = (await notificationsOf(ann)).items;
      await ann.call(`/api/notifications/${notification?.id}/read`, { method: 'POST' });
    }
    if (reason === 'not-shown') {
      const ward = await addCompartment(service);
      await rows(
        service,
        'update person_compartment set compartment_id = $1 where person_id = $2',
        [ward, ann.id],
      );
    }
    if (reason === 'address-missing') await ann.call(`${SETTINGS}/email`, { method: 'DELETE' });
    if (reason === 'person-removed') {
      await service.get(PersonRemoval).remove(operatorActor('test', service.tenantId), ann.id);
    }
    await sendNow(ann);
    await gone(ann);
    expect(await ends('email.dropped', ann.id)).toMatchObject([{ reason }]);
    expect(mailsTo(ann.address)).toHaveLength(1);
  });
});
