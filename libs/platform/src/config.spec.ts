import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.js';

function problemsOf(env: NodeJS.ProcessEnv): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    expect(readConfig({})).toMatchObject({
      api: { host: '127.0.0.1', port: 7600, tls: null },
      databaseUrl: null,
      worker: { roles: ['extract', 'summarize'] },
    });
  });

  it('names every problem at once, those of single values and those between values', () => {
    const problems = problemsOf({
      CLOISTER_PORT: '70000',
      CLOISTER_SANDBOX: 'off',
      DATABASE_URL: 'mysql://db',
      CLOISTER_WORKER_ROLES: 'extract,cook',
      CLOISTER_HOST: '0.0.0.0',
      CLOISTER_TLS_CERT: 'cert.pem',
    });
    for (const name of ['PORT', 'SANDBOX', 'WORKER_ROLES', 'HOST', 'TLS_CERT, CLOISTER_TLS_KEY']) {
      expect(problems).toContain(`CLOISTER_${name}`);
    }
    expect(problems).toContain('DATABASE_URL');
  });

  it('computes here unless an engine elsewhere is named with its address', () => {
    expect(readConfig({})).toMatchObject({ engineServer: null, model: 'smollm2-135m-instruct' });
    expect(readConfig({ CLOISTER_MODEL: 'extractive' }).model).toBe('extractive');
    expect(readConfig({ CLOISTER_ENGINE: 'extractive' }).model).toBe('extractive');
    const url = 'http://127.0.0.1:8080';
    expect(readConfig({ CLOISTER_ENGINE_URL: url }).engineServer).toBeNull();
    expect(
      readConfig({
        CLOISTER_ENGINE: 'openai',
        CLOISTER_ENGINE_URL: url,
        CLOISTER_ENGINE_ALLOWED_HOSTS: '127.0.0.1, gpu.example.org',
      }).engineServer,
    ).toEqual({
      url,
      kind: 'auto',
      model: null,
      keyFile: null,
      allowedHosts: ['127.0.0.1', 'gpu.example.org'],
      contextTokens: null,
    });
    expect(problemsOf({ CLOISTER_ENGINE: 'openai' })).toContain('CLOISTER_ENGINE_URL');
    expect(problemsOf({ CLOISTER_ENGINE: 'llama-cpp', CLOISTER_MODEL: 'extractive' })).toContain(
      'CLOISTER_MODEL',
    );
    expect(problemsOf({ CLOISTER_ENGINE_URL: 'ftp://x' })).toContain('CLOISTER_ENGINE_URL');
  });

  it('never echoes a value', () => {
    const secret = 'hunter2-canary';
    const names = [
      'CLOISTER_PORT',
      'CLOISTER_SANDBOX',
      'DATABASE_URL',
      'REDIS_URL',
      'CLOISTER_WORKER_ROLES',
      'CLOISTER_LOG_LEVEL',
      'CLOISTER_UPLOAD_MAX_BYTES',
    ];
    const problems = problemsOf(Object.fromEntries(names.map((name) => [name, secret])));
    for (const name of names) expect(problems).toContain(name);
    expect(problems).not.toContain(secret);
  });

  it.each(['CLOISTER_PORT', 'CLOISTER_UPLOAD_MAX_BYTES', 'CLOISTER_SUMMARIZE_CONCURRENCY'])(
    'refuses an empty %s rather than read it as zero',
    (name) => {
      expect(problemsOf({ [name]: '' })).toContain(name);
    },
  );

  it.each([
    ['CLOISTER_SUMMARIZE_TIMEOUT_SECONDS', '2147484'], // a timer takes no more than 2^31 - 1 ms, and fires at once beyond
    ['CLOISTER_EXTRACT_TIMEOUT_SECONDS', '2147484'],
    ['CLOISTER_UPLOAD_TIMEOUT_SECONDS', '2147484'],
    ['CLOISTER_UPLOAD_MAX_BYTES', '2147483648'], // sizes are integers of the database
    ['CLOISTER_SUMMARIZE_CONCURRENCY', '0'],
    ['CLOISTER_EXTRACT_MAX_RSS_BYTES', '1.5'],
  ])('refuses a %s of %s, which could not be kept', (name, value) => {
    expect(problemsOf({ [name]: value })).toContain(name);
  });
});

describe('the address of the api', () => {
  it.each(['127.0.0.1', '::1', 'localhost'])('may be %s with nothing else set', (host) => {
    expect(readConfig({ CLOISTER_HOST: host }).api.host).toBe(host);
  });

  it.each(['0.0.0.0', '::', '192.0.2.1', 'cloister.example'])(
    'may be %s only with a certificate, or behind a named proxy',
    (host) => {
      const pair = { CLOISTER_TLS_CERT: 'cert.pem', CLOISTER_TLS_KEY: 'key.pem' };
      expect(problemsOf({ CLOISTER_HOST: host })).toMatch(/CLOISTER_HOST: .* loopback/);
      expect(problemsOf({ CLOISTER_HOST: host, CLOISTER_TRUSTED_PROXIES: ' , ' })).toMatch(
        /loopback/,
      );
      expect(problemsOf({ CLOISTER_HOST: host, ...pair })).toBe('');
      expect(problemsOf({ CLOISTER_HOST: host, CLOISTER_TRUSTED_PROXIES: '10.0.0.1' })).toBe('');
    },
  );
});

describe('the stores of models', () => {
  it("are those of the tools' own defaults", () => {
    const { huggingFace, ollama } = readConfig({}).modelStores;
    expect(huggingFace).toMatchObject({
      cache: expect.stringMatching(/\/\.cache\/huggingface\/hub$/),
      endpoint: 'https://huggingface.co',
      offline: false,
      token: null,
    });
    expect(huggingFace.hosts).toEqual(['*.huggingface.co', '*.hf.co']);
    expect(ollama).toMatch(/\/\.ollama\/models$/);
  });

  it.each([
    [{ XDG_CACHE_HOME: '/x' }, '/x/huggingface/hub'],
    [{ XDG_CACHE_HOME: '/x', HF_HOME: '/h' }, '/h/hub'],
    [{ HF_HOME: '/h', HF_HUB_CACHE: '/c' }, '/c'],
    [{ HF_HOME: '/h', HF_HUB_CACHE: '' }, '/h/hub'],
  ])("find the hub client's cache with %j", (env, cache) => {
    expect(readConfig(env).modelStores.huggingFace.cache).toBe(cache);
  });

  it('name no host but the mirror that is set in the place of the hub', () => {
    const { endpoint, hosts } = readConfig({ HF_ENDPOINT: 'https://mirror.example/' }).modelStores
      .huggingFace;
    expect([endpoint, hosts]).toEqual(['https://mirror.example', []]);
    const named = { HF_ENDPOINT: 'https://m.example', CLOISTER_HF_HOSTS: 'a.example, *.B.example' };
    expect(readConfig(named).modelStores.huggingFace.hosts).toEqual(['a.example', '*.b.example']);
  });

  it.each(['1', 'ON', 'yes', 'True'])('are offline with HF_HUB_OFFLINE=%s', (value) => {
    expect(readConfig({ HF_HUB_OFFLINE: value }).modelStores.huggingFace.offline).toBe(true);
    expect(readConfig({ HF_HUB_OFFLINE: '0' }).modelStores.huggingFace.offline).toBe(false);
  });

  it('are not looked for where the setting makes no sense', () => {
    expect(problemsOf({ HF_ENDPOINT: 'ftp://x', CLOISTER_HF_HOSTS: 'https://a' })).toMatch(
      /HF_ENDPOINT.*\n.*CLOISTER_HF_HOSTS/,
    );
  });
});
