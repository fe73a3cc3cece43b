import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '@app/platform';

/** Where the api of a running service can be opened; other commands complete links with it. */
export function writeAddress(data: DataFolder, address: string): void {
  writeFileSync(addressFile(data), `${address}\n`, { mode: 0o600 });
}

export function readAddress(data: DataFolder): string | null {
  try {
    return readFileSync(addressFile(data), 'utf8').trim();
  } catch {
    return null; // it does not run, or not under a supervisor
  }
}

export function forgetAddress(data: DataFolder): void {
  rmSync(addressFile(data), { force: true });
}

function addressFile(data: DataFolder): string {
  return join(data.run, 'address');
}
