import { statfs } from 'node:fs/promises';
import type { KeyProvider, KeyProviderKind } from '@app/crypto';
import { KEY_PROVIDER } from '@app/database';
import { DomainError } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';

export const INSTALLED = Symbol('Installed');

/** What the configuration says of what the service stands on. */
export interface Installed {
  readonly dataFolder: string;
  /** Whether the database is the one that comes with Cloister. */
  readonly embedded: boolean;
}

export interface DatabaseStatus {
  /** Of Postgres. */
  readonly version: string;
  readonly embedded: boolean;
  readonly bytes: number;
}

export interface RootKeysStatus {
  readonly provider: KeyProviderKind;
  /** `unavailable`: who keeps them does not answer; `unusable`: they are not as they have to be. */
  readonly state: 'ok' | 'unavailable' | 'unusable';
}

export interface DiskStatus {
  readonly freeBytes: number;
  readonly totalBytes: number;
  readonly low: boolean;
}

// As `cloister doctor` has it.
const DISK_NEEDED = 1024 ** 3;
const Facts = z.tuple([z.object({ version: z.string(), bytes: z.coerce.number() })]);

/** How what the service stands on is, found out when it is asked. */
@Injectable()
export class Installation {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(KEY_PROVIDER) private readonly rootKeys: KeyProvider,
    @Inject(INSTALLED) private readonly installed: Installed,
  ) {}

  async database(): Promise<DatabaseStatus> {
    const [facts] = Facts.parse(
      await this.dataSource.query(
        `select current_setting('server_version') as version,
           pg_database_size(current_database()) as bytes`,
      ),
    );
    return { ...facts, embedded: this.installed.embedded };
  }

  /** A provider elsewhere is really asked; it has a deadline of its own. */
  async keys(): Promise<RootKeysStatus> {
    return { provider: this.rootKeys.kind, state: await this.keysState() };
  }

  /** Where the data folder lies, on this machine. */
  async disk(): Promise<DiskStatus> {
    const { bavail, blocks, bsize } = await statfs(this.installed.dataFolder);
    const freeBytes = bavail * bsize;
    return { freeBytes, totalBytes: blocks * bsize, low: freeBytes < DISK_NEEDED };
  }

  private async keysState(): Promise<RootKeysStatus['state']> {
    try {
      const current = await this.rootKeys.current();
      return (await this.rootKeys.available()).includes(current) ? 'ok' : 'unusable';
    } catch (error) {
      const waits = error instanceof DomainError && error.kind === 'unavailable';
      return waits ? 'unavailable' : 'unusable';
    }
  }
}
