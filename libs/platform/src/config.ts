import { z } from 'zod';
import { DataFolder } from './data-folder.js';
import { MODEL_STORE_VARIABLES, type ModelStores, modelStoresOf } from './model-stores.js';

const MIB = 1024 * 1024;
const WORKER_ROLES = ['extract', 'summarize'] as const;
const ENGINES = ['llama-cpp', 'openai', 'extractive'] as const;
const ENGINE_KINDS = ['auto', 'llama-server', 'ollama', 'vllm', 'together'] as const;
const EXTRACTIVE = 'extractive';
export type WorkerRole = (typeof WORKER_ROLES)[number];

// Sizes are integers of the database.
const MOST_BYTES = 2_147_483_647;
// A timer of Node takes no more than 2^31 - 1 ms; beyond that it fires at once.
const MOST_SECONDS = 2_147_483;

// A week: whoever is away longer signs in again.
const MOST_SESSION_MINUTES = 7 * 24 * 60;

const number = z.preprocess(
  // an empty text would otherwise be read as zero
  (text) => (text === '' ? Number.NaN : text),
  z.coerce.number().int(),
);
const whole = (fallback: number, max = Number.MAX_SAFE_INTEGER) =>
  number.pipe(z.number().min(1).max(max)).default(fallback);
const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
  );

const Environment = z.object({
  CLOISTER_DATA: z.string().min(1).default('./data'),
  CLOISTER_HOST: z.string().min(1).default('127.0.0.1'),
  CLOISTER_PORT: number.pipe(z.number().min(0).max(65_535)).default(7600),
  CLOISTER_TLS_CERT: z.string().optional(),
  CLOISTER_TLS_KEY: z.string().optional(),
  CLOISTER_TRUSTED_PROXIES: list,
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  CLOISTER_MODEL: z.string().min(1).default('smollm2-135m-instruct'),
  CLOISTER_ADAPTER: z.string().min(1).optional(),
  CLOISTER_MODEL_CATALOG: z.string().min(1).optional(),
  CLOISTER_ENGINE: z.enum(ENGINES).optional(),
  CLOISTER_ENGINE_URL: z.url({ protocol: /^https?$/ }).optional(),
  CLOISTER_ENGINE_KIND: z.enum(ENGINE_KINDS).default('auto'),
  CLOISTER_ENGINE_MODEL: z.string().min(1).optional(),
  CLOISTER_ENGINE_KEY_FILE: z.string().min(1).optional(),
  CLOISTER_ENGINE_ALLOWED_HOSTS: list,
  CLOISTER_ENGINE_CONTEXT_TOKENS: number.pipe(z.number().min(1)).optional(),
  CLOISTER_WORKER_ROLES: list.pipe(z.array(z.enum(WORKER_ROLES))),
  CLOISTER_SANDBOX: z.enum(['full', 'reduced']).default('full'),
  CLOISTER_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  CLOISTER_UPLOAD_MAX_BYTES: whole(50 * MIB, MOST_BYTES),
  CLOISTER_UPLOAD_TIMEOUT_SECONDS: whole(600, MOST_SECONDS),
  CLOISTER_UNFINISHED_UPLOAD_BYTES: whole(2048 * MIB),
  CLOISTER_UNFINISHED_UPLOADS: whole(500),
  CLOISTER_EXTRACT_TIMEOUT_SECONDS: whole(30, MOST_SECONDS),
  CLOISTER_EXTRACT_MAX_RSS_BYTES: whole(1024 * MIB),
  CLOISTER_EXTRACT_CONCURRENCY: whole(2),
  CLOISTER_SUMMARIZE_TIMEOUT_SECONDS: whole(900, MOST_SECONDS),
  CLOISTER_SUMMARIZE_CONCURRENCY: whole(1),
  CLOISTER_COMPLETIONS_AT_ONCE: whole(4),
  CLOISTER_WAITING_TOKENS_PER_CLIENT: whole(2_000_000),
  CLOISTER_WAITING_TOKENS_PER_TENANT: whole(8_000_000),
  CLOISTER_SESSION_IDLE_MINUTES: whole(30, MOST_SESSION_MINUTES),
  CLOISTER_SESSION_HOURS: whole(12, MOST_SESSION_MINUTES / 60),
  ...MODEL_STORE_VARIABLES,
});

/** What is checked together, whatever else is wrong. */
const Together = Environment.pick({
  CLOISTER_ENGINE: true,
  CLOISTER_ENGINE_URL: true,
  CLOISTER_MODEL: true,
  CLOISTER_HOST: true,
  CLOISTER_TLS_CERT: true,
  CLOISTER_TLS_KEY: true,
  CLOISTER_TRUSTED_PROXIES: true,
});

export interface Config {
  readonly data: DataFolder;
  readonly api: {
    readonly host: string;
    readonly port: number;
    readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
    readonly trustedProxies: readonly string[];
    readonly uploadMaxBytes: number;
    readonly uploadTimeoutMs: number;
    /** Of one caller. */
    readonly unfinishedUploads: { readonly bytes: number; readonly count: number };
  };
  /** A server of the site's own instead of the embedded one. */
  readonly databaseUrl: string | null;
  /** Redis as the queue's store instead of Postgres. */
  readonly redisUrl: string | null;
  /** An id of the model catalog, or `extractive` for the engine without a model. */
  readonly model: string;
  /** The server that computes where `CLOISTER_ENGINE` is `openai`. */
  readonly engineServer: EngineServer | null;
  /** An id of the model catalog, or `none`; null for the model's default adapter, if it has one. */
  readonly adapter: string | null;
  /** A catalog of the site's own, in place of the one that comes with Cloister. */
  readonly modelCatalog: string | null;
  readonly modelStores: ModelStores;
  readonly worker: {
    readonly roles: readonly WorkerRole[];
    readonly extract: {
      readonly concurrency: number;
      readonly timeoutMs: number;
      readonly maxRssBytes: number;
      readonly sandbox: 'full' | 'reduced';
    };
    readonly summarize: { readonly concurrency: number; readonly timeoutMs: number };
  };
  /** Calls of `/v1/chat/completions` of a tenant that are under way at once. */
  readonly completionsAtOnce: number;
  readonly waitingTokens: { readonly perClient: number; readonly perTenant: number };
  /** How long a person stays signed in: without use, and in all. */
  readonly sessions: { readonly idleSeconds: number; readonly seconds: number };
  readonly logLevel: string;
}

export interface EngineServer {
  readonly url: string;
  readonly kind: (typeof ENGINE_KINDS)[number];
  readonly model: string | null;
  readonly keyFile: string | null;
  /** Nothing is sent to a host that is not listed here. */
  readonly allowedHosts: readonly string[];
  readonly contextTokens: number | null;
}

/** The environment cannot be used; the message names every problem, and no value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads the whole environment once. Every problem is named; no value is echoed. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = Environment.safeParse(env);
  const together = Together.safeParse(env);
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    ...(together.success ? crossChecks(together.data) : []),
  ];
  if (!parsed.success || problems.length > 0) throw unusable(problems);
  const { data } = parsed;
  return {
    data: new DataFolder(data.CLOISTER_DATA),
    api: {
      host: data.CLOISTER_HOST,
      port: data.CLOISTER_PORT,
      tls:
        data.CLOISTER_TLS_CERT && data.CLOISTER_TLS_KEY
          ? { certFile: data.CLOISTER_TLS_CERT, keyFile: data.CLOISTER_TLS_KEY }
          : null,
      trustedProxies: data.CLOISTER_TRUSTED_PROXIES,
      uploadMaxBytes: data.CLOISTER_UPLOAD_MAX_BYTES,
      uploadTimeoutMs: data.CLOISTER_UPLOAD_TIMEOUT_SECONDS * 1000,
      unfinishedUploads: {
        bytes: data.CLOISTER_UNFINISHED_UPLOAD_BYTES,
        count: data.CLOISTER_UNFINISHED_UPLOADS,
      },
    },
    databaseUrl: data.DATABASE_URL ?? null,
    redisUrl: data.REDIS_URL ?? null,
    model: data.CLOISTER_ENGINE === EXTRACTIVE ? EXTRACTIVE : data.CLOISTER_MODEL,
    engineServer: engineServer(data),
    adapter: data.CLOISTER_ADAPTER ?? null,
    modelCatalog: data.CLOISTER_MODEL_CATALOG ?? null,
    modelStores: modelStoresOf(data),
    worker: {
      roles: data.CLOISTER_WORKER_ROLES.length > 0 ? data.CLOISTER_WORKER_ROLES : WORKER_ROLES,
      extract: {
        concurrency: data.CLOISTER_EXTRACT_CONCURRENCY,
        timeoutMs: data.CLOISTER_EXTRACT_TIMEOUT_SECONDS * 1000,
        maxRssBytes: data.CLOISTER_EXTRACT_MAX_RSS_BYTES,
        sandbox: data.CLOISTER_SANDBOX,
      },
      summarize: {
        concurrency: data.CLOISTER_SUMMARIZE_CONCURRENCY,
        timeoutMs: data.CLOISTER_SUMMARIZE_TIMEOUT_SECONDS * 1000,
      },
    },
    completionsAtOnce: data.CLOISTER_COMPLETIONS_AT_ONCE,
    waitingTokens: {
      perClient: data.CLOISTER_WAITING_TOKENS_PER_CLIENT,
      perTenant: data.CLOISTER_WAITING_TOKENS_PER_TENANT,
    },
    sessions: {
      idleSeconds: data.CLOISTER_SESSION_IDLE_MINUTES * 60,
      seconds: data.CLOISTER_SESSION_HOURS * 3600,
    },
    logLevel: data.CLOISTER_LOG_LEVEL,
  };
}

function engineServer(data: z.infer<typeof Environment>): EngineServer | null {
  if (data.CLOISTER_ENGINE !== 'openai' || data.CLOISTER_ENGINE_URL === undefined) return null;
  return {
    url: data.CLOISTER_ENGINE_URL,
    kind: data.CLOISTER_ENGINE_KIND,
    model: data.CLOISTER_ENGINE_MODEL ?? null,
    keyFile: data.CLOISTER_ENGINE_KEY_FILE ?? null,
    allowedHosts: data.CLOISTER_ENGINE_ALLOWED_HOSTS,
    contextTokens: data.CLOISTER_ENGINE_CONTEXT_TOKENS ?? null,
  };
}

function crossChecks(data: z.infer<typeof Together>): string[] {
  const problems: string[] = [];
  const tls = Boolean(data.CLOISTER_TLS_CERT && data.CLOISTER_TLS_KEY);
  if (Boolean(data.CLOISTER_TLS_CERT) !== Boolean(data.CLOISTER_TLS_KEY)) {
    problems.push('CLOISTER_TLS_CERT, CLOISTER_TLS_KEY: set both, or neither.');
  }
  if (data.CLOISTER_ENGINE === 'openai' && data.CLOISTER_ENGINE_URL === undefined) {
    problems.push('CLOISTER_ENGINE_URL: the engine openai needs the address of its server.');
  }
  if (data.CLOISTER_ENGINE === 'llama-cpp' && data.CLOISTER_MODEL === EXTRACTIVE) {
    problems.push('CLOISTER_ENGINE, CLOISTER_MODEL: llama-cpp needs a model of the catalog.');
  }
  const loopback = ['127.0.0.1', '::1', 'localhost'].includes(data.CLOISTER_HOST);
  if (!loopback && !tls && data.CLOISTER_TRUSTED_PROXIES.length === 0) {
    problems.push(
      'CLOISTER_HOST: an address other than loopback needs CLOISTER_TLS_CERT and CLOISTER_TLS_KEY, ' +
        'or the proxy that ends TLS named in CLOISTER_TRUSTED_PROXIES.',
    );
  }
  return problems;
}

function unusable(problems: readonly string[]): ConfigError {
  return new ConfigError(
    `The configuration cannot be used:\n${problems.map((line) => `  ${line}`).join('\n')}`,
  );
}
