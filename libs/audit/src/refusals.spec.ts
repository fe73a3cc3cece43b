import { afterAll, beforeAll, expect, it } from 'vitest';
import { KeyRing } from '@app/database';
import { type Actor, DomainError, operatorActor } from '@app/platform';
import { type DatabaseApp, startDatabaseApp } from '../../../test/support/database-app.js';
import { AUDIT_ENTITIES, AuditModule } from './audit.module.js';
import { Refusals } from './refusals.js';

class NotToday extends DomainError {
  readonly code = 'not-today';
  readonly kind = 'conflict';

  constructor() {
    super('Not today.');
  }
}

let app: DatabaseApp;
let actor: Actor;

beforeAll(async () => {
  app = await startDatabaseApp({ imports: [AuditModule], entities: AUDIT_ENTITIES });
  actor = operatorActor('test', (await app.addTenant()).tenantId);
});
afterAll(() => app[Symbol.asyncDispose]());

const subject = { type: 'test', id: null };

/** An act that makes a key, and then fails with this error. */
async function attempt(error: Error): Promise<void> {
  await app.get(Refusals).recording(actor, { subject }, async (tx) => {
    await app.get(KeyRing).create(tx, actor.tenantId, 'document');
    throw error;
  });
}

const left = async () => ({
  keys: await app.admin('select 1 from object_key where tenant_id = $1', [actor.tenantId]),
  entries: await app.admin('select action, outcome from audit_entry where tenant_id = $1', [
    actor.tenantId,
  ]),
});

it('undoes what fails, and records nothing where it was no refusal', async () => {
  await expect(attempt(new Error('a fault'))).rejects.toThrow('a fault');
  expect(await left()).toEqual({ keys: [], entries: [] });
});

it('undoes an act that is refused, and records the refusal', async () => {
  await expect(attempt(new NotToday())).rejects.toThrow('Not today.');
  expect(await left()).toEqual({
    keys: [],
    entries: [{ action: 'access.refused', outcome: 'refused' }],
  });
});

it('gives what the act gives, and lets it stand', async () => {
  const id = await app
    .get(Refusals)
    .recording(actor, { subject }, async (tx) =>
      app.get(KeyRing).create(tx, actor.tenantId, 'document'),
    );
  expect(id).toBeDefined();
  expect((await left()).keys).toHaveLength(1);
});
