import { readFileSync } from 'node:fs';
import { OPERATOR_PERMISSIONS, PERMISSIONS, rolesWith, scopesWith } from '@app/auth';
import { expect, it } from 'vitest';

const DOCUMENT = 'docs/security/access.md';

/** The rows of the table, cell by cell, without the marks of code and the spaces that align them. */
function documented(): readonly string[] {
  return readFileSync(DOCUMENT, 'utf8')
    .split('\n')
    .filter((line) => /^\| `[a-z-]+:[a-z-]+`/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replaceAll('`', '').trim())
        .join(' | '),
    );
}

it('the table of permissions says what the code allows, to whom, and leaves none out', () => {
  const allowed = PERMISSIONS.map((permission) =>
    [
      permission,
      rolesWith(permission).join(', ').replace('model_steward', 'model steward'),
      scopesWith(permission).join(', '),
      OPERATOR_PERMISSIONS.includes(permission) ? 'yes' : 'no',
    ].join(' | '),
  );
  expect(documented().toSorted()).toEqual(allowed.toSorted());
});
