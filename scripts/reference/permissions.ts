import {
  CLIENT_SCOPES,
  OPERATOR_PERMISSIONS,
  PERMISSIONS,
  ROLE_PERMISSIONS,
  ROLES,
  rolesWith,
  SCOPE_PERMISSIONS,
  scopesWith,
} from '@app/auth';
import { code, codes, type Page, table } from './page.js';

/** The only code of a role that is not the word of people. */
const wordOf = (role: string): string => role.replace('_', ' ');

export function permissionPage(): Page {
  return {
    path: 'permissions.md',
    title: 'Permissions',
    introduction:
      'Who may do what: by role of people, by scope of client systems, and for the operator at the machine’s shell. Everything else is refused. What limits a permission further (compartments, labels, a second person) is in [who may what](../security/access.md).',
    sections: [
      {
        title: 'By permission',
        body: table(
          ['permission', 'roles of people', 'scopes of clients', 'operator'],
          PERMISSIONS.toSorted().map((permission) => [
            code(permission),
            rolesWith(permission).map(wordOf).join(', '),
            codes(scopesWith(permission)),
            OPERATOR_PERMISSIONS.includes(permission) ? 'yes' : 'no',
          ]),
        ),
      },
      {
        title: 'By role',
        body: table(
          ['role', 'permissions'],
          ROLES.map((role) => [wordOf(role), codes(ROLE_PERMISSIONS[role].toSorted())]),
        ),
      },
      {
        title: 'By scope',
        body: table(
          ['scope', 'permissions'],
          CLIENT_SCOPES.map((scope) => [code(scope), codes(SCOPE_PERMISSIONS[scope].toSorted())]),
        ),
      },
    ],
  };
}
