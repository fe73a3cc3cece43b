import { userInfo } from 'node:os';

/** Name of the account that this process runs as; in a container its number may have no name. */
export function ownAccount(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid-${process.getuid?.() ?? 'unknown'}`;
  }
}
