import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type KnownNote, splitNotes } from '@app/audit';
import { CommandError } from '../command-error.js';

/** Checkpoints from files, each with one or several, and from folders of such files. */
export function readKnown(paths: readonly string[]): readonly KnownNote[] {
  return paths.flatMap((path) => {
    const notes = filesAt(path).flatMap((file) =>
      splitNotes(readFileSync(file, 'utf8')).map((note) => ({ name: file, note })),
    );
    // nothing to compare with is not the same as nothing wrong
    if (notes.length === 0) throw new CommandError(`No checkpoint found in ${path}.`);
    return notes;
  });
}

function filesAt(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new CommandError(`${path} does not exist.`);
  if (!found.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(path, entry.name))
    .toSorted();
}
