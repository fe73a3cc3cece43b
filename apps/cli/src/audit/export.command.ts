import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { exportTrail, tenantsOfTrail } from '@app/audit';
import type { Command } from 'commander';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf, type FolderOptions } from '../context.js';
import { Stopping } from '../eval/stopping.js';
import { type OpenTrail, withTrail } from './open-trail.js';

export function addExport(command: Command, context: CommandContext): void {
  command
    .command('export <file>')
    .description('write all entries and checkpoints to a file for audit-verifier.mjs')
    .option('--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)')
    .addHelpText(
      'after',
      `
The file shows who did what and when in every tenant, without the values that entries only commit to. It
appears once it is complete.`,
    )
    .action(async (file: string, options: FolderOptions) => {
      const config = configOf(context, options);
      await withTrail(config, context, (trail) => exportTo(file, trail, context));
      context.output.note(`The trail is in ${file}. To print its key: cloister audit key`);
    });
}

/** Each tenant's trail tells that it was handed out, before it is. */
export async function exportTo(
  file: string,
  trail: OpenTrail,
  { output }: CommandContext,
): Promise<void> {
  if (existsSync(file)) throw new CommandError(`${file} already exists. Choose a new file name.`);
  using stopping = new Stopping('Stopped. Nothing was exported.');
  const { client } = trail;
  for (const tenantId of await tenantsOfTrail(client)) {
    const subject = { type: 'audit-trail', id: null };
    await trail.record({ action: 'audit.exported', subject }, tenantId);
  }
  const unfinished = `${file}.unfinished`;
  const progress = output.items('entries');
  await client.query('begin isolation level repeatable read read only');
  try {
    await pipeline(
      exportTrail(client, {
        onProgress: (done, total) => progress.update(done, total),
        signal: stopping.signal,
      }),
      createWriteStream(unfinished, { mode: 0o600, flush: true }),
    );
    renameSync(unfinished, file);
  } finally {
    progress.end();
    rmSync(unfinished, { force: true });
    await client.query('rollback');
  }
}
