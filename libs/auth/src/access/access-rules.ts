import type { Actor } from '@app/platform';
import type { Permission } from './permission-grants.js';
import type { PermissionTable } from './permission-table.js';

const KINDS_OF_CALLER = [
  'anyone',
  'link',
  'person',
  'client',
  'caller',
  'operator',
  'signed',
] as const;

/**
 * Who may use a route: whoever has a permission, or one of these kinds of caller. `caller` is a system
 * with an API key, a person who signed in, or the operator at the machine's own shell; `person` is a
 * person alone, `client` a system alone; `link` is the browser that opened a one-time link. `signed` is
 * open to all, and looks at nobody: what the body is signed with decides, whoever brings it.
 */
export type AccessRule = (typeof KINDS_OF_CALLER)[number] | Permission;

/** Deny by default: a rule allows exactly the kinds of actor that stand here. */
export function allows(
  permissions: PermissionTable,
  rule: AccessRule,
  actor: Actor | null,
): boolean {
  if (isPermission(rule)) return permissions.may(actor, rule);
  switch (rule) {
    case 'anyone':
    case 'signed':
      return true;
    case 'caller':
      return actor?.kind === 'client' || actor?.kind === 'person' || isOperator(actor);
    case 'person':
      return actor?.kind === 'person';
    case 'client':
      return actor?.kind === 'client';
    case 'operator':
      return isOperator(actor);
    case 'link':
      return actor?.kind === 'service' && actor.id === 'setup-link';
  }
}

/** Whether a rule is a permission, and not a kind of caller. */
export function isPermission(rule: AccessRule): rule is Permission {
  return !KINDS_OF_CALLER.some((kind) => kind === rule);
}

function isOperator(actor: Actor | null): boolean {
  return actor?.kind === 'service' && actor.id === 'operator';
}
