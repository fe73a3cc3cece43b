import { spellNoteKey } from '@app/crypto';
import type { Command } from 'commander';
import { type CommandContext, configOf, type FolderOptions } from '../context.js';
import { addAcceptRestore } from './accept-restore.command.js';
import { addExport } from './export.command.js';
import { ownKey } from './open-trail.js';
import { addProof } from './proof.command.js';
import { addVerify } from './verify.command.js';

export function defineAudit(command: Command, context: CommandContext): void {
  command.addHelpText(
    'after',
    `
These commands work on the database directly, even while the service is stopped. Each is recorded in the
audit trail. The recipient of a proof or an export checks it with audit-verifier.mjs and the log's key.

Examples:
  cloister audit verify --known /mnt/other-host/checkpoints
  cloister audit proof 0199c1f0-7a51-7c3a-9a53-2f1f2f0a9b1e > proof.json
  cloister audit export trail.jsonl
  node deploy/audit-verifier.mjs --key "$(cloister audit key)" trail.jsonl`,
  );
  addVerify(command, context);
  addProof(command, context);
  addExport(command, context);
  addAcceptRestore(command, context);
  command
    .command('key')
    .description('print the public key that verifies checkpoints')
    .option('--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)')
    .action(async (options: FolderOptions) => {
      context.output.result(spellNoteKey(await ownKey(configOf(context, options))));
    });
}
