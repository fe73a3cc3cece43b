import { Socket } from 'node:net';
import type { Config } from '@app/platform';
import { Client, type ClientConfig } from 'pg';
import { isOnlyDatabaseRefused, isPasswordRefused } from './server/login.js';
import { type Passwords, RolePasswords } from './server/role-passwords.js';
import type { DatabaseRole } from './server/roles.js';
import { WaitingSocket } from './server/waiting-socket.js';
import { SESSION_OPTIONS } from './session-settings.js';

const DATABASE = 'cloister';
const CONNECT_MS = 10_000;

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
  /** Asked at each login: passwords are rotated while processes run. */
  readonly password: () => Promise<string>;
  readonly application_name: string;
  /** Settings of the session. */
  readonly options: string;
  /** Waits for a rotation of the passwords that is under way. */
  readonly stream: () => Socket;
}

/** What a process needs to reach the database under each of its roles. */
export class DatabaseAccess {
  private constructor(
    private readonly server: DatabaseServer,
    private readonly source: RolePasswords | Passwords,
  ) {}

  /** That of a data folder, whether it has passwords yet or not. */
  static at(config: Config): DatabaseAccess {
    return new DatabaseAccess(serverOf(config), new RolePasswords(config.data.databaseSecrets));
  }

  /** Throws when the data folder has no passwords yet. */
  static open(config: Config): DatabaseAccess {
    const access = DatabaseAccess.at(config);
    if (access.hasPasswords) return access;
    throw new Error(
      `The data folder has not been set up: ${config.data.databaseSecrets} is missing. Run: cloister up`,
    );
  }

  /** For tests, which share one server and its roles. */
  static of(server: DatabaseServer, passwords: Passwords): DatabaseAccess {
    return new DatabaseAccess(server, passwords);
  }

  get database(): string {
    return this.server.database;
  }

  get host(): string {
    return this.server.host;
  }

  /** The file with the roles' passwords; null for tests, which have none. */
  get passwords(): RolePasswords | null {
    return this.source instanceof RolePasswords ? this.source : null;
  }

  get hasPasswords(): boolean {
    return this.passwords?.exist ?? true;
  }

  async password(role: DatabaseRole): Promise<string> {
    if (!(this.source instanceof RolePasswords)) return this.source[role];
    return this.source.current(role, (password) => this.accepts(role, password));
  }

  as(role: DatabaseRole): RoleConnection {
    return {
      ...this.server,
      user: role,
      password: () => this.password(role),
      application_name: 'cloister',
      options: SESSION_OPTIONS,
      stream: () =>
        this.source instanceof RolePasswords ? new WaitingSocket(this.source) : new Socket(),
    };
  }

  /** Whether the server lets a role in with this password, be the database there yet or not. */
  async accepts(role: DatabaseRole, password: string): Promise<boolean> {
    const client = new Client({
      ...this.server,
      user: role,
      password,
      connectionTimeoutMillis: CONNECT_MS,
    });
    client.on('error', () => undefined); // the call below tells
    try {
      await client.connect();
      return true;
    } catch (error) {
      if (isPasswordRefused(error)) return false;
      if (isOnlyDatabaseRefused(error)) return true;
      throw error;
    } finally {
      await client.end().catch(() => undefined); // it may never have been connected
    }
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
