import { parseArgs } from 'node:util';
import { Stopping } from '../../apps/cli/src/eval/stopping.js';
import { measureTrailAttacks } from './measure.js';
import { record } from './record.js';

const USAGE = `npm run hostile:trail [-- --record]

Attacks the audit trail of a default installation as superuser of its database, in seventeen ways, and says
what cloister audit verify and the running service make of it. A few minutes.
  --record   writes what was found into docs/measurements/hostile-trail.md
`;

/** The answer is the exit code: 0 when every attack was found. */
export async function runTrailAttacks(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { record: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    process.stderr.write(USAGE);
    return 0;
  }
  using stopping = new Stopping('Stopped. Nothing was recorded.');
  const found = await measureTrailAttacks(stopping.signal, (name) =>
    process.stderr.write(`${name}\n`),
  );
  for (const { name, exitCode, said, stopped } of found.results) {
    const stop = stopped ? ' (signing stopped)' : '';
    process.stdout.write(`${name}: ${exitCode}${stop}: ${said}\n`);
  }
  if (values.record) await record(found, new Date());
  const isAsItShould =
    found.untouched.exitCode === 3 && found.results.every(({ exitCode }) => exitCode === 1);
  return isAsItShould ? 0 : 1;
}
