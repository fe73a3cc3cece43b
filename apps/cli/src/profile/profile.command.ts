import type { Command } from 'commander';
import type { CommandContext } from '../context.js';
import { addProfileActs } from './profile-acts.js';
import { addProfileLooks } from './profile-looks.js';

export function addProfile(program: Command, context: CommandContext): void {
  const command = program
    .command('profile')
    .description('versions of profiles: proposed, tried on a text, put live, taken back')
    .addHelpText(
      'after',
      `
A version is never changed: whoever wants another one proposes it. It goes live only once it was tried.
From the next order on it writes; what is ordered already is written with the version of its order.
With a version under which fewer people sign, one person proposes it and another puts it live: then both
name their account with --as. Without --as the operator acts.

Examples:
  cloister profile list
  cloister profile show visit-note > visit-note.yaml
  cloister profile propose visit-note.yaml --reason "shorter plans"
  cloister profile diff visit-note
  cloister profile try visit-note 101
  cloister profile live visit-note 101 --reason "ward round of 4 May"
  cloister profile live visit-note 3 --reason "back to what Cloister brings"
  cloister profile propose mine.yaml --copy-of visit-note --reason "for the night shift"`,
    );
  addProfileLooks(command, context);
  addProfileActs(command, context);
}
