import type { Person } from '../client/clients/service-client.js';

/** One line for each person, in columns. */
export function peopleTable(people: readonly Person[], now = new Date()): readonly string[] {
  const rows = people.map((person) => [
    person.loginName,
    person.displayName,
    person.roles.join(', '),
    stateOf(person, now),
  ]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function stateOf(person: Person, now: Date): string {
  const { hasPassword, lockedUntil, pendingRoles, pendingMemberships, verifiedAdministrator } =
    person;
  if (lockedUntil !== null) {
    const minutes = Math.ceil((Date.parse(lockedUntil) - now.getTime()) / 60_000);
    if (minutes > 0) return `locked for ${minutes} min`;
  }
  return [
    !hasPassword && 'has no password yet',
    (pendingRoles ?? pendingMemberships) && 'rights pending',
    verifiedAdministrator === false && 'not verified',
  ]
    .filter(Boolean)
    .join(', ');
}
