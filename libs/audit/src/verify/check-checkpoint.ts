import { NoteNotTrusted, type NoteVerifier, openNote } from '@app/crypto';
import { CheckpointMalformed } from '../notes/checkpoint.errors.js';
import { type Checkpoint, parseCheckpoint } from '../notes/checkpoint.js';
import type { CheckpointRow } from './trail-reader.js';
import type { Problems } from './trail-problem.js';

/** What a checkpoint says, if one of these keys signed it as its own log; null, and a problem, if not. */
export function openCheckpoint(
  note: string,
  keys: readonly NoteVerifier[],
  name: string,
  problems: Problems,
): Checkpoint | null {
  try {
    const checkpoint = parseCheckpoint(openNote(note, keys));
    if (keys.some((key) => key.name === checkpoint.origin)) return checkpoint;
  } catch (error) {
    if (!(error instanceof NoteNotTrusted) && !(error instanceof CheckpointMalformed)) throw error;
  }
  problems.add('checkpoint-not-trusted', `${name} is not signed with a key of this trail.`);
  return null;
}

/** Compares a kept checkpoint with the tree of its size. */
export function checkKept(
  row: CheckpointRow,
  keys: readonly NoteVerifier[],
  root: Buffer,
  problems: Problems,
): void {
  const size = Number(row.size);
  const name = `The checkpoint of ${size} entries`;
  const said = openCheckpoint(row.note, keys, name, problems);
  if (said && (said.size !== size || !said.root.equals(row.root))) {
    problems.add('checkpoint-wrong', `${name} has a row that differs from its note.`);
  }
  if (!(said?.root ?? row.root).equals(root)) {
    problems.add(
      'checkpoint-wrong',
      `${name} does not match the root of the tree: among leaves 0 to ${size - 1} something was changed after it was signed.`,
      { leaf: size - 1 },
    );
  }
}
