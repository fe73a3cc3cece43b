import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '@app/platform';
import { z } from 'zod';

const Addresses = z.record(z.string(), z.url());

/** Where each process of a running service says how it is: a port may be another after a restart. */
export class HealthFile {
  private readonly addresses = new Map<string, string>();

  constructor(private readonly data: DataFolder) {}

  set(name: string, url: string): void {
    this.addresses.set(name, url);
    const text = JSON.stringify(Object.fromEntries(this.addresses));
    writeFileSync(fileIn(this.data), `${text}\n`, { mode: 0o600 });
  }

  forget(): void {
    rmSync(fileIn(this.data), { force: true });
  }
}

/** By process; empty where none runs under a supervisor. */
export function readHealthAddresses(data: DataFolder): Readonly<Record<string, string>> {
  try {
    return Addresses.parse(JSON.parse(readFileSync(fileIn(data), 'utf8')));
  } catch {
    return {}; // it does not run, or is just being written
  }
}

function fileIn(data: DataFolder): string {
  return join(data.run, 'health.json');
}
