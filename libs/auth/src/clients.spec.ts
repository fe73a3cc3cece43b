import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUDIT_ENTITIES, AuditModule } from '@app/audit';
import { AcrossTenants } from '@app/database';
import { type Actor, newId, operatorActor } from '@app/platform';
import { authModule } from '../../../test/support/auth-module.js';
import {
  type DatabaseApp,
  startDatabaseApp,
  type TestTenant,
} from '../../../test/support/database-app.js';
import { allows } from './access/access-rules.js';
import { ClientNameTaken, ClientNotFound } from './auth.errors.js';
import { AUTH_ENTITIES } from './auth.module.js';
import { ClientsService } from './clients/clients.service.js';
import { CLIENT_SCOPES, type ClientScope } from './access/client-scopes.js';
import { PermissionTable } from './access/permission-table.js';
import { TenantsService } from './tenants/tenants.service.js';

let app: DatabaseApp;
let tenant: TestTenant;
let operator: Actor;
let clients: ClientsService;
let permissions: PermissionTable;

beforeAll(async () => {
  app = await startDatabaseApp({
    imports: [AuditModule, authModule()],
    entities: [...AUDIT_ENTITIES, ...AUTH_ENTITIES],
  });
  tenant = await app.addTenant();
  operator = operatorActor('test', tenant.tenantId);
  clients = app.get(ClientsService);
  permissions = app.get(PermissionTable);
});
afterAll(() => app[Symbol.asyncDispose]());

describe('a client', () => {
  it('is known by its key, with its tenant, its compartment and its address', async () => {
    const { client, key } = await clients.add(operator, 'the laboratory');
    expect(await clients.authenticate(key, '192.0.2.7')).toEqual({
      kind: 'client',
      id: client.id,
      tenantId: tenant.tenantId,
      compartmentIds: [tenant.compartmentId],
      clearances: { restricted: [], veryRestricted: [] },
      permissions: permissions.ofScopes(['documents', 'summaries']),
      address: '192.0.2.7',
    });
  });

  it('is not known by anything but the whole key', async () => {
    const { key } = await clients.add(operator, 'radiology');
    for (const wrong of ['', 'clk_', key.slice(0, -1), `${key} `, key.toUpperCase()]) {
      expect(await clients.authenticate(wrong, undefined)).toBeNull();
    }
  });

  it('is unknown from the moment it is revoked, and its name is free again', async () => {
    const { client, key } = await clients.add(operator, 'the old pharmacy');
    await clients.revoke(operator, client.id);
    expect(await clients.authenticate(key, undefined)).toBeNull();
    await expect(clients.revoke(operator, client.id)).rejects.toBeInstanceOf(ClientNotFound);
    const again = await clients.add(operator, 'the old pharmacy');
    expect(again.client.id).not.toBe(client.id);
  });

  it('does not share its name: of two at once, one wins and the other is told', async () => {
    const outcomes = await Promise.allSettled([1, 2].map(() => clients.add(operator, 'twin')));
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(lost.map(({ reason }) => reason)).toEqual([expect.any(ClientNameTaken)]);
  });

  it('of another tenant is neither listed nor revoked', async () => {
    const { client, key } = await clients.add(operator, 'ours alone');
    const stranger = operatorActor('test', (await app.addTenant()).tenantId);
    expect(await clients.list(stranger)).toEqual([]);
    await expect(clients.revoke(stranger, client.id)).rejects.toBeInstanceOf(ClientNotFound);
    expect(await clients.authenticate(key, undefined)).not.toBeNull();
  });

  it('has its key nowhere in the database', async () => {
    const { key } = await clients.add(operator, 'the archive');
    const rows = await app.admin<{ row: string }>(
      `select client_key::text || encode(hash, 'escape') as row from client_key`,
    );
    expect(rows.filter(({ row }) => row.includes(key.slice(4, 20)))).toEqual([]);
  });

  it('is made with the scopes that are named, or else to bring documents and have them summarized', async () => {
    const permissionsOf = async (scopes?: readonly ClientScope[]) => {
      const { key } = await clients.add(operator, `scoped ${newId()}`, {
        ...(scopes && { scopes }),
      });
      return (await clients.authenticate(key, undefined))?.permissions;
    };
    expect(await permissionsOf()).toEqual(permissions.ofScopes(['documents', 'summaries']));
    for (const scope of CLIENT_SCOPES) {
      expect(await permissionsOf([scope, scope])).toEqual(permissions.ofScopes([scope]));
    }
    expect(await permissionsOf([])).toEqual([]);
    const listed = await clients.list(operator);
    expect(listed.map(({ scopes }) => scopes)).toContainEqual(['documents', 'summaries']);
  });

  it('may do what a caller may, and not what is for people, the operator or a link', () => {
    const client = { ...operator, kind: 'client', id: newId() } as const;
    const person = { ...client, kind: 'person' } as const;
    const link = { ...operator, id: 'setup-link' } as const;
    const rules = ['anyone', 'caller', 'client', 'person', 'operator', 'link'] as const;
    const allowed = (actor: Actor | null): readonly string[] =>
      rules.filter((rule) => allows(permissions, rule, actor));
    expect(allowed(client)).toEqual(['anyone', 'caller', 'client']);
    expect(allowed(person)).toEqual(['anyone', 'caller', 'person']);
    expect(allowed(operator)).toEqual(['anyone', 'caller', 'operator']);
    expect(allowed(link)).toEqual(['anyone', 'link']);
    expect(allowed(null)).toEqual(['anyone']);
  });
});

describe('the default tenant', () => {
  it('is made once, though two processes start at the same moment', async () => {
    await using fresh = await startDatabaseApp({
      imports: [AuditModule, authModule()],
      entities: [...AUDIT_ENTITIES, ...AUTH_ENTITIES],
    });
    const tenants = fresh.get(TenantsService);
    // with connections at hand, so that all of them look before any of them writes
    const across = fresh.get(AcrossTenants);
    await Promise.all([1, 2, 3, 4, 5, 6].map(() => across.backlog('lost_runs', 1)));
    const ids = await Promise.all([1, 2, 3].map(() => tenants.ensureDefault()));
    expect(new Set(ids).size).toBe(1);
    expect(await fresh.admin('select from tenant')).toHaveLength(1);
    expect(await tenants.ensureDefault()).toBe(ids[0]);
  });
});
