import { setTimeout as delay } from 'node:timers/promises';
import { adminOf, EmbeddedPostgres } from '@app/database';
import type { Config } from '@app/platform';
import { Client, type ClientConfig } from 'pg';
import { CommandError } from '../command-error.js';
import { describeFailure } from '../describe-failure.js';

const RESTART_MS = 2_000;

/** The Postgres of an installation: the one in the data folder, or the site's own. */
export interface DatabaseServer {
  /** The administrator, who makes roles and the database. */
  readonly admin: ClientConfig;
  /** What it is, for the line that the start prints. */
  readonly description: string;
  stop(urgent?: AbortSignal): Promise<void>;
}

export async function startDatabaseServer(
  config: Config,
  options: { readonly signal?: AbortSignal; readonly onEvent: (line: string) => void },
): Promise<DatabaseServer> {
  if (config.databaseUrl) return externalServer(adminOf(config.databaseUrl));
  const server = await startEmbedded(config, options.signal);
  return new EmbeddedServer(server, config, options.onEvent);
}

class EmbeddedServer implements DatabaseServer {
  private readonly stopping = new AbortController();
  private readonly life: Promise<void>;
  readonly description: string;

  constructor(
    private server: EmbeddedPostgres,
    private readonly config: Config,
    private readonly onEvent: (line: string) => void,
  ) {
    this.description = `PostgreSQL ${server.major}${server.adopted ? ', already running' : ''}`;
    this.life = this.keepAlive();
  }

  get admin(): ClientConfig {
    return this.server.admin;
  }

  async stop(urgent?: AbortSignal): Promise<void> {
    this.stopping.abort();
    await this.life;
    await this.server.stop(urgent);
  }

  /** A machine short of memory kills it first. Its data are safe, so it is started again. */
  private async keepAlive(): Promise<void> {
    const { signal } = this.stopping;
    const asked = new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    for (;;) {
      await Promise.race([this.server.exited.catch(() => undefined), asked]);
      while (!(await this.isBackOrStopping())) {
        await delay(RESTART_MS, undefined, { signal }).catch(() => undefined); // asked at the next turn
      }
      if (signal.aborted) return;
    }
  }

  private async isBackOrStopping(): Promise<boolean> {
    const { signal } = this.stopping;
    if (signal.aborted) return true;
    this.onEvent('Postgres stopped; restarting it');
    try {
      this.server = await startEmbedded(this.config, signal);
      this.onEvent('Postgres is ready again');
      return true;
    } catch (error) {
      // an attempt that was cut off by the end is not worth a line
      if (!this.stopping.signal.aborted) this.onEvent(describeFailure(error));
      return false;
    }
  }
}

function startEmbedded(config: Config, signal?: AbortSignal): Promise<EmbeddedPostgres> {
  return EmbeddedPostgres.start({ folder: config.data.postgres, ...(signal && { signal }) });
}

async function externalServer(admin: ClientConfig): Promise<DatabaseServer> {
  const client = new Client({ ...admin, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined); // the query below reports it
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(
      `select current_setting('server_version') as version`,
    );
    const version = rows[0]?.version ?? 'unknown';
    return {
      admin,
      description: `PostgreSQL ${version} at ${admin.host}`,
      stop: async () => undefined,
    };
  } catch (cause) {
    throw new CommandError(
      `Can’t connect to the Postgres server in DATABASE_URL (${admin.host}:${admin.port}). Check that it is running and that the user and password in DATABASE_URL may create roles and a database.`,
      1,
      { cause },
    );
  } finally {
    await client.end().catch(() => undefined); // it may never have been connected
  }
}
