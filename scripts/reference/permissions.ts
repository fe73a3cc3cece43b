import { CLIENT_SCOPES, PermissionTable, ROLES } from '@app/auth';
import { CLOISTER_PERMISSIONS } from '@app/schema';
import { code, codes, type Page, table } from './page.js';

/** The only code of a role that is not the word of people. */
const wordOf = (role: string): string => role.replace('_', ' ');

export function permissionPage(): Page {
  const permissions = new PermissionTable(CLOISTER_PERMISSIONS);
  const ofOperator = permissions.ofOperator();
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
          permissions.names.map((permission) => [
            code(permission),
            permissions.rolesWith(permission).map(wordOf).join(', '),
            codes(permissions.scopesWith(permission)),
            ofOperator.includes(permission) ? 'yes' : 'no',
          ]),
        ),
      },
      {
        title: 'By role',
        body: table(
          ['role', 'permissions'],
          ROLES.map((role) => [wordOf(role), codes(permissions.ofRoles([role]))]),
        ),
      },
      {
        title: 'By scope',
        body: table(
          ['scope', 'permissions'],
          CLIENT_SCOPES.map((scope) => [code(scope), codes(permissions.ofScopes([scope]))]),
        ),
      },
    ],
  };
}
