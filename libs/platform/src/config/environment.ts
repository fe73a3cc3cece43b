import { z } from 'zod';
import { DELIVERY_VARIABLES } from './delivery-config.js';
import { MODEL_STORE_VARIABLES, TOOL_VARIABLES } from './model-stores.js';
import { setting } from './setting.js';
import {
  clamdAddress,
  ENGINE_KINDS,
  ENGINES,
  list,
  number,
  ocrLanguages,
  portNumber,
  publicUrl,
  SANDBOXES,
  SCAN_POLICIES,
  whole,
  workerRoles,
} from './setting-values.js';
import { SIGN_ON_VARIABLES } from './sign-on-config.js';
import { SMTP_VARIABLES } from './smtp-config.js';
import { VAULT_VARIABLES } from './vault-config.js';

const MIB = 1024 * 1024;

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

const SERVICE_VARIABLES = {
  CLOISTER_DATA: setting(z.string().min(1).default('./data'), 'the data folder', {
    page: 'operate/data-folder.md',
  }),
  CLOISTER_HOST: setting(z.string().min(1).default('127.0.0.1'), 'address the api listens on', {
    page: 'operate/tls-and-proxies.md',
  }),
  CLOISTER_PORT: setting(
    number.pipe(z.number().min(0).max(65_535)).default(7600),
    'port of the api; 0 takes any free port',
  ),
  CLOISTER_TLS_CERT: setting(
    z.string().optional(),
    'file with the certificate chain, PEM; together with `CLOISTER_TLS_KEY`',
    { page: 'operate/tls-and-proxies.md' },
  ),
  CLOISTER_TLS_KEY: setting(
    z.string().optional(),
    'file with the key of the certificate, PEM; together with `CLOISTER_TLS_CERT`',
    { page: 'operate/tls-and-proxies.md' },
  ),
  CLOISTER_TRUSTED_PROXIES: setting(
    list,
    'addresses or networks of proxies, separated by commas, that are trusted to report client address and scheme',
    { page: 'operate/tls-and-proxies.md' },
  ),
  CLOISTER_PUBLIC_URL: setting(
    publicUrl.optional(),
    'address of the service in the browser, `https://HOST`: passkeys are tied to it. Without it they work on localhost only',
    { page: 'operate/second-factors.md' },
  ),
  CLOISTER_WORKER_ROLES: setting(
    workerRoles,
    '`ingest`, `generate`, `deliver`, separated by commas; `events` is always included',
    { unset: 'all', page: 'operate/worker-roles.md' },
  ),
  CLOISTER_SANDBOX: setting(
    z.enum(SANDBOXES).default('auto'),
    'the sandbox around reader and model',
    { page: 'operate/sandbox.md' },
  ),
  CLOISTER_HEALTH_HOST: setting(
    z.string().min(1).default('127.0.0.1'),
    'address on which worker and HL7 listener answer health checks',
    { page: 'operate/monitoring.md' },
  ),
  CLOISTER_WORKER_HEALTH_PORT: setting(
    portNumber.optional(),
    "the worker's port for health checks; 0 takes any free port",
    { unset: 'one above `CLOISTER_PORT`' },
  ),
  CLOISTER_HL7_HEALTH_PORT: setting(
    portNumber.optional(),
    "the HL7 listener's port for health checks; 0 takes any free port",
    { unset: 'two above `CLOISTER_PORT`' },
  ),
  CLOISTER_DISK_RESERVE_BYTES: setting(
    whole(256 * MIB),
    'with less free space on the disk of the data folder, no new work is accepted',
    { page: 'operate/monitoring.md#a-full-disk' },
  ),
  CLOISTER_LOG_LEVEL: setting(
    z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
    'how much the processes log',
    { page: 'operate/monitoring.md' },
  ),
};

const DATABASE_VARIABLES = {
  DATABASE_URL: setting(
    z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    "your own Postgres server, with an administrator's login: `postgres://user:password@host:5432/database?sslmode=…`",
    { unset: 'the embedded server', page: 'operate/postgres-and-redis.md' },
  ),
  REDIS_URL: setting(
    z.url({ protocol: /^rediss?$/ }).optional(),
    'a Redis for the queue: `redis://` or `rediss://`',
    { unset: 'the queue is in Postgres', page: 'operate/postgres-and-redis.md' },
  ),
};

const MODEL_VARIABLES = {
  CLOISTER_MODEL: setting(
    z.string().min(1).optional(),
    'an id from the model catalog, or `extractive`; if set, it overrides the active model',
    { unset: 'depends on the machine', page: 'operate/promote-a-model.md' },
  ),
  CLOISTER_ADAPTER: setting(
    z.string().min(1).optional(),
    'an id of an adapter in the catalog, or `none`: the adapter applied to the model',
    { unset: "the model's default" },
  ),
  CLOISTER_MODEL_CATALOG: setting(
    z.string().min(1).optional(),
    'file with your own catalog, which replaces the default one',
    { unset: '`models/catalog.yaml`' },
  ),
  CLOISTER_ENGINE: setting(z.enum(ENGINES).optional(), 'what runs the model', {
    unset: 'from `CLOISTER_MODEL`',
    page: 'operate/engines.md',
  }),
  CLOISTER_ENGINE_URL: setting(
    z.url({ protocol: /^https?$/ }).optional(),
    'address of the server, for `openai`',
  ),
  CLOISTER_ENGINE_ALLOWED_HOSTS: setting(
    list,
    'hosts that texts may be sent to, separated by commas; this machine is not included unless it is listed',
  ),
  CLOISTER_ENGINE_KIND: setting(
    z.enum(ENGINE_KINDS).default('auto'),
    'which server it is, if it cannot be recognized',
  ),
  CLOISTER_ENGINE_MODEL: setting(z.string().min(1).optional(), "the server's name of the model", {
    unset: 'the only one',
  }),
  CLOISTER_ENGINE_KEY_FILE: setting(z.string().min(1).optional(), "file with the server's API key"),
  CLOISTER_ENGINE_CONTEXT_TOKENS: setting(
    number.pipe(z.number().min(1)).optional(),
    'fewer tokens of context; for Ollama the context that it loads the model with (else 8192)',
    { unset: 'what the server has' },
  ),
};

const DOCUMENTS_VARIABLES = {
  CLOISTER_UPLOAD_MAX_BYTES: setting(whole(50 * MIB, MOST_BYTES), 'largest document'),
  CLOISTER_UPLOAD_TIMEOUT_SECONDS: setting(
    whole(600, MOST_SECONDS),
    'longest time for receiving a request, and for a client to take a download; a client can have 16 downloads at once',
  ),
  CLOISTER_UNFINISHED_UPLOADS: setting(whole(500), 'unfinished uploads of one caller', {
    page: 'operate/limits.md#unfinished-uploads',
  }),
  CLOISTER_UNFINISHED_UPLOAD_BYTES: setting(whole(2048 * MIB), 'total of their declared sizes', {
    page: 'operate/limits.md#unfinished-uploads',
  }),
  CLOISTER_EXTRACT_TIMEOUT_SECONDS: setting(
    whole(30, MOST_SECONDS),
    'longest time to read one document',
  ),
  CLOISTER_EXTRACT_MAX_RSS_BYTES: setting(whole(1024 * MIB), 'most memory to read one document'),
  CLOISTER_EXTRACT_CONCURRENCY: setting(
    whole(2),
    'documents a worker reads at once; one sender gets half of them',
    { page: 'decisions/0065-schedule-document-reading-fairly.md' },
  ),
  CLOISTER_MALWARE_SCAN: setting(
    z.enum(SCAN_POLICIES).default('if-present'),
    'what happens if no malware scanner answers',
    { page: 'operate/malware-scanning.md' },
  ),
  CLOISTER_CLAMD: setting(
    clamdAddress,
    'where clamd listens: the path of its socket, or `host:port`',
  ),
  CLOISTER_SCAN_TIMEOUT_SECONDS: setting(
    whole(60, MOST_SECONDS),
    'longest time to scan one document',
  ),
  CLOISTER_OCR_LANGUAGES: setting(
    ocrLanguages,
    'languages of scans and pictures, separated by commas, or `none`',
    { unset: '`eng`', page: 'operate/scan-languages.md' },
  ),
  CLOISTER_OCR_PAGE_TIMEOUT_SECONDS: setting(
    whole(30, MOST_SECONDS),
    'longest time to recognize one page, in addition to the time for the document',
  ),
  CLOISTER_HL7_CONNECTIONS: setting(
    z.string().min(1).optional(),
    'file that lists the HL7 connections to listen for; without it no port is open',
    { page: 'integrate/hl7-connections.md' },
  ),
};

const SUMMARIES_VARIABLES = {
  CLOISTER_SUMMARIZE_TIMEOUT_SECONDS: setting(
    whole(900, MOST_SECONDS),
    'longest time to write one summary',
  ),
  CLOISTER_SUMMARIZE_CONCURRENCY: setting(whole(1), 'summaries a worker writes at once'),
  CLOISTER_CANDIDATES: setting(
    whole(1, 8),
    'answers that may be generated for a section; the check chooses the best one. More leaves more errors unmarked',
    { page: 'decisions/0102-regenerate-answers-with-findings.md' },
  ),
  CLOISTER_ENTAILMENT: setting(
    z.enum(['if-present', 'off']).default('if-present'),
    'whether a model compares each sentence of a draft with its source',
  ),
  CLOISTER_COMPLETIONS_AT_ONCE: setting(
    whole(4),
    'calls of `/v1/chat/completions` in progress at once',
  ),
  CLOISTER_WAITING_TOKENS_PER_CLIENT: setting(
    whole(2_000_000),
    'tokens that may wait for one client system',
  ),
  CLOISTER_WAITING_TOKENS_PER_TENANT: setting(
    whole(8_000_000),
    'tokens that may wait for one tenant',
  ),
};

const SESSIONS_VARIABLES = {
  CLOISTER_SESSION_IDLE_MINUTES: setting(
    whole(30, MOST_SESSION_MINUTES),
    'how long a session may be unused before it ends',
  ),
  CLOISTER_SESSION_HOURS: setting(
    whole(12, MOST_SESSION_MINUTES / 60),
    'how long a session can last in total',
  ),
  CLOISTER_SIGNING_WAIT_HOURS: setting(
    whole(24, MOST_SIGNING_WAIT_HOURS),
    'how long a person cannot sign after a reset of their password or second factor, and how long rights given by one administrator wait',
  ),
};

const AUDIT_VARIABLES = {
  CLOISTER_ERASURE_LIST: setting(z.string().min(1).optional(), 'the list of erasures', {
    unset: '`erasures.jsonl` in the data folder',
    page: 'operate/erase-documents.md#the-list-of-erasures',
  }),
  CLOISTER_CHECKPOINT_STORES: setting(
    z.string().min(1).optional(),
    'file that lists the checkpoint stores',
    { page: 'operate/external-checkpoints.md' },
  ),
  CLOISTER_CHECKPOINT_MAX_AGE_HOURS: setting(
    whole(24, MOST_CHECKPOINT_HOURS),
    'how long a store may lack a newer checkpoint before no new work is accepted',
  ),
  CLOISTER_AUDIT_FEEDS: setting(
    z.string().min(1).optional(),
    'file that lists the repositories that receive the audit trail',
    { page: 'operate/audit-repository.md' },
  ),
  CLOISTER_WITNESS_NAME: setting(
    z.string().min(1).optional(),
    "this site's name as a witness, such as `cloister.example.org/witness`; together with `CLOISTER_WITNESSED_LOGS`",
    { page: 'operate/external-checkpoints.md#be-a-witness-for-others' },
  ),
  CLOISTER_WITNESSED_LOGS: setting(
    list,
    'keys of the logs that this site witnesses, separated by commas',
  ),
};

const KEY_VARIABLES = {
  CLOISTER_KEY_PROVIDER: setting(
    z.enum(['file', 'vault']).default('file'),
    'what keeps the root key',
    { page: 'operate/keys.md' },
  ),
  ...VAULT_VARIABLES,
};

const SINGLE_SIGN_ON_VARIABLES = {
  ...SIGN_ON_VARIABLES,
  CLOISTER_OIDC_ALLOWED_HOSTS: setting(
    list,
    "hosts in addition to the issuer's own (`host` or `host:port`) that tokens and keys are fetched from",
  ),
};

/** Every variable that the service reads, by what it is about. */
export const SETTING_AREAS: readonly SettingArea[] = [
  { title: 'Service', variables: SERVICE_VARIABLES },
  { title: 'Database and queue', variables: DATABASE_VARIABLES },
  { title: 'Model and engine', variables: { ...MODEL_VARIABLES, ...MODEL_STORE_VARIABLES } },
  { title: 'Documents', variables: DOCUMENTS_VARIABLES },
  { title: 'Summaries', variables: SUMMARIES_VARIABLES },
  { title: 'People and sign-in', variables: SESSIONS_VARIABLES },
  { title: 'Single sign-on', variables: SINGLE_SIGN_ON_VARIABLES },
  { title: 'Keys', variables: KEY_VARIABLES },
  { title: 'E-mail', variables: SMTP_VARIABLES },
  { title: 'Destinations', variables: DELIVERY_VARIABLES },
  { title: 'Audit trail and erasure', variables: AUDIT_VARIABLES },
  { title: 'Variables of other tools', variables: TOOL_VARIABLES },
];

export interface SettingArea {
  readonly title: string;
  readonly variables: Readonly<Record<string, z.ZodType>>;
}

export const Environment = z.object({
  ...SERVICE_VARIABLES,
  ...DATABASE_VARIABLES,
  ...MODEL_VARIABLES,
  ...TOOL_VARIABLES,
  ...MODEL_STORE_VARIABLES,
  ...DOCUMENTS_VARIABLES,
  ...SUMMARIES_VARIABLES,
  ...SESSIONS_VARIABLES,
  ...SINGLE_SIGN_ON_VARIABLES,
  ...KEY_VARIABLES,
  ...SMTP_VARIABLES,
  ...DELIVERY_VARIABLES,
  ...AUDIT_VARIABLES,
});
