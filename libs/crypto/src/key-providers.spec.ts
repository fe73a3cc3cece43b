import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startVaultServer, type VaultServer } from '../../../test/support/vault-server.js';
import { KeyProviderUnavailable, RootKeyUnusable } from './crypto.errors.js';
import { describeKeyProvider } from './keys/key-provider.conformance.js';
import { newKey } from './keys/key-wrapping.js';
import { RootKeyFile } from './keys/root-key-file.js';
import { RootKeys } from './keys/root-keys.js';
import { VaultTransit, type VaultTransitOptions } from './keys/vault-transit.js';

const CONTEXT = { kind: 'tenant-wrap', ids: ['t'], version: 1 };
const { VAULT_ADDR, VAULT_TOKEN, VAULT_NAMESPACE, VAULT_CACERT } = process.env;
const NO_REAL_ONE = 'a real Vault or OpenBao: set VAULT_ADDR and VAULT_TOKEN';

const folder = mkdtempSync(join(tmpdir(), 'cloister-providers-'));
const opened = new AsyncDisposableStack();
opened.defer(() => rmSync(folder, { recursive: true }));
afterAll(() => opened.disposeAsync());

let count = 0;
function tokenFile(token: string): string {
  const file = join(folder, `token-${++count}`);
  writeFileSync(file, `${token}\n`, { mode: 0o600 });
  return file;
}

async function aServer(
  options: Parameters<typeof startVaultServer>[0] = {},
): Promise<{ server: VaultServer; settings: VaultTransitOptions }> {
  const server = opened.use(await startVaultServer(options));
  server.createKey('cloister');
  const settings: VaultTransitOptions = {
    address: server.address,
    tokenFile: tokenFile(server.token),
    caFile: null,
    namespace: null,
    mount: 'transit',
    key: 'cloister',
    timeoutMs: 5000,
  };
  return { server, settings };
}

describeKeyProvider('a file', async () => {
  const path = join(folder, `root-${++count}.key`);
  const provider = RootKeyFile.openOrCreate(path);
  return { provider, reopen: async () => RootKeyFile.open(path) };
});

describeKeyProvider('Vault, as its published API says', async () => {
  const { settings } = await aServer();
  const provider = new VaultTransit(settings);
  return { provider, reopen: async () => new VaultTransit(settings) };
});

// None can be installed by the tests: the suite is there for whoever has one.
if (VAULT_ADDR && VAULT_TOKEN) describeKeyProvider('a real Vault or OpenBao', openRealOne);
else process.stdout.write(`Not tested, ${NO_REAL_ONE}\n`);

async function openRealOne(): ReturnType<Parameters<typeof describeKeyProvider>[1]> {
  const [address, token] = [VAULT_ADDR ?? '', VAULT_TOKEN ?? ''];
  const key = `cloister-test-${process.pid}-${++count}`;
  const headers = {
    'x-vault-token': token,
    ...(VAULT_NAMESPACE && { 'x-vault-namespace': VAULT_NAMESPACE }),
  };
  await fetch(`${address}/v1/transit/keys/${key}`, { method: 'POST', headers, body: '{}' });
  const settings = {
    address,
    tokenFile: tokenFile(token),
    caFile: VAULT_CACERT ?? null,
    namespace: VAULT_NAMESPACE ?? null,
    mount: 'transit',
    key,
    timeoutMs: 10_000,
  };
  const provider = new VaultTransit(settings);
  return { provider, reopen: async () => new VaultTransit(settings) };
}

describe('Vault', () => {
  it('is asked with the namespace, and with a token that was written anew meanwhile', async () => {
    const { server, settings } = await aServer({ namespace: 'clinic' });
    const vault = new VaultTransit({ ...settings, namespace: 'clinic' });
    const wrapped = await vault.wrap(newKey(), CONTEXT);
    writeFileSync(settings.tokenFile, server.renewToken());
    await vault.unwrap(wrapped, CONTEXT);
    expect(new Set(server.requests.map(({ namespace }) => namespace))).toEqual(new Set(['clinic']));
    await expect(new VaultTransit(settings).current()).rejects.toThrow('denies access');
  });

  it.each([503, 429, 500, 'reset'] as const)(
    'is asked again after %s, and no more than twice',
    async (how) => {
      const { server, settings } = await aServer();
      const vault = new VaultTransit(settings);
      server.failNext(2, how);
      expect(await vault.current()).toBe('vault:transit/cloister:v1');
      expect(server.requests).toHaveLength(3);
      server.failNext(3, how);
      await expect(vault.current()).rejects.toThrow(KeyProviderUnavailable);
      expect(server.requests).toHaveLength(6);
    },
  );

  it('is given up at the deadline, however often it could be asked', async () => {
    const { server, settings } = await aServer();
    const vault = new VaultTransit({ ...settings, timeoutMs: 300 });
    server.failNext(9, 'hang');
    const before = Date.now();
    await expect(vault.current()).rejects.toThrow(KeyProviderUnavailable);
    expect(Date.now() - before).toBeLessThan(10_000); // the server hangs nine times
  });

  it('is not followed to another host', async () => {
    const { server, settings } = await aServer();
    server.failNext(1, 307);
    await expect(new VaultTransit(settings).current()).rejects.toThrow(
      'only the host in CLOISTER_VAULT_ADDR is contacted',
    );
    expect(server.requests).toHaveLength(1);
  });

  it('is trusted by the named authority only', async () => {
    const tls = aCertificate();
    const { settings } = await aServer({ tls });
    const caFile = join(folder, 'ca.pem');
    writeFileSync(caFile, tls.cert);
    expect(await new VaultTransit({ ...settings, caFile }).current()).toMatch(/^vault:/);
    await expect(new VaultTransit({ ...settings, timeoutMs: 1000 }).current()).rejects.toThrow(
      'does not answer',
    );
  });

  it('says what to do without a token, with one that everybody may read, and without a key', async () => {
    const { server, settings } = await aServer();
    const asking = (change: Partial<VaultTransitOptions>) =>
      new VaultTransit({ ...settings, ...change }).current();
    await expect(asking({ tokenFile: join(folder, 'absent') })).rejects.toThrow('no usable token');
    const open = join(folder, 'open-token');
    writeFileSync(open, server.token, { mode: 0o644 });
    await expect(asking({ tokenFile: open })).rejects.toThrow('chmod 640');
    await expect(asking({ key: 'none' })).rejects.toThrow('vault write -f transit/keys/none');
    server.createKey('signing', 'ed25519');
    await expect(asking({ key: 'signing' })).rejects.toThrow('a type that cannot encrypt');
  });

  it('never sees its token or a key in an error', async () => {
    const { server, settings } = await aServer();
    const vault = new VaultTransit(settings);
    server.failNext(3, 500);
    const failed = await vault.wrap(newKey(), CONTEXT).catch((error: unknown) => error);
    expect(JSON.stringify(failed, Object.getOwnPropertyNames(failed))).not.toContain(server.token);
  });
});

describe('root keys that move to another keeper', () => {
  it('open what lies under either, wrap with the chosen one, and end where the first is destroyed', async () => {
    const { settings } = await aServer();
    const path = join(folder, 'moving.key');
    const file = RootKeyFile.openOrCreate(path);
    const before = await file.wrap(newKey(), CONTEXT);
    const moved = new RootKeys(new VaultTransit(settings), [file]);
    await moved.unwrap(before, CONTEXT);
    await moved.unwrap({ ...before, rootKey: null }, CONTEXT);
    const after = await moved.wrap(newKey(), CONTEXT);
    expect(after.rootKey).toMatch(/^vault:/);
    await moved.destroy(before.rootKey);
    expect(() => readFileSync(path)).toThrow('ENOENT');
    await moved.unwrap(after, CONTEXT);
    await expect(new RootKeys(file).unwrap(after, CONTEXT)).rejects.toThrow(
      'no Vault is configured',
    );
    await expect(new RootKeys(new VaultTransit(settings)).unwrap(before, CONTEXT)).rejects.toThrow(
      RootKeyUnusable,
    );
  });
});

function aCertificate(): { readonly key: string; readonly cert: string } {
  const [key, cert] = [join(folder, 'tls.key'), join(folder, 'tls.pem')];
  execFileSync(
    'openssl',
    `req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=vault -addext subjectAltName=IP:127.0.0.1 -keyout ${key} -out ${cert}`.split(
      ' ',
    ),
    { stdio: 'ignore' },
  );
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') };
}
