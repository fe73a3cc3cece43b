import { dirname, join, resolve } from 'node:path';
import { DataFolder } from '@app/platform';
import type pg from 'pg';
import { Cluster, SUPERUSER } from './cluster.js';
import { otherMajor, readDataManifest, writeDataManifest } from './data-manifest.js';
import { EmbeddedPostgresError } from './embedded-postgres.errors.js';
import { adoptOrSpawn, type Running, stopPostmaster } from './launch.js';
import { checkReachable, postgresAccount } from './postgres-account.js';
import { findPostgresBinaries, postgresMajor } from './postgres-binaries.js';

const PORT = 5432;
// sun_path holds 108 bytes on Linux and 104 elsewhere, one of them for the closing zero
const SOCKET_PATH_MAX = process.platform === 'linux' ? 107 : 103;

export interface EmbeddedPostgresOptions {
  /** `<data>/postgres`. */
  readonly folder: string;
  /** Told in a few words what is being done. */
  readonly onStep?: (step: string) => void;
  /** False gives up safety against a power cut for speed: tests only. @default true */
  readonly durable?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * A PostgreSQL server inside the data folder, reachable through a Unix socket there and in no other
 * way. It outlives a killed supervisor, whose successor takes it over.
 */
export class EmbeddedPostgres {
  private constructor(
    /** The superuser, over the Unix socket. */
    readonly admin: pg.ClientConfig,
    readonly major: number,
    private readonly cluster: Cluster,
    private readonly running: Running,
  ) {}

  /** A server that was already running in the folder and has been taken over. */
  get adopted(): boolean {
    return this.running.adopted;
  }

  get pid(): number {
    return this.running.pid;
  }

  /** Settles when the server has ended, for whatever reason. */
  get exited(): Promise<void> {
    return this.running.exited;
  }

  static async start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const { signal, durable = true, onStep } = options;
    signal?.throwIfAborted();
    const folder = resolve(options.folder);
    checkSocketPath(folder);
    const account = await postgresAccount();
    const binaries = await findPostgresBinaries();
    const cluster = new Cluster(folder, account);
    cluster.makeFolder();
    checkReachable(folder, account, [dirname(folder)]);
    checkReachable(binaries.postgres, account, []);
    const major = await postgresMajor(binaries, account);
    const manifestFile = new DataFolder(dirname(folder)).manifest;
    checkMajor(cluster, manifestFile, major);
    if (!cluster.exists) {
      onStep?.('creating the database files');
      await cluster.initialize(binaries, { durable, ...(signal && { signal }) });
    }
    if (!readDataManifest(manifestFile)) writeDataManifest(manifestFile, major);
    const admin = adminOf(cluster);
    const running = await adoptOrSpawn(binaries, cluster, admin, {
      account,
      durable,
      ...(signal && { signal }),
      ...(onStep && { onStep }),
    });
    return new EmbeddedPostgres(admin, major, cluster, running);
  }

  /** The major that would serve this folder; refuses for what would keep it from starting. Changes nothing. */
  static async check(folder: string): Promise<number> {
    checkSocketPath(resolve(folder));
    const major = await postgresMajor(await findPostgresBinaries());
    const manifestFile = new DataFolder(dirname(folder)).manifest;
    checkMajor(new Cluster(folder, { switchTo: null }), manifestFile, major);
    return major;
  }

  /** The superuser of a server that runs in the folder already. */
  static administratorOf(folder: string): pg.ClientConfig {
    return adminOf(new Cluster(resolve(folder), { switchTo: null }));
  }

  /**
   * Ends sessions and the server in order. What does not end in 20 s, or when `urgent` aborts, is
   * cut off and recovers at the next start.
   */
  async stop(urgent?: AbortSignal): Promise<void> {
    await stopPostmaster(this.cluster, this.running, urgent);
  }
}

function adminOf(cluster: Cluster): pg.ClientConfig {
  return {
    host: cluster.folder,
    port: PORT,
    user: SUPERUSER,
    password: cluster.password,
    database: 'postgres',
  };
}

function checkSocketPath(folder: string): void {
  const path = join(folder, `.s.PGSQL.${PORT}`);
  const length = Buffer.byteLength(path);
  if (length <= SOCKET_PATH_MAX) return;
  throw new EmbeddedPostgresError(
    'postgres-socket-path-too-long',
    `The path of the data folder is ${length - SOCKET_PATH_MAX} bytes too long for a Unix socket inside it (${path}; the system allows ${SOCKET_PATH_MAX}). ` +
      'Choose a shorter one with CLOISTER_DATA.',
  );
}

function checkMajor(cluster: Cluster, manifestFile: string, binary: number): void {
  const recorded = readDataManifest(manifestFile)?.postgresMajor ?? binary;
  if (recorded !== binary) throw otherMajor(recorded, binary);
  if (cluster.exists && cluster.major !== binary) throw otherMajor(cluster.major, binary);
}
