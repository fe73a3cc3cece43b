import { runAuditFaults } from './audit-command.js';
import { runDiskFaults } from './disk-command.js';
import { runHl7Faults } from './hl7-command.js';

/** The answer is the exit code: 0 when nothing was lost and nothing is there twice. */
export async function runFaults([name, ...args]: readonly string[]): Promise<number> {
  if (name === 'audit') return runAuditFaults(args);
  if (name === 'disk') return runDiskFaults(args);
  if (name === 'hl7') return runHl7Faults(args);
  process.stderr.write('npm run faults:audit, faults:disk or faults:hl7, each with --help\n');
  return 2;
}
