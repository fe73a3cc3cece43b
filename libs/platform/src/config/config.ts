import { resolve } from 'node:path';
import { z } from 'zod';
import { readChosenModel } from './chosen-model.js';
import { DataFolder } from '../data-folder.js';
import { DELIVERY_VARIABLES, deliveryOf, type DeliverySettings } from './delivery-config.js';
import {
  MODEL_STORE_VARIABLES,
  modelStoreProblems,
  type ModelStores,
  modelStoresOf,
} from './model-stores.js';
import { SMTP_VARIABLES, smtpOf, smtpProblems, type SmtpSettings } from './smtp-config.js';
import {
  SIGN_ON_VARIABLES,
  signOnOf,
  signOnProblems,
  type SignOnSettings,
} from './sign-on-config.js';
import {
  LOOPBACK,
  VAULT_VARIABLES,
  vaultOf,
  vaultProblems,
  type VaultSettings,
} from './vault-config.js';

const MIB = 1024 * 1024;
const WORKER_ROLES = ['ingest', 'events', 'generate', 'deliver'] as const;
/** What two of them were called before. */
const EARLIER_ROLES = new Map([
  ['extract', 'ingest'],
  ['summarize', 'generate'],
]);
const ENGINES = ['llama-cpp', 'openai', 'extractive'] as const;
const ENGINE_KINDS = ['auto', 'llama-server', 'ollama', 'vllm', 'together'] as const;
const EXTRACTIVE = 'extractive';
/** Of an installation that has not been started yet, or was before one was chosen by the machine. */
const FIRST_MODEL = 'smollm2-135m-instruct';
/** What happens to a document when no malware scanner answers: it waits, it goes on, or none is asked. */
const SANDBOXES = ['auto', 'full', 'landlock', 'reduced'] as const;
const SCAN_POLICIES = ['required', 'if-present', 'off'] as const;
export type ScanPolicy = (typeof SCAN_POLICIES)[number];
export type ClamdAddress =
  { readonly path: string } | { readonly host: string; readonly port: number };
/** As Tesseract calls its languages, such as `eng` and `chi_sim`. Whether its data are there, the reader finds. */
const OCR_LANGUAGE = /^[a-z]{3}(_[a-z]{2,8}){0,2}$/;
export type WorkerRole = (typeof WORKER_ROLES)[number];

// Sizes are integers of the database.
const MOST_BYTES = 2_147_483_647;
// A timer of Node takes no more than 2^31 - 1 ms; beyond that it fires at once.
const MOST_SECONDS = 2_147_483;

// A week: whoever is away longer signs in again.
const MOST_SESSION_MINUTES = 7 * 24 * 60;

// A year: whoever sets more does not look after the trail.
const MOST_CHECKPOINT_HOURS = 366 * 24;

// A month: whoever waits longer asks why people cannot sign.
const MOST_SIGNING_WAIT_HOURS = 31 * 24;

const number = z.preprocess(
  // an empty text would otherwise be read as zero
  (text) => (text === '' ? Number.NaN : text),
  z.coerce.number().int(),
);
const portNumber = number.pipe(z.number().min(0).max(65_535));
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
/** Nothing said is all of them. Whichever are named, `events` is among them: it needs nothing but the database. */
const workerRoles = list
  .transform((names) => names.map((name) => EARLIER_ROLES.get(name) ?? name))
  .pipe(z.array(z.enum(WORKER_ROLES)))
  .transform((named) =>
    WORKER_ROLES.filter((role) => named.length === 0 || role === 'events' || named.includes(role)),
  );
/** `none` switches it off; nothing said is English. */
const ocrLanguages = list
  .transform((names) => (names.length === 0 ? ['eng'] : names.filter((name) => name !== 'none')))
  .pipe(
    z.array(
      z.string().regex(OCR_LANGUAGE, 'is not a Tesseract language, such as eng, deu or chi_sim'),
    ),
  );

/** Where Debian's clamav-daemon listens, unless something else is said. */
const clamdAddress = z
  .string()
  .regex(/^(\/.+|[^/\s:]+:\d{1,5})$/, 'is neither the path of a socket nor host:port')
  .default('/run/clamav/clamd.ctl')
  .transform((text): ClamdAddress => {
    if (text.startsWith('/')) return { path: text };
    const [host = '', port = ''] = text.split(':');
    return { host, port: Number(port) };
  });

/** Browsers make and show passkeys on a secure page only, which localhost is too. */
const publicUrl = z.url({ protocol: /^https?$/ }).transform((text, context) => {
  const url = new URL(text);
  const secure = url.protocol === 'https:' || url.hostname === 'localhost';
  if (secure && url.pathname === '/' && !url.search && !url.hash) return url.origin;
  context.addIssue('must be https://HOST or https://HOST:PORT, without a path');
  return z.NEVER;
});

const Environment = z.object({
  CLOISTER_DATA: z.string().min(1).default('./data'),
  CLOISTER_HOST: z.string().min(1).default('127.0.0.1'),
  CLOISTER_PORT: number.pipe(z.number().min(0).max(65_535)).default(7600),
  CLOISTER_TLS_CERT: z.string().optional(),
  CLOISTER_TLS_KEY: z.string().optional(),
  CLOISTER_TRUSTED_PROXIES: list,
  CLOISTER_PUBLIC_URL: publicUrl.optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  CLOISTER_MODEL: z.string().min(1).optional(),
  CLOISTER_ADAPTER: z.string().min(1).optional(),
  CLOISTER_MODEL_CATALOG: z.string().min(1).optional(),
  CLOISTER_ENGINE: z.enum(ENGINES).optional(),
  CLOISTER_ENGINE_URL: z.url({ protocol: /^https?$/ }).optional(),
  CLOISTER_ENGINE_KIND: z.enum(ENGINE_KINDS).default('auto'),
  CLOISTER_ENGINE_MODEL: z.string().min(1).optional(),
  CLOISTER_ENGINE_KEY_FILE: z.string().min(1).optional(),
  CLOISTER_ENGINE_ALLOWED_HOSTS: list,
  CLOISTER_ENGINE_CONTEXT_TOKENS: number.pipe(z.number().min(1)).optional(),
  CLOISTER_WORKER_ROLES: workerRoles,
  CLOISTER_SANDBOX: z.enum(SANDBOXES).default('auto'),
  CLOISTER_HEALTH_HOST: z.string().min(1).default('127.0.0.1'),
  CLOISTER_WORKER_HEALTH_PORT: portNumber.optional(),
  CLOISTER_HL7_HEALTH_PORT: portNumber.optional(),
  CLOISTER_DISK_RESERVE_BYTES: whole(256 * MIB),
  CLOISTER_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  CLOISTER_UPLOAD_MAX_BYTES: whole(50 * MIB, MOST_BYTES),
  CLOISTER_UPLOAD_TIMEOUT_SECONDS: whole(600, MOST_SECONDS),
  CLOISTER_UNFINISHED_UPLOAD_BYTES: whole(2048 * MIB),
  CLOISTER_UNFINISHED_UPLOADS: whole(500),
  CLOISTER_EXTRACT_TIMEOUT_SECONDS: whole(30, MOST_SECONDS),
  CLOISTER_EXTRACT_MAX_RSS_BYTES: whole(1024 * MIB),
  CLOISTER_EXTRACT_CONCURRENCY: whole(2),
  CLOISTER_OCR_LANGUAGES: ocrLanguages,
  CLOISTER_MALWARE_SCAN: z.enum(SCAN_POLICIES).default('if-present'),
  CLOISTER_CLAMD: clamdAddress,
  CLOISTER_SCAN_TIMEOUT_SECONDS: whole(60, MOST_SECONDS),
  CLOISTER_OCR_PAGE_TIMEOUT_SECONDS: whole(30, MOST_SECONDS),
  CLOISTER_SUMMARIZE_TIMEOUT_SECONDS: whole(900, MOST_SECONDS),
  CLOISTER_SUMMARIZE_CONCURRENCY: whole(1),
  CLOISTER_CANDIDATES: whole(1, 8),
  CLOISTER_ENTAILMENT: z.enum(['if-present', 'off']).default('if-present'),
  CLOISTER_COMPLETIONS_AT_ONCE: whole(4),
  CLOISTER_WAITING_TOKENS_PER_CLIENT: whole(2_000_000),
  CLOISTER_WAITING_TOKENS_PER_TENANT: whole(8_000_000),
  CLOISTER_SESSION_IDLE_MINUTES: whole(30, MOST_SESSION_MINUTES),
  CLOISTER_SESSION_HOURS: whole(12, MOST_SESSION_MINUTES / 60),
  CLOISTER_SIGNING_WAIT_HOURS: whole(24, MOST_SIGNING_WAIT_HOURS),
  ...MODEL_STORE_VARIABLES,
  CLOISTER_KEY_PROVIDER: z.enum(['file', 'vault']).default('file'),
  ...VAULT_VARIABLES,
  ...SMTP_VARIABLES,
  ...DELIVERY_VARIABLES,
  CLOISTER_ERASURE_LIST: z.string().min(1).optional(),
  CLOISTER_CHECKPOINT_STORES: z.string().min(1).optional(),
  CLOISTER_CHECKPOINT_MAX_AGE_HOURS: whole(24, MOST_CHECKPOINT_HOURS),
  CLOISTER_AUDIT_FEEDS: z.string().min(1).optional(),
  CLOISTER_HL7_CONNECTIONS: z.string().min(1).optional(),
  CLOISTER_WITNESS_NAME: z.string().min(1).optional(),
  CLOISTER_WITNESSED_LOGS: list,
  ...SIGN_ON_VARIABLES,
  CLOISTER_OIDC_ALLOWED_HOSTS: list,
});

/** What is checked together, whatever else is wrong. */
const Together = Environment.pick({
  CLOISTER_ENGINE: true,
  CLOISTER_ENGINE_URL: true,
  CLOISTER_MODEL: true,
  CLOISTER_MODEL_MIRROR: true,
  CLOISTER_MODEL_SOURCES: true,
  CLOISTER_HOST: true,
  CLOISTER_TLS_CERT: true,
  CLOISTER_TLS_KEY: true,
  CLOISTER_TRUSTED_PROXIES: true,
  CLOISTER_KEY_PROVIDER: true,
  CLOISTER_VAULT_ADDR: true,
  CLOISTER_VAULT_TOKEN_FILE: true,
  CLOISTER_PUBLIC_URL: true,
  CLOISTER_SMTP_HOST: true,
  CLOISTER_SMTP_FROM: true,
  CLOISTER_SMTP_TLS: true,
  CLOISTER_SMTP_USER: true,
  CLOISTER_SMTP_PASSWORD_FILE: true,
  CLOISTER_WITNESS_NAME: true,
  CLOISTER_WITNESSED_LOGS: true,
  CLOISTER_OIDC_ISSUER: true,
  CLOISTER_OIDC_CLIENT_ID: true,
  CLOISTER_OIDC_CLIENT_SECRET_FILE: true,
  CLOISTER_OIDC_ROLES: true,
  CLOISTER_DELIVERY_CERT_FILE: true,
  CLOISTER_DELIVERY_KEY_FILE: true,
});

export interface Config {
  readonly data: DataFolder;
  readonly api: {
    readonly host: string;
    readonly port: number;
    readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
    readonly trustedProxies: readonly string[];
    /** Where browsers find the service, as an origin; passkeys belong to it. */
    readonly publicUrl: string | null;
    readonly uploadMaxBytes: number;
    readonly uploadTimeoutMs: number;
    /** Of one caller. */
    readonly unfinishedUploads: { readonly bytes: number; readonly count: number };
  };
  /** A server of the site's own instead of the embedded one. */
  readonly databaseUrl: string | null;
  /** Who keeps the root keys. `vault` is there also where keys are moved away from it. */
  readonly keys: {
    readonly provider: 'file' | 'vault';
    readonly vault: VaultSettings | null;
  };
  /** The mail server; null: nobody is told anything by e-mail. */
  readonly smtp: SmtpSettings | null;
  /** Where results may be sent. */
  readonly delivery: DeliverySettings;
  /** Where the list of erasures lies, which no export holds. */
  readonly erasureList: string;
  /** Redis as the queue's store instead of Postgres. */
  readonly redisUrl: string | null;
  /** The settings that were given and say what computes: while there is one, no release does. */
  readonly modelPinnedBy: readonly string[];
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
    /** The walls around readers and model; `auto` is the strongest that the machine allows, and never `reduced`. */
    readonly sandbox: (typeof SANDBOXES)[number];
    readonly extract: {
      readonly concurrency: number;
      readonly timeoutMs: number;
      readonly maxRssBytes: number;
      readonly scan: {
        readonly policy: ScanPolicy;
        readonly address: ClamdAddress;
        readonly timeoutMs: number;
      };
      /** Recognition of text on pictures and scanned pages; no languages: they are not read. */
      readonly ocr: { readonly languages: readonly string[]; readonly pageTimeoutMs: number };
    };
    readonly summarize: {
      readonly concurrency: number;
      readonly timeoutMs: number;
      /** How many answers a section may be given, of which the check chooses one. */
      readonly candidates: number;
    };
    /** Whether a model compares the sentences of drafts with their passages, where its file is there. */
    readonly entailment: 'if-present' | 'off';
  };
  /** Calls of `/v1/chat/completions` of a tenant that are under way at once. */
  readonly completionsAtOnce: number;
  readonly waitingTokens: { readonly perClient: number; readonly perTenant: number };
  /** How long a person stays signed in: without use, and in all. */
  readonly sessions: { readonly idleSeconds: number; readonly seconds: number };
  /** So long nobody signs after somebody else reset their password or second factor. */
  readonly signing: { readonly waitAfterResetMs: number };
  /** Where checkpoints of the audit trail go, and how long a store may be without one. */
  readonly checkpoints: {
    /** A file of the site's that lists the stores; null: none. */
    readonly storesFile: string | null;
    readonly maxAgeMs: number;
  };
  /** A file of the site's that lists the repositories to which entries of the trail go; null: none. */
  readonly auditFeedsFile: string | null;
  /** A file of the site's that lists the HL7 connections to listen for; null: none. */
  readonly hl7File: string | null;
  /** This site as a witness of other sites' logs: its name, and their keys as notes spell them. */
  readonly witness: { readonly name: string; readonly logs: readonly string[] } | null;
  /** The provider of single sign-on; null: none. */
  readonly signOn: SignOnSettings | null;
  readonly logLevel: string;
  /** Where worker and HL7 listener say how they are; the api does so on its own port. */
  readonly health: { readonly host: string; readonly workerPort: number; readonly hl7Port: number };
  /** So much room is kept free on the disk of the data folder; with less, nothing new is taken. */
  readonly diskReserveBytes: number;
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
  const folder = new DataFolder(data.CLOISTER_DATA);
  return {
    data: folder,
    api: {
      host: data.CLOISTER_HOST,
      port: data.CLOISTER_PORT,
      tls:
        data.CLOISTER_TLS_CERT && data.CLOISTER_TLS_KEY
          ? { certFile: data.CLOISTER_TLS_CERT, keyFile: data.CLOISTER_TLS_KEY }
          : null,
      trustedProxies: data.CLOISTER_TRUSTED_PROXIES,
      publicUrl: data.CLOISTER_PUBLIC_URL ?? null,
      uploadMaxBytes: data.CLOISTER_UPLOAD_MAX_BYTES,
      uploadTimeoutMs: data.CLOISTER_UPLOAD_TIMEOUT_SECONDS * 1000,
      unfinishedUploads: {
        bytes: data.CLOISTER_UNFINISHED_UPLOAD_BYTES,
        count: data.CLOISTER_UNFINISHED_UPLOADS,
      },
    },
    databaseUrl: data.DATABASE_URL ?? null,
    keys: { provider: data.CLOISTER_KEY_PROVIDER, vault: vaultOf(data) },
    smtp: smtpOf(data, data.CLOISTER_PUBLIC_URL),
    delivery: deliveryOf(data, data.CLOISTER_PUBLIC_URL),
    erasureList: resolve(data.CLOISTER_ERASURE_LIST ?? folder.erasureList),
    redisUrl: data.REDIS_URL ?? null,
    modelPinnedBy: pinnedBy(env, data.CLOISTER_ENGINE),
    model: modelOf(data, folder),
    engineServer: engineServer(data),
    adapter: data.CLOISTER_ADAPTER ?? null,
    modelCatalog: data.CLOISTER_MODEL_CATALOG ?? null,
    modelStores: modelStoresOf(data),
    worker: {
      roles: data.CLOISTER_WORKER_ROLES,
      sandbox: data.CLOISTER_SANDBOX,
      extract: {
        concurrency: data.CLOISTER_EXTRACT_CONCURRENCY,
        timeoutMs: data.CLOISTER_EXTRACT_TIMEOUT_SECONDS * 1000,
        maxRssBytes: data.CLOISTER_EXTRACT_MAX_RSS_BYTES,
        scan: {
          policy: data.CLOISTER_MALWARE_SCAN,
          address: data.CLOISTER_CLAMD,
          timeoutMs: data.CLOISTER_SCAN_TIMEOUT_SECONDS * 1000,
        },
        ocr: {
          languages: data.CLOISTER_OCR_LANGUAGES,
          pageTimeoutMs: data.CLOISTER_OCR_PAGE_TIMEOUT_SECONDS * 1000,
        },
      },
      summarize: {
        concurrency: data.CLOISTER_SUMMARIZE_CONCURRENCY,
        timeoutMs: data.CLOISTER_SUMMARIZE_TIMEOUT_SECONDS * 1000,
        candidates: data.CLOISTER_CANDIDATES,
      },
      entailment: data.CLOISTER_ENTAILMENT,
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
    signing: { waitAfterResetMs: data.CLOISTER_SIGNING_WAIT_HOURS * 3_600_000 },
    checkpoints: {
      storesFile: data.CLOISTER_CHECKPOINT_STORES ?? null,
      maxAgeMs: data.CLOISTER_CHECKPOINT_MAX_AGE_HOURS * 3_600_000,
    },
    auditFeedsFile: data.CLOISTER_AUDIT_FEEDS ?? null,
    hl7File: data.CLOISTER_HL7_CONNECTIONS ?? null,
    witness: data.CLOISTER_WITNESS_NAME
      ? { name: data.CLOISTER_WITNESS_NAME, logs: data.CLOISTER_WITNESSED_LOGS }
      : null,
    signOn: signOnOf(data),
    logLevel: data.CLOISTER_LOG_LEVEL,
    health: {
      host: data.CLOISTER_HEALTH_HOST,
      workerPort: data.CLOISTER_WORKER_HEALTH_PORT ?? portAfter(data.CLOISTER_PORT, 1),
      hl7Port: data.CLOISTER_HL7_HEALTH_PORT ?? portAfter(data.CLOISTER_PORT, 2),
    },
    diskReserveBytes: data.CLOISTER_DISK_RESERVE_BYTES,
  };
}

/** Beside the api's, so that two installations on a machine need one setting each; any free one where the api's is. */
function portAfter(apiPort: number, steps: number): number {
  return apiPort === 0 || apiPort + steps > 65_535 ? 0 : apiPort + steps;
}

/** What is set, else what the first start has written down. */
function modelOf(
  { CLOISTER_ENGINE: engine, CLOISTER_MODEL: model }: z.infer<typeof Environment>,
  folder: DataFolder,
): string {
  if (engine === EXTRACTIVE) return EXTRACTIVE;
  if (model !== undefined) return model;
  try {
    return readChosenModel(folder)?.model ?? FIRST_MODEL;
  } catch {
    throw unusable([
      `CLOISTER_MODEL: ${folder.chosenModel} records which model this installation uses, and cannot be read. Restore it from your backup, or set the variable.`,
    ]);
  }
}

/** The engine `llama-cpp` still leaves open which model. */
function pinnedBy(env: NodeJS.ProcessEnv, engine: string | undefined): readonly string[] {
  const given = ['CLOISTER_MODEL', 'CLOISTER_ADAPTER'].filter((name) => env[name] !== undefined);
  return engine === 'openai' || engine === EXTRACTIVE ? [...given, 'CLOISTER_ENGINE'] : given;
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
  if (Boolean(data.CLOISTER_DELIVERY_CERT_FILE) !== Boolean(data.CLOISTER_DELIVERY_KEY_FILE)) {
    problems.push('CLOISTER_DELIVERY_CERT_FILE, CLOISTER_DELIVERY_KEY_FILE: set both, or neither.');
  }
  if (data.CLOISTER_ENGINE === 'openai' && data.CLOISTER_ENGINE_URL === undefined) {
    problems.push('CLOISTER_ENGINE_URL: the engine openai needs the address of its server.');
  }
  if (data.CLOISTER_ENGINE === 'llama-cpp' && data.CLOISTER_MODEL === EXTRACTIVE) {
    problems.push('CLOISTER_ENGINE, CLOISTER_MODEL: llama-cpp needs a model of the catalog.');
  }
  problems.push(...vaultProblems(data), ...smtpProblems(data), ...signOnProblems(data));
  problems.push(...modelStoreProblems(data));
  if (Boolean(data.CLOISTER_WITNESS_NAME) !== data.CLOISTER_WITNESSED_LOGS.length > 0) {
    problems.push('CLOISTER_WITNESS_NAME, CLOISTER_WITNESSED_LOGS: set both, or neither.');
  }
  const loopback = LOOPBACK.includes(data.CLOISTER_HOST);
  if (!loopback && !tls && data.CLOISTER_TRUSTED_PROXIES.length === 0) {
    problems.push(
      'CLOISTER_HOST: an address other than loopback needs CLOISTER_TLS_CERT and CLOISTER_TLS_KEY, or the TLS proxy in CLOISTER_TRUSTED_PROXIES.',
    );
  }
  return problems;
}

function unusable(problems: readonly string[]): ConfigError {
  return new ConfigError(
    `The configuration cannot be used:\n${problems.map((line) => `  ${line}`).join('\n')}`,
  );
}
