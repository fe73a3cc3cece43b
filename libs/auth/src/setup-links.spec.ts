import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUDIT_ENTITIES, AuditModule } from '@app/audit';
import { AcrossTenants } from '@app/database';
import { type Actor, operatorActor } from '@app/platform';
import { type DatabaseApp, startDatabaseApp } from '../../../test/support/database-app.js';
import { LinkNotUsable } from './auth.errors.js';
import { AUTH_ENTITIES, AuthModule } from './auth.module.js';
import { SetupLinksService } from './setup-links.service.js';

let app: DatabaseApp;
let operator: Actor;
let links: SetupLinksService;

beforeAll(async () => {
  app = await startDatabaseApp({
    imports: [AuditModule, AuthModule],
    entities: [...AUDIT_ENTITIES, ...AUTH_ENTITIES],
  });
  operator = operatorActor('test', (await app.addTenant()).tenantId);
  links = app.get(SetupLinksService);
});
afterAll(() => app[Symbol.asyncDispose]());

/** As if all links had been made so long ago. */
async function age(minutes: number): Promise<void> {
  await app.admin(
    `update setup_link set expires_at = created_at + interval '1 hour' - make_interval(mins => $1)`,
    [minutes],
  );
}

describe('the one-time link', () => {
  it('is traded for a session of the tenant that made it', async () => {
    const session = await links.use(await links.create(operator), '127.0.0.1');
    expect(await links.authenticate(session, '127.0.0.1')).toMatchObject({
      kind: 'service',
      id: 'setup-link',
      tenantId: operator.tenantId,
      address: '127.0.0.1',
    });
  });

  it('is dead after its use', async () => {
    const token = await links.create(operator);
    await links.use(token, undefined);
    await expect(links.use(token, undefined)).rejects.toBeInstanceOf(LinkNotUsable);
  });

  it('is used by one of two who try at the same moment', async () => {
    const token = await links.create(operator);
    // with connections at hand, so that all of them look before any of them writes
    await Promise.all([1, 2, 3, 4, 5, 6].map(() => app.get(AcrossTenants).backlog('lost_runs', 1)));
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => links.use(token, undefined)));
    const won = outcomes.flatMap((outcome) =>
      outcome.status === 'fulfilled' ? [outcome.value] : [],
    );
    expect(won).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(LinkNotUsable);
    }
    expect(await links.authenticate(won[0] ?? '', undefined)).not.toBeNull();
  });

  it('is dead after an hour, and so is the session that it was traded for', async () => {
    const unused = await links.create(operator);
    const session = await links.use(await links.create(operator), undefined);
    await age(59);
    expect(await links.authenticate(session, undefined)).not.toBeNull();
    await age(61);
    expect(await links.authenticate(session, undefined)).toBeNull();
    await expect(links.use(unused, undefined)).rejects.toBeInstanceOf(LinkNotUsable);
  });

  it('is neither guessed from its session nor used as one', async () => {
    const token = await links.create(operator);
    const session = await links.use(await links.create(operator), undefined);
    expect(await links.authenticate(token, undefined)).toBeNull();
    await expect(links.use(session, undefined)).rejects.toBeInstanceOf(LinkNotUsable);
  });

  it('lies in the database only as a hash', async () => {
    const token = await links.create(operator);
    const rows = await app.admin<{ row: string }>(
      `select setup_link::text || encode(token_hash, 'escape') as row from setup_link`,
    );
    expect(rows.filter(({ row }) => row.includes(token.slice(5, 20)))).toEqual([]);
  });
});
