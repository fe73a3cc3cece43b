import { resolve } from 'node:path';
import type { z } from 'zod';
import { readChosenModel } from './chosen-model.js';
import { DataFolder } from '../data-folder.js';
import { deliveryOf, type DeliverySettings } from './delivery-config.js';
import { Environment } from './environment.js';
import { modelStoreProblems, type ModelStores, modelStoresOf } from './model-stores.js';
import type {
  ClamdAddress,
  EngineKind,
  SandboxSetting,
  ScanPolicy,
  WorkerRole,
} from './setting-values.js';
import { smtpOf, smtpProblems, type SmtpSettings } from './smtp-config.js';
import { signOnOf, signOnProblems, type SignOnSettings } from './sign-on-config.js';
import { LOOPBACK, vaultOf, vaultProblems, type VaultSettings } from './vault-config.js';

const EXTRACTIVE = 'extractive';
/** Of an installation that has not been started yet, or was before one was chosen by the machine. */
const FIRST_MODEL = 'smollm2-135m-instruct';

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
    readonly sandbox: SandboxSetting;
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
  readonly kind: EngineKind;
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
