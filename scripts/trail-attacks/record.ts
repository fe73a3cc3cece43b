import { describeMachine } from '../bench/machine.js';
import { keep } from '../measurements/keep.js';
import type { AttackedTrail } from './measure.js';

/** Writes what was found into docs/measurements/hostile-trail.md. */
export async function record({ untouched, results }: AttackedTrail, at: Date): Promise<void> {
  const found = results.filter(({ exitCode }) => exitCode === 1).length;
  const rows = results.map(
    ({ name, does, exitCode, said, stopped }) =>
      `| ${name} | ${does} | ${exitCode} | ${cell(said)} | ${stopped ? 'yes' : 'no'} |`,
  );
  await keep(
    'hostile-trail.md',
    `<!-- Made by: npm run hostile:trail -- --record -->

# Attacks on the audit trail

What a superuser of the database does to the trail of a default installation: embedded Postgres, a worker, no store of
checkpoints and no witness. Each attack is carried out on a copy of one data folder, with the service of that copy running;
then an act follows, and \`cloister audit verify\` is run. ${found} of ${results.length} are found.

Left alone, the same installation ends with ${untouched.exitCode}: ${cell(untouched.said)}

| attack | what it does | \`verify\` ends with | first sentence | the running service stops signing |
| ------ | ------------ | ------------------ | -------------- | --------------------------------- |
${rows.join('\n')}

Where the service does not stop by itself, entry and tree in the middle of the trail were changed and its right edge was not;
\`verify\` reads all of it. What an attacker who also owns the host can do is in
[how the trail is protected](../audit/how-the-trail-is-protected.md#the-high-water-mark). \`test/attacks/trail-attacks.spec.ts\` carries the same attacks out in
copies of a database with every run of the tests.

${at.toISOString().slice(0, 10)}, ${machine()}.
`,
  );
}

function machine(): string {
  const { processor, cores, system, node, cloister } = describeMachine();
  return `${processor}, ${cores} cores, ${system}, Node ${node}, Cloister ${cloister}`;
}

/** Hashes and ids say nothing to a reader of the table. */
function cell(said: string): string {
  return said.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '…').replaceAll('|', '\\|');
}
