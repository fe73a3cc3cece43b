import type { Command } from 'commander';
import type { CommandContext } from '../context.js';
import { addProfileDecisions } from './profile-decisions.js';
import { addProfileReads } from './profile-reads.js';

export function defineProfile(command: Command, context: CommandContext): void {
  command.addHelpText(
    'after',
    `
A version is never changed: to change a profile, propose a new version. It must be tested before it can be
activated. An activated version applies to new requests; requests already made keep the version they were made
with. For a version that requires fewer signatures, one person proposes it and another activates it: both name
their account with --as. Without --as, you act as the operator.

Examples:
  cloister profile list
  cloister profile show visit-note > visit-note.yaml
  cloister profile propose visit-note.yaml --reason "shorter plans"
  cloister profile diff visit-note
  cloister profile test visit-note 101
  cloister profile activate visit-note 101 --reason "ward round of 4 May"
  cloister profile activate visit-note 3 --reason "back to what Cloister brings"
  cloister profile propose mine.yaml --copy-of visit-note --reason "for the night shift"`,
  );
  addProfileReads(command, context);
  addProfileDecisions(command, context);
}
