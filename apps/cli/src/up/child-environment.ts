import type { Config } from '@app/platform';

const PASSED_ON = new Set(['PATH', 'LANG', 'LC_ALL', 'TZ', 'REDIS_URL', 'NODE_EXTRA_CA_CERTS']);

/** What a process of the service gets to see of the environment: its settings and nothing else. */
export function childEnvironment(
  env: NodeJS.ProcessEnv,
  config: Config,
  overrides: Readonly<Record<string, string>> = {},
): NodeJS.ProcessEnv {
  const passed = Object.entries(env).filter(
    ([name, value]) =>
      value !== undefined &&
      (PASSED_ON.has(name) || (name.startsWith('CLOISTER_') && !isForTheCommandLine(name))),
  );
  return {
    ...Object.fromEntries(passed),
    NODE_ENV: 'production',
    CLOISTER_DATA: config.data.path,
    CLOISTER_PORT: String(config.api.port),
    // told, because their defaults depend on variables that the processes do not see
    HF_HUB_CACHE: config.modelStores.huggingFace.cache,
    OLLAMA_MODELS: config.modelStores.ollama,
    ...(config.databaseUrl && { DATABASE_URL: withoutCredentials(config.databaseUrl) }),
    ...overrides,
  };
}

/** The processes log in as their own roles; only the supervisor needs the administrator. */
function withoutCredentials(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.username = '';
  url.password = '';
  return url.href;
}

function isForTheCommandLine(name: string): boolean {
  return name === 'CLOISTER_URL' || name === 'CLOISTER_API_KEY';
}
