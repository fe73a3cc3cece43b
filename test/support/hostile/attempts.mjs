// What code does that has taken over a process: run by hostile.ts behind the walls of a reader or the
// model, without Node's own permissions, and once without any. Prints what it reached, or what stopped it.
import { spawnSync } from 'node:child_process';
import dgram from 'node:dgram';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import { join } from 'node:path';

const { dataFolder, socketPath, port, service, readable, ownFolder, packages, numbers } =
  JSON.parse(process.argv[2]);
const koffi = createRequire(join(packages, 'koffi/package.json'))('koffi');
const libc = koffi.load('libc.so.6');
const syscall = libc.func(
  'long syscall(long number, long a, long b, long c, long d, long e, long f)',
);
const found = {};

const codeOf = (error) => error.code ?? error.message;
async function attempt(name, action) {
  try {
    const what = await action();
    found[name] = typeof what === 'string' ? what : 'reached';
  } catch (error) {
    found[name] = codeOf(error);
  }
}
/** A call of the kernel itself: `allowed` are errors that come after the permission to ask. */
function call(name, args, allowed = []) {
  return attempt(name, () => {
    koffi.errno(0);
    const answer = Number(syscall(numbers[name], ...[...args, 0, 0, 0, 0, 0, 0].slice(0, 6)));
    if (answer >= 0) return 'reached';
    const code = Object.entries(koffi.os.errno).find(([, value]) => value === koffi.errno())?.[0];
    if (allowed.includes(code)) return 'reached';
    throw Object.assign(new Error('refused'), { code });
  });
}
const opened = (socket) =>
  new Promise((resolve, reject) => socket.once('error', reject).once('connect', resolve));

await attempt('read secrets/root.key', () => fs.readFileSync(join(dataFolder, 'secrets/root.key')));
await attempt('read database.json', () => fs.readFileSync(join(dataFolder, 'database.json')));
await attempt('list the data folder', () => {
  const leadsOn = (name) => readable.some((path) => path.startsWith(join(dataFolder, name)));
  if (fs.readdirSync(dataFolder).every(leadsOn)) throw new Error('empty');
});
await attempt('write into the data folder', () =>
  fs.writeFileSync(join(dataFolder, 'written'), 'x'),
);
await attempt('open a key file to others', () =>
  fs.chmodSync(join(dataFolder, 'secrets/root.key'), 0o644),
);
await attempt('change what it reads itself', () =>
  fs.appendFileSync(join(ownFolder, 'attempts.mjs'), '\n'),
);
await attempt('read /etc/passwd', () => fs.readFileSync('/etc/passwd'));
await attempt('list /etc', () => {
  if (fs.readdirSync('/etc').every((name) => name === 'ld.so.cache' || name === 'vulkan'))
    throw new Error('empty');
});
await attempt('list /home', () => fs.readdirSync('/home'));
await attempt('list /root', () => fs.readdirSync('/root'));
await attempt('write into /tmp', () => {
  const file = `/tmp/cloister-hostile-${process.pid}`;
  fs.writeFileSync(file, 'x');
  fs.rmSync(file);
});
await attempt('write into /dev/shm', () => {
  const file = `/dev/shm/cloister-hostile-${process.pid}`;
  fs.writeFileSync(file, '');
  fs.rmSync(file);
});

await attempt('connect to the operator’s socket', () => opened(net.connect(socketPath)));
await attempt('connect to TCP on loopback', () => opened(net.connect(port, '127.0.0.1')));
await attempt(
  'listen on TCP',
  () =>
    new Promise((resolve, reject) => {
      const server = net.createServer().once('error', reject);
      server.listen(0, '127.0.0.1', () => server.close(resolve));
    }),
);
await attempt(
  'send UDP',
  () =>
    new Promise((resolve, reject) => {
      const socket = dgram.createSocket('udp4').once('error', reject);
      socket.send('x', 9, '127.0.0.1', (error) => {
        socket.close();
        if (error) reject(error);
        else resolve();
      });
    }),
);

await attempt('find other processes in /proc', () => {
  if (fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).length < 2)
    throw new Error('empty');
});
await attempt('read the environment of the service', () =>
  fs.readFileSync(`/proc/${service}/environ`),
);
await attempt('read the memory of the service', () => fs.openSync(`/proc/${service}/mem`, 'r'));
await attempt('signal the service', () => process.kill(service, 0));
await attempt('start /bin/sh', () => {
  const { error } = spawnSync('/bin/sh', ['-c', 'true']);
  if (error) throw error;
});
await attempt('see secrets in its environment', () => {
  if (!Object.keys(process.env).some((name) => /SECRET|DATABASE|CLOISTER/.test(name)))
    throw new Error('nothing');
});

const CLONE_NEWUSER = 0x10000000;
const PTRACE_SEIZE = 0x4206;
const IPC_CREAT = 0o1000;
const SELF_KEYRING = -2;
// addresses that are none: whoever may ask gets as far as EFAULT
await call('ptrace', [PTRACE_SEIZE, service, 0, 0]);
await call('process_vm_readv', [service, 0, 0, 0, 0, 0]);
await call('pidfd_open', [service, 0]);
await call('shmget', [0x636c6f69, 4096, IPC_CREAT | 0o600]);
// with threads it is refused to everybody, after the permission to ask
await call('unshare', [CLONE_NEWUSER], ['EINVAL']);
await call('mount', [0, 0, 0, 0, 0], ['EFAULT', 'EINVAL']);
await call('bpf', [0, 0, 0], ['EFAULT', 'EINVAL', 'E2BIG']);
await call('perf_event_open', [0, 0, -1, -1, 0], ['EFAULT', 'EINVAL']);
await call('io_uring_setup', [1, 0], ['EFAULT']);
await call('keyctl', [0, SELF_KEYRING, 1]);
await call('userfaultfd', [1]);

process.stdout.write(JSON.stringify(found), () => process.exit(0));
