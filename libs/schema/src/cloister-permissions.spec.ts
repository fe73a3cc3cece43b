import { describe, expect, it } from 'vitest';
import {
  allows,
  CLIENT_SCOPES,
  type Permission,
  PermissionTable,
  type Role,
  ROLES,
} from '@app/auth';
import { type Actor, newId, operatorActor, serviceActor } from '@app/platform';
import { CLOISTER_PERMISSIONS } from './cloister-permissions.js';

const table = new PermissionTable(CLOISTER_PERMISSIONS);
const tenantId = newId();
const operator = operatorActor('test', tenantId);

function personWith(roles: readonly Role[]): Actor {
  const permissions = table.ofRoles(roles);
  return { kind: 'person', id: newId(), tenantId, compartmentIds: [], permissions };
}

// Written out once more: whoever changes the table changes this one too, and thinks twice.
const WHO_MAY: Readonly<Record<Permission, string>> = {
  'audit:export': 'auditor | audit',
  'audit:read': 'auditor | audit',
  'break-glass:review': 'auditor |',
  'break-glass:use': 'reviewer |',
  'client:manage': 'administrator |',
  'dataset:allow': 'administrator |',
  'dataset:approve': 'administrator |',
  'dataset:discard': 'administrator model_steward |',
  'dataset:export': '|',
  'dataset:read': 'auditor administrator model_steward |',
  'dataset:request': 'model_steward |',
  'destination:manage': 'administrator |',
  'document:add': 'author | documents',
  'document:erase': 'administrator |',
  'document:read': 'author reviewer | documents documents.read',
  'document:reread': 'administrator |',
  'key:manage': '|',
  'limit:manage': 'administrator |',
  'merge:read': 'author reviewer auditor administrator | documents documents.read',
  'message:process': 'administrator integration |',
  'message:read': 'administrator integration |',
  'message:unmask': 'reviewer |',
  'model:approve': 'model_steward |',
  'model:manage': 'model_steward |',
  'person:manage': 'administrator |',
  'profile:manage': 'administrator model_steward |',
  'profile:read': 'author reviewer administrator model_steward integration | documents summaries',
  'quarantine:manage': 'administrator |',
  'queue:manage': 'administrator |',
  'recall:manage': 'administrator model_steward |',
  'records:manage': 'administrator |',
  'records:read': 'auditor administrator |',
  'status:read': 'administrator model_steward integration |',
  'subscription:manage': '| summaries summaries.read',
  'subscription:read': '| summaries summaries.read',
  'summary:read': 'author reviewer | summaries summaries.read',
  'summary:request': 'author reviewer | summaries',
  'summary:review': 'reviewer |',
  'summary:sign': 'reviewer |',
  'tenant:manage': 'administrator |',
  'work:follow':
    'author reviewer auditor administrator model_steward integration | documents documents.read summaries summaries.read',
};

describe('a permission', () => {
  it.each(Object.entries(WHO_MAY))('%s is had by: %s', (name, who) => {
    const permission = table.names.find((known) => known === name);
    if (!permission) throw new Error(`${name} is no permission`);
    const scopes = CLIENT_SCOPES.filter((scope) => table.ofScopes([scope]).includes(permission));
    expect([...table.rolesWith(permission), '|', ...scopes].join(' ')).toBe(who);
    expect(table.scopesWith(permission)).toEqual(scopes);
  });

  it('is listed in both tables', () => {
    expect(Object.keys(WHO_MAY)).toEqual([...table.names]);
    expect([...table.names].toSorted()).toEqual([...table.names]);
  });

  it.each(table.names)('%s is refused to everybody who was not given it', (permission) => {
    const { permissions: _none, ...bare } = personWith([]);
    for (const actor of [null, personWith([]), bare, serviceActor('worker', tenantId)]) {
      expect(allows(table, permission, actor)).toBe(false);
    }
    for (const role of ROLES) {
      expect(allows(table, permission, personWith([role]))).toBe(
        table.rolesWith(permission).includes(role),
      );
    }
  });
});

describe('who sees no patient text', () => {
  it.each(['administrator', 'model_steward', 'integration', 'auditor'] as const)('%s', (role) => {
    const shown = table
      .showingPatientText()
      .filter((permission) => table.may(personWith([role]), permission));
    expect(shown).toEqual([]);
  });
});

describe('who is notified of a row that somebody looks after', () => {
  it.each([
    ['connection', 'message:read'],
    ['destination', 'destination:manage'],
    ['model-release', 'model:manage'],
  ] as const)('of a %s: who has %s', (type, permission) => {
    expect(table.thatLooksAfter(type)).toBe(permission);
  });
});

describe('the operator', () => {
  it('may all but what a person answers for by name, and what is a client system’s own', () => {
    const refused = table.names.filter((permission) => !table.may(operator, permission));
    expect(refused).toEqual([
      'break-glass:review',
      'break-glass:use',
      'dataset:approve',
      'dataset:request',
      'message:unmask',
      'model:approve',
      'subscription:manage',
      'subscription:read',
      'summary:review',
      'summary:sign',
    ]);
  });
});
