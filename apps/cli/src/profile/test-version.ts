import { setTimeout as wait } from 'node:timers/promises';
import type { ProfilesClient } from '../client/clients/profiles-client.js';
import { CommandError } from '../command-error.js';
import type { ProfileTrial } from '@app/api-client';
import type { Output } from '../output.js';
import { wordDiff } from '../reproduce/word-diff.js';

const LOOK_EVERY_MS = 1000;
const UNFINISHED: ReadonlySet<ProfileTrial['state']> = new Set(['queued', 'running']);

/** Follows a trial to its end; with the signal it is cancelled. */
export async function followTrial(
  client: ProfilesClient,
  begun: ProfileTrial,
  output: Output,
  signal: AbortSignal,
): Promise<ProfileTrial> {
  let trial = begun;
  while (UNFINISHED.has(trial.state)) {
    output.transient(`  ${progressOf(trial)}`);
    try {
      await wait(LOOK_EVERY_MS, undefined, { signal });
    } catch {
      output.transient('');
      await client.cancelTrial(trial.id);
      throw new CommandError('Stopped. The test was cancelled.');
    }
    trial = await client.trial(trial.id);
  }
  output.transient('');
  return trial;
}

/** What the version writes, and what the one in force does; where both are asked, the difference. */
export function printTrial(trial: ProfileTrial, output: Output): void {
  const { written, writtenBeside, version, beside } = trial;
  if (!written) {
    const reason = trial.reason === null ? '' : `: ${trial.reason}`;
    throw new CommandError(`The test ended as ${trial.state}${reason}.`, 2);
  }
  output.note(`${trial.label ?? ''}, ${written.generatedTokens} tokens`);
  if (!writtenBeside || beside === null) {
    output.result(written.text);
    return;
  }
  if (writtenBeside.text === written.text) {
    output.note(`Version ${version} writes the same text as the active version ${beside}.`);
    output.result(written.text);
    return;
  }
  output.result(`--- version ${beside}, active\n${writtenBeside.text}\n`);
  output.result(`+++ version ${version}\n${written.text}\n`);
  output.result(`Differences:\n${wordDiff(writtenBeside.text, written.text)}`);
}

function progressOf({ state, writing, call, calls }: ProfileTrial): string {
  if (state === 'queued') return 'waiting';
  const which = writing === 'beside' ? 'the active version' : 'the tested version';
  return `${which}: call ${call} of ${calls}`;
}
