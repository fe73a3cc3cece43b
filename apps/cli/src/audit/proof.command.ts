import { readFileSync } from 'node:fs';
import { type Checkpoint, type EntryProof, parseCheckpoint, proveEntry } from '@app/audit';
import { openNote } from '@app/crypto';
import { type Config, DomainError, isId } from '@app/platform';
import type { Command } from 'commander';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf } from '../context.js';
import { logKeys, type OpenTrail, withTrail } from './open-trail.js';

export interface ProofOptions {
  readonly data?: string;
  readonly open?: boolean;
  readonly since?: string;
  readonly key?: string;
}

export function addProof(command: Command, context: CommandContext): void {
  command
    .command('proof <entry>')
    .description('print a self-contained proof that an entry is in the trail')
    .option(
      '--open',
      'include the values that the entry only commits to: be careful where you store them',
    )
    .option('--since <file>', 'an older checkpoint; the proof also shows that the trail extends it')
    .option('--key <key>', 'the key of that checkpoint, if it is not the current one')
    .option('--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)')
    .action(async (entryId: string, options: ProofOptions) => {
      const config = configOf(context, options);
      const proof = await withTrail(config, context, (trail) =>
        prove(trail, config, entryId, options),
      );
      context.output.result(JSON.stringify(proof));
    });
}

/** Recorded before it is handed out, with what was opened. */
export async function prove(
  trail: OpenTrail,
  config: Config,
  entryId: string,
  options: ProofOptions,
): Promise<EntryProof> {
  if (!isId(entryId)) throw new CommandError('Give the id of the entry, a UUID.');
  const since = options.since === undefined ? undefined : await olderCheckpoint(config, options);
  const subject = { type: 'audit-entry', id: entryId };
  try {
    const { tenantId, proof } = await proveEntry(trail.client, entryId, since);
    const act = {
      action: 'audit.proved',
      subject,
      details: { leaf: proof.leaf, size: proof.size, opened: options.open === true },
    } as const;
    if (options.open) {
      return { ...proof, opened: await trail.openCommitments(entryId, tenantId, act) };
    }
    await trail.record(act, tenantId);
    return proof;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await trail.record({
      action: 'audit.refused',
      outcome: 'refused',
      subject,
      reason: error.code,
    });
    throw new CommandError(error.message, 1, { cause: error });
  }
}

async function olderCheckpoint(
  config: Config,
  { since = '', key }: ProofOptions,
): Promise<Checkpoint> {
  const keys = await logKeys(config, key === undefined ? [] : [key]);
  try {
    return parseCheckpoint(openNote(readFileSync(since, 'utf8'), keys));
  } catch (cause) {
    throw new CommandError(
      `${since} is not a single checkpoint signed with a key of this log.`,
      1,
      {
        cause,
      },
    );
  }
}
