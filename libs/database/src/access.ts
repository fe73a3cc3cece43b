import { existsSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import type { ClientConfig } from 'pg';
import { z } from 'zod';
import type { Config } from '@app/platform';
import { SESSION_OPTIONS } from './session-settings.js';

export const DATABASE_ROLES = [
  'cloister_owner',
  'cloister_app',
  'cloister_queue',
  'cloister_sequencer',
] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

const DATABASE = 'cloister';
const Secrets = z.object({ passwords: z.record(z.enum(DATABASE_ROLES), z.string().min(32)) });

/** Where the server is; the embedded one is reached through the folder of its Unix socket. */
export interface DatabaseServer {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly ssl?: { readonly rejectUnauthorized: boolean };
}

/** A connection of one role, as the driver takes it. */
export interface RoleConnection extends DatabaseServer {
  readonly user: DatabaseRole;
  readonly password: string;
  readonly application_name: string;
  /** Settings of the session. */
  readonly options: string;
}

/** What a process needs to reach the database under each of its roles. */
export class DatabaseAccess {
  private constructor(
    private readonly server: DatabaseServer,
    private readonly passwords: Readonly<Record<DatabaseRole, string>>,
  ) {}

  /**
   * Reads the roles' passwords from the data folder. The supervisor calls `openOrCreate` first.
   * Throws when the folder has none yet.
   */
  static open(config: Config): DatabaseAccess {
    const file = config.data.databaseSecrets;
    if (!existsSync(file)) {
      throw new Error(`The data folder has not been set up: ${file} is missing. Run: cloister up`);
    }
    const { passwords } = Secrets.parse(JSON.parse(readFileSync(file, 'utf8')));
    return new DatabaseAccess(serverOf(config), passwords);
  }

  static async openOrCreate(config: Config): Promise<DatabaseAccess> {
    if (!existsSync(config.data.databaseSecrets)) {
      const passwords = Object.fromEntries(
        DATABASE_ROLES.map((role) => [role, randomBytes(32).toString('base64url')]),
      );
      await writeSecret(config.data.databaseSecrets, JSON.stringify({ passwords }));
    }
    return DatabaseAccess.open(config);
  }

  /** For tests, which share one server and its roles. */
  static of(
    server: DatabaseServer,
    passwords: Readonly<Record<DatabaseRole, string>>,
  ): DatabaseAccess {
    return new DatabaseAccess(server, passwords);
  }

  get database(): string {
    return this.server.database;
  }

  password(role: DatabaseRole): string {
    return this.passwords[role];
  }

  as(role: DatabaseRole): RoleConnection {
    return {
      ...this.server,
      user: role,
      password: this.passwords[role],
      application_name: 'cloister',
      options: SESSION_OPTIONS,
    };
  }
}

/** The administrator's connection that `DATABASE_URL` describes. */
export function adminOf(databaseUrl: string): ClientConfig {
  const url = new URL(databaseUrl);
  return {
    ...addressOf(url),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: 'postgres',
  };
}

function serverOf(config: Config): DatabaseServer {
  if (config.databaseUrl) {
    const url = new URL(config.databaseUrl);
    return { ...addressOf(url), database: databaseOf(url) };
  }
  return { host: config.data.postgres, port: 5432, database: DATABASE };
}

function databaseOf(url: URL): string {
  const name = decodeURIComponent(url.pathname.slice(1));
  return name === '' || name === 'postgres' ? DATABASE : name;
}

function addressOf(url: URL): Omit<DatabaseServer, 'database'> {
  const mode = url.searchParams.get('sslmode');
  return {
    host: url.searchParams.get('host') ?? decodeURIComponent(url.hostname),
    port: Number(url.port || 5432),
    ...(mode && mode !== 'disable' && { ssl: { rejectUnauthorized: mode.startsWith('verify') } }),
  };
}

/** Whole or not at all, and never readable by others: written aside, flushed, then given its name. */
async function writeSecret(file: string, content: string): Promise<void> {
  const handle = await open(`${file}.new`, 'w', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(`${file}.new`, file);
}
