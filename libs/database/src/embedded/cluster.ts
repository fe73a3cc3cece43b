import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { diskFull, EmbeddedPostgresError, saysDiskFull } from './embedded-postgres.errors.js';
import type { PostgresBinaries } from './postgres-binaries.js';
import { type PostgresAccount, runProgram } from './run-program.js';

export const SUPERUSER = 'postgres';
const INIT_TIMEOUT_MS = 5 * 60_000;

/**
 * Written to postgresql.conf once, where the owner may change them. For a server with 4 GB that it
 * shares with a language model.
 */
const TUNING = {
  // more than the pools of an api, an HL7 listener and three workers may open together
  max_connections: '200',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  autovacuum_max_workers: '2',
  jit: 'off',
};

/** The names inside `<data>/postgres`. */
export class Cluster {
  readonly dataFolder: string;
  readonly logFile: string;
  readonly pidFile: string;
  private readonly unfinished: string;
  private readonly passwordFile: string;

  constructor(
    readonly folder: string,
    private readonly account: PostgresAccount,
  ) {
    this.dataFolder = join(folder, 'cluster');
    this.unfinished = join(folder, 'cluster.unfinished');
    this.passwordFile = join(folder, 'superuser.password');
    this.logFile = join(folder, 'postgres.log');
    this.pidFile = join(this.dataFolder, 'postmaster.pid');
  }

  /** The folder gets its name only when initdb has ended well, so a half-made one is never taken for data. */
  get exists(): boolean {
    return existsSync(this.dataFolder);
  }

  /** The major that wrote the files. */
  get major(): number {
    return Number.parseInt(readFileSync(join(this.dataFolder, 'PG_VERSION'), 'utf8'), 10);
  }

  get password(): string {
    try {
      return readFileSync(this.passwordFile, 'utf8').trim();
    } catch (cause) {
      throw new EmbeddedPostgresError(
        'postgres-password-lost',
        `The password of the embedded Postgres, ${this.passwordFile}, cannot be read. Restore it from the backup of the data folder, and start as the user who owns it.`,
        { cause },
      );
    }
  }

  makeFolder(): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    chmodSync(this.folder, 0o700);
    this.own(this.folder);
  }

  /** An empty file readable by nobody else; the server appends its log to it. */
  makeLogFile(): void {
    writeFileSync(this.logFile, '', { flag: 'a', mode: 0o600 });
    this.own(this.logFile);
  }

  async initialize(
    binaries: PostgresBinaries,
    options: { readonly durable: boolean; readonly signal?: AbortSignal },
  ): Promise<void> {
    await rm(this.unfinished, { recursive: true, force: true });
    await rm(this.passwordFile, { force: true });
    writeFileSync(this.passwordFile, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
    this.own(this.passwordFile);
    const { exitCode, output } = await runProgram(
      binaries.initdb,
      this.initdbArguments(options.durable),
      {
        account: this.account,
        cwd: this.folder,
        timeoutMs: INIT_TIMEOUT_MS,
        ...(options.signal && { signal: options.signal }),
      },
    );
    if (exitCode !== 0) throw this.initializeFailed(output);
    await rename(this.unfinished, this.dataFolder);
  }

  private initdbArguments(durable: boolean): string[] {
    return [
      `--pgdata=${this.unfinished}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${this.passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
      ...Object.entries(TUNING).map(([name, value]) => `--set=${name}=${value}`),
    ];
  }

  private initializeFailed(output: string): EmbeddedPostgresError {
    if (saysDiskFull(output)) return diskFull(this.folder);
    const reason =
      output.split('\n').find((line) => /error|fatal/i.test(line)) ?? output.slice(-300);
    return new EmbeddedPostgresError(
      'postgres-init-failed',
      `Postgres could not create its files in ${this.folder}: ${reason.trim()}. Fix that and start again; incomplete files are replaced.`,
    );
  }

  private own(path: string): void {
    if (this.account.switchTo)
      chownSync(path, this.account.switchTo.uid, this.account.switchTo.gid);
  }
}
