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
  if (!(error instanceof Error)) return `An unknown failure: ${String(error)}`;
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
      return `The disk that holds ${path} is full. Free some space, then start again; what was half written is replaced.`;
    case 'EACCES':
    case 'EPERM':
      return `${path} may not be used by this user. Start as the user who owns it, or choose another data folder with CLOISTER_DATA.`;
    case 'EROFS':
      return `${path} lies on a disk that cannot be written. Choose another data folder with CLOISTER_DATA.`;
    case 'ENOENT':
      return `${path} does not exist.`;
    case 'EISDIR':
      return `${path} is a folder, and a file is needed.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `${path} is in the way: a folder is needed there.`;
    default:
      return undefined;
  }
}
