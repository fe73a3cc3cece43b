import { randomBytes } from 'node:crypto';
import { Semaphore, SemaphoreFull } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { PasswordsBusy } from './password.errors.js';

/**
 * OWASP's Password Storage Cheat Sheet: argon2id with 19 MiB of memory, two passes, one lane.
 * Argon2id is the library's default, version 1.3 too.
 */
export const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;

// Hashing runs on libuv's four threads, which also read files: two stay free, and memory stays
// within 2 x 19 MiB.
const AT_ONCE = 2;
// Behind so many a caller would wait for more than two seconds.
const WAITING_AT_MOST = 50;

/** Hashes and compares passwords, two at a time. */
@Injectable()
export class PasswordHashing {
  private readonly turns = new Semaphore(AT_ONCE, WAITING_AT_MOST);
  private dummy: Promise<string> | undefined;

  /** A turn; the others wait in order. Taken before an attempt is counted, so that a crowd locks nobody out. */
  async takeTurn(): Promise<HashingTurn> {
    const permit = await this.turns.take(null).catch((error: unknown) => {
      throw error instanceof SemaphoreFull ? new PasswordsBusy(error.maxWaiting) : error;
    });
    return new HashingTurn(permit, () => (this.dummy ??= hash(randomBytes(32), ARGON2)));
  }
}

export class HashingTurn implements Disposable {
  constructor(
    private readonly permit: Disposable,
    private readonly dummy: () => Promise<string>,
  ) {}

  async hash(password: string): Promise<string> {
    return hash(normalizePassword(password), ARGON2);
  }

  /** Where there is no hash it takes as long and is never right: time tells nothing of who exists. */
  async verify(phc: string | null, password: string): Promise<boolean> {
    const right = await verify(phc ?? (await this.dummy()), normalizePassword(password));
    return right && phc !== null;
  }

  [Symbol.dispose](): void {
    this.permit[Symbol.dispose]();
  }
}

/** Whether the hash was made with other parameters than those of today. */
export function isOutdated(phc: string): boolean {
  const made = parseOptions(phc);
  return (
    made.memoryCost !== ARGON2.memoryCost ||
    made.timeCost !== ARGON2.timeCost ||
    made.parallelism !== ARGON2.parallelism ||
    made.outputLen !== ARGON2.outputLen
  );
}

/** NIST SP 800-63B-4: the same characters, however a keyboard composes them, are the same password. */
export function normalizePassword(password: string): string {
  return password.normalize('NFC');
}
