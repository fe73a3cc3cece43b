import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AUDIT_ENTITIES, AuditModule } from '@app/audit';
import { type Actor, operatorActor } from '@app/platform';
import { authModule } from '../../../test/support/auth-module.js';
import { type DatabaseApp, startDatabaseApp } from '../../../test/support/database-app.js';
import { LinkNotUsable } from './auth.errors.js';
import { AUTH_ENTITIES } from './auth.module.js';
import { AdministratorExists } from './accounts/people.errors.js';
import { PersonCredentials } from './accounts/person-credentials.service.js';
import { PersonRegistration } from './accounts/person-registration.service.js';
import { SetupLinksService } from './accounts/setup-links.service.js';

const VISITOR = { address: '127.0.0.1', browser: null, sessionId: null };

let app: DatabaseApp;
let operator: Actor;
let links: SetupLinksService;
let people: PersonRegistration;

beforeAll(async () => {
  app = await startDatabaseApp({
    imports: [AuditModule, authModule()],
    entities: [...AUDIT_ENTITIES, ...AUTH_ENTITIES],
  });
  links = app.get(SetupLinksService);
  people = app.get(PersonRegistration);
});
beforeEach(async () => {
  operator = operatorActor('test', (await app.addTenant()).tenantId);
});
afterAll(() => app[Symbol.asyncDispose]());

const open = (token: string) => links.open(token, VISITOR);

/** As if all links had been made so long ago. */
async function age(minutes: number): Promise<void> {
  await app.admin(
    `update setup_link set expires_at = created_at + interval '1 hour' - make_interval(mins => $1)`,
    [minutes],
  );
}

describe('the one-time link', () => {
  it('is traded for a cookie of the tenant that made it', async () => {
    const { session, purpose, loginName } = await open(await links.create(operator));
    expect({ purpose, loginName }).toEqual({ purpose: 'administrator', loginName: null });
    expect(await links.authenticate(session, '127.0.0.1')).toMatchObject({
      actor: {
        kind: 'service',
        id: 'setup-link',
        tenantId: operator.tenantId,
        address: '127.0.0.1',
      },
    });
  });

  it('may be opened again, as by a page that is loaded anew, and leads to the same', async () => {
    const token = await links.create(operator);
    const [first, second] = await Promise.all([open(token), open(token)]);
    expect(second.session).toBe(first.session);
  });

  it('is spent by one of two who use it at the same moment, and dead afterwards', async () => {
    const token = await links.create(operator);
    const { session } = await open(token);
    const { linkId } = (await links.authenticate(session, undefined)) ?? { linkId: '' };
    const spend = () =>
      app.unitOfWork.run(operator, (tx) => links.spend(tx, linkId, 'administrator'));
    const outcomes = await Promise.allSettled([spend(), spend(), spend()]);
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(lost.map(({ reason }) => reason)).toEqual([
      expect.any(LinkNotUsable),
      expect.any(LinkNotUsable),
    ]);
    expect(await links.authenticate(session, undefined)).toBeNull();
    await expect(open(token)).rejects.toBeInstanceOf(LinkNotUsable);
  });

  it('is dead after an hour, and so is the cookie that it was traded for', async () => {
    const unused = await links.create(operator);
    const { session } = await open(await links.create(operator));
    await age(59);
    expect(await links.authenticate(session, undefined)).not.toBeNull();
    await age(61);
    expect(await links.authenticate(session, undefined)).toBeNull();
    await expect(open(unused)).rejects.toBeInstanceOf(LinkNotUsable);
  });

  it('is neither guessed from its cookie nor used as one', async () => {
    const token = await links.create(operator);
    const { session } = await open(await links.create(operator));
    expect(await links.authenticate(token, undefined)).toBeNull();
    await expect(open(session)).rejects.toBeInstanceOf(LinkNotUsable);
  });

  it('lies in the database only as hashes, from which the cookie cannot be made', async () => {
    const token = await links.create(operator);
    const { session } = await open(token);
    const rows = await app.admin<{ row: string }>(
      `select setup_link::text || encode(token_hash, 'escape') || encode(token_hash, 'base64')
         || encode(session_hash, 'base64') as row from setup_link where session_hash is not null`,
    );
    expect(rows.length).toBeGreaterThan(0);
    const parts = [token.slice(5, 20), session.slice(8, 20)];
    expect(rows.filter(({ row }) => parts.some((part) => row.includes(part)))).toEqual([]);
  });

  it('makes no second first administrator', async () => {
    const roles = ['administrator'] as const;
    await people.add(operator, { loginName: 'ada', displayName: 'Ada', roles });
    await expect(links.create(operator)).rejects.toBeInstanceOf(AdministratorExists);
  });

  it('for a password names the person, and takes the place of the one before', async () => {
    const { person, link } = await people.add(operator, {
      loginName: 'ada',
      displayName: 'Ada',
      roles: ['author'],
    });
    expect(await open(link)).toMatchObject({ purpose: 'password', loginName: 'ada' });
    const later = await app.get(PersonCredentials).createLink(operator, person.id);
    await expect(open(link)).rejects.toBeInstanceOf(LinkNotUsable);
    expect(await open(later)).toMatchObject({ purpose: 'password', loginName: 'ada' });
  });
});
