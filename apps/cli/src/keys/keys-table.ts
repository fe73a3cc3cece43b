import type { RotatedKey } from '../client/clients/records-client.js';
import type { Keys } from '../client/clients/service-client.js';

const PURPOSES = {
  wrap: { what: 'tenant', words: 'encrypts object keys' },
  audit: { what: 'tenant', words: 'encrypts audit secrets' },
  blind_index: { what: 'index', words: 'looks up identifiers' },
} as const;

export function describeKeys(keys: Keys): readonly string[] {
  const { rootKeys, keysWithoutName } = keys;
  return [
    `Root keys are stored in ${keys.provider === 'vault' ? 'Vault' : 'files'}.`,
    ...rootKeys.map(({ name, wraps, keys: count }) => {
      const unused = count === 0 ? 'encrypts no keys' : `${count} tenant keys`;
      return `  ${name.padEnd(28)} ${unused}${wraps ? ', active' : ''}`;
    }),
    ...(keysWithoutName > 0
      ? [`  ${'without a name'.padEnd(28)} ${keysWithoutName} tenant keys`]
      : []),
    'Keys of this tenant',
    ...keys.versions.map(({ purpose, version, destroyedAt, rows }) => {
      const under = destroyedAt
        ? `destroyed on ${destroyedAt.slice(0, 10)}`
        : rows.map(({ name, count }) => `${count} ${name}`).join(', ');
      return `  ${PURPOSES[purpose].words.padEnd(22)} version ${version}: ${under}`;
    }),
  ];
}

/** How much of what can be brought under the newest key is there. */
export function movedOf(
  { rootKeys, keysWithoutName, versions }: Keys,
  what: RotatedKey,
): { readonly moved: number; readonly total: number } {
  if (what === 'root') {
    const moved = sum(rootKeys.filter(({ wraps }) => wraps).map(({ keys }) => keys));
    return { moved, total: sum(rootKeys.map(({ keys }) => keys)) + keysWithoutName };
  }
  const ours = versions.filter(({ purpose }) => PURPOSES[purpose].what === what);
  const newest = (purpose: string): number =>
    Math.max(...ours.filter((each) => each.purpose === purpose).map(({ version }) => version));
  const rowsOf = (some: typeof ours): number =>
    sum(
      some.flatMap(({ rows }) =>
        rows.filter(({ movesBy }) => movesBy === 'work').map(({ count }) => count),
      ),
    );
  return {
    moved: rowsOf(ours.filter(({ purpose, version }) => version === newest(purpose))),
    total: rowsOf(ours),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
