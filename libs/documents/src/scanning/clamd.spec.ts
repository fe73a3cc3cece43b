import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeClamd, MARK, SIGNATURE } from '../../../../test/support/clamd-server.js';
import { until } from '../../../../test/support/wait.js';
import { Clamd } from './clamd.js';
import { MalwareScan } from './malware-scan.js';
import { ScannerUnavailable } from './scanning.errors.js';

const cleanUp = new AsyncDisposableStack();

async function* bytes(...pieces: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield Buffer.from(piece);
}
const nobody = { host: '127.0.0.1', port: 9 };

describe('clamd', () => {
  it('is told every byte, and says what it found', async () => {
    await using server = await fakeClamd();
    const clamd = new Clamd(server.address, 5_000);
    expect(await clamd.version()).toBe('ClamAV 1.0.0/1/Test');
    expect(await clamd.scan(bytes('a', '', 'b'.repeat(300_000)))).toEqual({ kind: 'clean' });
    expect(server.received()?.toString()).toBe(`a${'b'.repeat(300_000)}`);
    expect(await clamd.scan(bytes('x ', MARK, ' y'))).toEqual({
      kind: 'found',
      signature: SIGNATURE,
    });
  });

  it('may refuse what is too large for it, also before it has everything', async () => {
    await using server = await fakeClamd(1000);
    const large = bytes(...Array.from({ length: 200 }, () => 'x'.repeat(64 * 1024)));
    expect(await new Clamd(server.address, 5_000).scan(large)).toEqual({ kind: 'refused' });
  });

  it.each(['break-off', 'say-nothing', 'talk-nonsense'] as const)(
    'that does not answer as it should (%s) is no scanner',
    async (how) => {
      await using server = await fakeClamd();
      server.behave(how);
      const scan = new Clamd(server.address, 700).scan(bytes('x'));
      await expect(scan).rejects.toThrow(ScannerUnavailable);
    },
  );

  it('that nobody runs is no scanner, and an end of the wait is passed on', async () => {
    await expect(new Clamd(nobody, 5_000).version()).rejects.toThrow(ScannerUnavailable);
    await using server = await fakeClamd();
    server.behave('say-nothing');
    const reason = new Error('cancelled');
    const cancelled = new AbortController();
    setTimeout(() => cancelled.abort(reason), 100);
    const scan = new Clamd(server.address, 5_000).scan(bytes('x'), cancelled.signal);
    await expect(scan).rejects.toBe(reason);
  });

  it('passes on what the source of the bytes throws', async () => {
    await using server = await fakeClamd();
    const failing = (async function* () {
      yield Buffer.from('part');
      throw new Error('the database went away');
    })();
    const scan = new Clamd(server.address, 5_000).scan(failing);
    await expect(scan).rejects.toThrow('went away');
  });
});

describe('a scan', () => {
  const open = (): AsyncIterable<Uint8Array> => bytes('x');
  const scanOf = (policy: 'required' | 'if-present' | 'off', address = nobody): MalwareScan =>
    new MalwareScan({ policy, address, timeoutMs: 2_000 });

  it('follows the policy where nobody answers', async () => {
    expect(await scanOf('off').scan(open)).toEqual({ kind: 'not-scanned', why: 'off' });
    expect(await scanOf('if-present').scan(open)).toEqual({
      kind: 'not-scanned',
      why: 'no-scanner',
    });
    await scanOf('if-present').requireReady();
    await expect(scanOf('required').requireReady()).rejects.toThrow(ScannerUnavailable);
    await expect(scanOf('required').scan(open)).rejects.toThrow(ScannerUnavailable);
  });

  it('tells how its scanner stands, and does not wait for one that is not there', async () => {
    await using server = await fakeClamd();
    expect(await scanOf('required', server.address).status()).toBe('ready');
    expect(await scanOf('off', server.address).status()).toBe('off');
    expect(await scanOf('if-present').status()).toBe('absent');
    expect(await scanOf('required').status()).toBe('awaited');
  });

  it('names the scanner', async () => {
    await using server = await fakeClamd();
    expect(await scanOf('required', server.address).scan(open)).toEqual({
      kind: 'clean',
      scanner: 'ClamAV 1.0.0/1/Test',
    });
  });
});

const DAEMON = '/usr/sbin/clamd';
const NO_DAEMON = 'no clamd: apt-get install clamav-daemon';

describe('the real clamd', () => {
  it('finds what its own signature file describes', async ({ skip }) => {
    if (!existsSync(DAEMON)) return skip(NO_DAEMON);
    const folder = await mkdtemp(join(tmpdir(), 'cloister-clamd-'));
    cleanUp.defer(() => rm(folder, { recursive: true }));
    const socket = join(folder, 'clamd.ctl');
    // name:target:offset:hex signature (ClamAV, "Extended signature format")
    await writeFile(
      join(folder, 'own.ndb'),
      `${SIGNATURE}:0:*:${Buffer.from(MARK).toString('hex')}\n`,
    );
    await writeFile(
      join(folder, 'clamd.conf'),
      `LocalSocket ${socket}\nDatabaseDirectory ${folder}\nForeground yes\nUser root\n`,
    );
    const daemon = spawn(DAEMON, ['--config-file', join(folder, 'clamd.conf')], {
      stdio: 'ignore',
    });
    cleanUp.defer(() => void daemon.kill('SIGKILL'));
    const clamd = new Clamd({ path: socket }, 10_000);
    try {
      // its socket is there a moment before it listens
      const version = await until('clamd', () => clamd.version().catch(() => null), 60_000);
      expect(version).toMatch(/^ClamAV \d/);
      expect(await clamd.scan(bytes('nothing of note'))).toEqual({ kind: 'clean' });
      expect(await clamd.scan(bytes(`before ${MARK} after`))).toEqual({
        kind: 'found',
        signature: `${SIGNATURE}.UNOFFICIAL`,
      });
    } finally {
      await cleanUp.disposeAsync();
    }
  });
});
