import { describe, expect, it } from 'vitest';
import { type Actor, newId, operatorActor, serviceActor } from '@app/platform';
import { grantsWithin } from '../smart/smart-scopes.js';
import { allows, isPermission } from './access-rules.js';
import type { PermissionGrants } from './permission-grants.js';
import { PermissionTable } from './permission-table.js';

const tenantId = newId();
const one: PermissionGrants = {
  'records:read': {
    roles: ['auditor', 'administrator'],
    scopes: ['audit'],
    smartGrants: ['system/AuditEvent.rs'],
  },
  'person:manage': { roles: ['administrator'], answeredForByName: true },
};
const other: PermissionGrants = {
  'client:manage': {
    scopes: ['audit'],
    smartGrants: ['system/AuditEvent.rs'],
    ofClientsAlone: true,
  },
  'records:manage': {},
};
const table = new PermissionTable([one, other]);

const withAll: Actor = {
  kind: 'person',
  id: newId(),
  tenantId,
  compartmentIds: [],
  permissions: [...table.names, 'tenant:manage'],
};

describe('a table of permissions', () => {
  it('lists what all of them declare, in alphabetical order', () => {
    expect(table.names).toEqual([
      'client:manage',
      'person:manage',
      'records:manage',
      'records:read',
    ]);
    expect(table.ofRoles(['auditor', 'administrator'])).toEqual(['person:manage', 'records:read']);
    expect(table.ofRoles(['author'])).toEqual([]);
    expect(table.ofScopes(['audit', 'documents'])).toEqual(['client:manage', 'records:read']);
  });

  it('refuses a name that is declared twice', () => {
    const twice = { 'records:manage': { roles: ['author'] } } as const;
    expect(() => new PermissionTable([one, other, twice])).toThrow('records:manage');
  });

  it('names who is given a permission', () => {
    expect(table.rolesWith('records:read')).toEqual(['auditor', 'administrator']);
    expect(table.scopesWith('records:read')).toEqual(['audit']);
    expect(table.rolesWith('records:manage')).toEqual([]);
    expect(table.rolesAnsweredForByName()).toEqual(['administrator']);
  });

  it('has nothing for anybody of what nobody declares', () => {
    const operator = operatorActor('test', tenantId);
    for (const actor of [null, withAll, operator, serviceActor('worker', tenantId)]) {
      expect(table.may(actor, 'tenant:manage')).toBe(false);
      expect(allows(table, 'tenant:manage', actor)).toBe(false);
    }
    expect(table.may(withAll, 'records:manage')).toBe(true);
    expect(table.rolesWith('tenant:manage')).toEqual([]);
    expect(table.scopesWith('tenant:manage')).toEqual([]);
  });

  it('names the one permission to look after a row', () => {
    const connections: PermissionGrants = { 'tenant:manage': { looksAfter: 'connection' } };
    const too: PermissionGrants = { 'client:manage': { looksAfter: 'connection' } };
    expect(new PermissionTable([one, connections]).thatLooksAfter('connection')).toBe(
      'tenant:manage',
    );
    expect(() => new PermissionTable([connections, too]).thatLooksAfter('connection')).toThrow(
      'connection',
    );
    expect(() => table.thatLooksAfter('connection')).toThrow('connection');
  });

  it('gives the operator what is neither a named person’s nor a client system’s own', () => {
    expect(table.ofOperator()).toEqual(['records:manage', 'records:read']);
    expect(table.may(operatorActor('test', tenantId), 'records:manage')).toBe(true);
    expect(table.may(serviceActor('worker', tenantId), 'records:manage')).toBe(false);
  });

  it('gives a SMART grant to a client that may do all of it, and none that allows nothing', () => {
    const all = ['system/AuditEvent.rs', 'system/Composition.rs'] as const;
    expect(table.ofSmartGrants(all)).toEqual(['client:manage', 'records:read']);
    expect(grantsWithin(table, all, ['client:manage', 'records:read'])).toEqual([all[0]]);
    expect(grantsWithin(table, all, ['records:read'])).toEqual([]);
  });
});

describe('a permission', () => {
  it('is told from a kind of caller', () => {
    const rules = ['anyone', 'caller', 'records:read'] as const;
    expect(rules.filter(isPermission)).toEqual(['records:read']);
  });
});
