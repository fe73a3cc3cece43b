import { delimiter } from 'node:path';

const OURS = /^(CLOISTER_|DATABASE_URL$|REDIS_URL$|npm_|INIT_CWD$|NODE_ENV$)/i;

/**
 * The environment of somebody who has just opened a terminal: without the settings of another
 * installation, and without what `npm run` puts into that of a script.
 */
export function freshEnvironment(
  settings: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string | undefined>> {
  const kept = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  return { ...Object.fromEntries(kept), PATH: pathOutsideNpm(), ...settings };
}

function pathOutsideNpm(): string {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !/[\\/]node_modules[\\/]/.test(folder))
    .join(delimiter);
}
