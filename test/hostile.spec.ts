import { readerContents } from '@app/extraction';
import { chooseSandbox, hasNoSockets, type SandboxMode, SandboxUnavailable } from '@app/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Found, HostileGround, REACHED } from './support/hostile/hostile.js';

const lacks = { full: await whyNot('full'), landlock: await whyNot('landlock') };
for (const [mode, reason] of Object.entries(lacks)) {
  if (reason) process.stderr.write(`Attacks behind ${mode} walls are skipped. ${reason}\n`);
}
/** Whatever the machine and its user: without walls nothing stops these, so that the attempts are worth something. */
const ALWAYS_OPEN = [
  'read secrets/root.key',
  'read database.json',
  'list the data folder',
  'write into the data folder',
  'open a key file to others',
  'change what it reads itself',
  'read /etc/passwd',
  'list /etc',
  'write into /tmp',
  'connect to the operator’s socket',
  'connect to TCP on loopback',
  'listen on TCP',
  'send UDP',
  'find other processes in /proc',
  'read the environment of the service',
  'signal the service',
  'start /bin/sh',
  'see secrets in its environment',
  'pidfd_open',
  'shmget',
];
/** All that `reduced` gives away where the filter can be loaded. */
const REDUCED_REACHES = [
  'read secrets/root.key',
  'read database.json',
  'list the data folder',
  'read /etc/passwd',
  'list /etc',
  'list /home',
  'list /root',
  'write into /dev/shm',
  'find other processes in /proc',
  'start /bin/sh',
];

let ground: HostileGround;
let unwalled: Found;

beforeAll(async () => {
  ground = await HostileGround.prepare();
  unwalled = await ground.attack(null, 'model');
});
afterAll(() => ground[Symbol.asyncDispose]());

async function whyNot(mode: SandboxMode): Promise<string | null> {
  try {
    await chooseSandbox(mode, 'reader', readerContents([]));
    return null;
  } catch (error) {
    if (error instanceof SandboxUnavailable) return error.message;
    throw error;
  }
}

function reachedIn(found: Found): string[] {
  return Object.keys(found).filter((name) => found[name] === REACHED);
}

it.runIf(process.platform === 'linux')('code without walls reaches everything', () => {
  expect(reachedIn(unwalled)).toEqual(expect.arrayContaining(ALWAYS_OPEN));
});

describe.runIf(process.platform === 'linux').each(['reader', 'model'] as const)(
  'code that has taken over the %s',
  (purpose) => {
    it.skipIf(lacks.full !== null)('reaches nothing behind full walls', async () => {
      expect(reachedIn(await ground.attack('full', purpose))).toEqual([]);
    });

    it.skipIf(lacks.landlock !== null)('reaches nothing behind Landlock', async () => {
      expect(reachedIn(await ground.attack('landlock', purpose))).toEqual([]);
    });

    it.skipIf(!hasNoSockets('reduced'))(
      'reads files, and has neither sockets nor processes, behind reduced walls',
      async () => {
        const reached = reachedIn(await ground.attack('reduced', purpose));
        expect(reached.filter((name) => !REDUCED_REACHES.includes(name))).toEqual([]);
        expect(reached).toContain('read secrets/root.key');
      },
    );
  },
);
