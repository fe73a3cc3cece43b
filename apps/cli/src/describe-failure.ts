import { ConfigError, DomainError } from '@app/platform';
import { CommandError } from './command-error.js';

/** What the person at the terminal reads when a command does not succeed. */
export function describeFailure(error: unknown): string {
  if (
    error instanceof CommandError ||
    error instanceof DomainError ||
    error instanceof ConfigError
  ) {
    return error.message;
  }
  if (!(error instanceof Error)) return `Unknown error: ${String(error)}`;
  return systemSentence(error) ?? `${error.name}: ${error.message}`;
}

export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function systemSentence(error: Error): string | undefined {
  const path = 'path' in error && typeof error.path === 'string' ? error.path : 'the data folder';
  switch (errorCode(error) ?? '') {
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk with ${path} is full. Free some space, then start again; partly written files are replaced.`;
    case 'EACCES':
    case 'EPERM':
      return `This user has no access to ${path}. Start as the user who owns it, or choose another data folder with CLOISTER_DATA.`;
    case 'EROFS':
      return `${path} is on a read-only disk. Choose another data folder with CLOISTER_DATA.`;
    case 'ENOENT':
      return `${path} does not exist.`;
    case 'EISDIR':
      return `${path} is a folder, but a file is needed.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${path} can’t be used as a folder: a file is in the way.`;
    default:
      return undefined;
  }
}
