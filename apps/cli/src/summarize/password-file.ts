import { readFileSync } from 'node:fs';
import { CommandError } from '../command-error.js';

const STDIN = 0;

/**
 * The first line of a file, or of standard input for `-`. A password on the command line would
 * stand in the list of processes and in the history of the shell.
 */
export function passwordFrom(file: string): string {
  const [line = ''] = read(file).split(/\r?\n/);
  if (line === '') throw new CommandError(`The first line of ${named(file)} contains no password.`);
  return line;
}

function read(file: string): string {
  try {
    return readFileSync(file === '-' ? STDIN : file, 'utf8');
  } catch (error) {
    throw new CommandError(
      `${named(file)} can’t be read. Name a file that contains the password.`,
      1,
      {
        cause: error,
      },
    );
  }
}

function named(file: string): string {
  return file === '-' ? 'standard input' : file;
}
