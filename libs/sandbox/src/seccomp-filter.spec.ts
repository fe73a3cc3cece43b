import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { describe, expect, it } from 'vitest';
import {
  FILTER_ARCHITECTURES,
  type FilterArchitecture,
  refusedSystemCalls,
  seccompFilter,
} from './seccomp-filter.js';

const AUDIT_ARCH = { x64: 0xc000003e, arm64: 0xc00000b7 };
const ALLOWED = 'allowed';
const REFUSED = 'EPERM';
const ANSWERS = new Map([
  [0x7fff0000, ALLOWED],
  [0x00050001, REFUSED],
  [0x00050026, 'ENOSYS'],
  [0x80000000, 'killed'],
]);
const CALLS = {
  x64: { read: 0, mmap: 9, clone: 56, execve: 59, fork: 57, futex: 202, openat: 257, prlimit64: 302, socketpair: 53, ioctl: 16, recvmsg: 47, clone3: 435, landlock_restrict_self: 446 },
  arm64: { read: 63, mmap: 222, clone: 220, execve: 221, fork: null, futex: 98, openat: 56, prlimit64: 261, socketpair: 199, ioctl: 29, recvmsg: 212, clone3: 435, landlock_restrict_self: 446 },
} as const; // oxfmt-ignore
const SIGCHLD = 17;
const THREAD = 0x3d0f00;
const NEWUSER = 0x10000000;

/** What the kernel makes of a program: the few instructions of classic BPF that ours has. */
function run(program: Buffer, call: { arch: number; number: number; args?: number[] }): string {
  const data = Buffer.alloc(64);
  data.writeUInt32LE(call.number >>> 0, 0);
  data.writeUInt32LE(call.arch, 4);
  call.args?.forEach((value, index) => data.writeBigInt64LE(BigInt(value), 16 + index * 8));
  let value = 0;
  for (let at = 0; ; at += 1) {
    const code = program.readUInt16LE(at * 8);
    const k = program.readUInt32LE(at * 8 + 4);
    const jump = (holds: boolean): number => program.readUInt8(at * 8 + (holds ? 2 : 3));
    if (code === 0x20) value = data.readUInt32LE(k);
    else if (code === 0x15) at += jump(value === k);
    else if (code === 0x25) at += jump(value > k);
    else if (code === 0x45) at += jump((value & k) !== 0);
    else if (code === 0x06) return ANSWERS.get(k) ?? String(k);
    else throw new Error(`unknown instruction ${code}`);
  }
}

describe.each(FILTER_ARCHITECTURES)('the filter of system calls for %s', (architecture) => {
  const ask = (number: number, args: number[] = [], { processes = false } = {}): string =>
    run(seccompFilter(architecture, { processes }), {
      arch: AUDIT_ARCH[architecture],
      number,
      args,
    });
  const calls = CALLS[architecture];

  it.each([true, false])('lies in the repository as it is built (processes: %s)', (processes) => {
    const name = `${architecture}-${processes ? 'processes' : 'alone'}.bpf`;
    const kept = readFileSync(join(INSTALL_FOLDER, 'libs/sandbox/generated', name));
    expect(kept.equals(seccompFilter(architecture, { processes }))).toBe(true);
  });

  it('refuses every call of the list, and among them what leads out', () => {
    const refused = refusedSystemCalls(architecture);
    for (const [name, number] of refused) expect([name, ask(number)]).toEqual([name, REFUSED]);
    const least = 'socket connect ptrace process_vm_readv process_vm_writev mount bpf perf_event_open kexec_load keyctl io_uring_setup unshare setns kill'; // oxfmt-ignore
    for (const name of least.split(' ')) expect([...refused.keys()]).toContain(name);
  });

  it('allows what Node lives on', () => {
    const { read, mmap, execve, futex, openat, recvmsg, landlock_restrict_self } = calls;
    for (const number of [read, mmap, execve, futex, openat, recvmsg, landlock_restrict_self]) {
      expect(ask(number)).toBe(ALLOWED);
    }
    expect(ask(calls.ioctl, [1, 0x5401])).toBe(ALLOWED);
    expect(ask(calls.clone, [THREAD])).toBe(ALLOWED);
    expect(ask(calls.prlimit64, [0, 7])).toBe(ALLOWED);
  });

  it('allows other processes to none but who may have them, and new namespaces to nobody', () => {
    expect(ask(calls.clone, [SIGCHLD])).toBe(REFUSED);
    expect(ask(calls.clone, [SIGCHLD], { processes: true })).toBe(ALLOWED);
    expect(ask(calls.clone, [SIGCHLD | NEWUSER], { processes: true })).toBe(REFUSED);
    expect(ask(calls.clone3, [0], { processes: true })).toBe('ENOSYS');
    if (calls.fork !== null) expect(ask(calls.fork)).toBe(REFUSED);
    expect(ask(calls.socketpair, [1], { processes: true })).toBe(ALLOWED);
    expect(ask(calls.socketpair, [1])).toBe(REFUSED);
    expect(ask(calls.socketpair, [16], { processes: true })).toBe(REFUSED);
  });

  it('refuses limits of other processes, words in the terminal, and calls of later kernels', () => {
    expect(ask(calls.prlimit64, [4711, 7])).toBe(REFUSED);
    expect(ask(calls.ioctl, [0, 0x5412])).toBe(REFUSED);
    expect(ask(463)).toBe('ENOSYS');
  });

  it('ends a process that calls by the rules of another processor', () => {
    const other: FilterArchitecture = architecture === 'x64' ? 'arm64' : 'x64';
    const program = seccompFilter(architecture, { processes: true });
    expect(run(program, { arch: AUDIT_ARCH[other], number: 0 })).toBe('killed');
    expect(run(program, { arch: 0x40000003, number: 0 })).toBe('killed');
    if (architecture === 'x64') expect(ask(0x40000000)).toBe('killed');
  });
});
