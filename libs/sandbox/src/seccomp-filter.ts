import {
  FORKS,
  LAST_KNOWN_CALL,
  LOOKED_INTO,
  REFUSED_CALLS,
  type SystemCall,
} from './system-calls.js';

/** Processors that there are filters for. */
export const FILTER_ARCHITECTURES = ['x64', 'arm64'] as const;
export type FilterArchitecture = (typeof FILTER_ARCHITECTURES)[number];

// linux/audit.h
const AUDIT_ARCH = { x64: 0xc000003e, arm64: 0xc00000b7 } as const;
// Calls of the x32 interface have this bit; they would pass by every number below.
const X32_BIT = 0x40000000;

// linux/filter.h, linux/seccomp.h
const LOAD = 0x20;
const EQUAL = 0x15;
const GREATER = 0x25;
const ANY_BIT = 0x45;
const RETURN = 0x06;
const ALLOW = 0x7fff0000;
const KILL_PROCESS = 0x80000000;
const errno = (number: number): number => 0x00050000 | number;
const EPERM = errno(1);
const ENOSYS = errno(38);

// struct seccomp_data; of an argument its lower half, where both processors keep an int
const NUMBER_AT = 0;
const ARCHITECTURE_AT = 4;
const argumentAt = (index: number): number => 16 + 8 * index;

// linux/sched.h: CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET
const NEW_NAMESPACES =
  0x20000 | 0x2000000 | 0x4000000 | 0x8000000 | 0x10000000 | 0x20000000 | 0x40000000;
const CLONE_THREAD = 0x10000;
const AF_UNIX = 1;
// asm-generic/ioctls.h: both put words into the terminal that the service was started from
const TERMINAL_INPUT = [0x5412, 0x541c] as const;

type Instruction = readonly [code: number, k: number, jumpTrue: number, jumpFalse: number];

/**
 * The program that the kernel asks about each system call of a process, for `setpriv
 * --seccomp-filter`. What is refused answers EPERM; what is not known here answers ENOSYS, as an older
 * kernel would, and so does clone3, whose arguments a filter cannot see: the C library then takes clone.
 */
export function seccompFilter(
  architecture: FilterArchitecture,
  options: { readonly processes: boolean },
): Buffer {
  const numberOf = (name: keyof typeof LOOKED_INTO): number | null =>
    LOOKED_INTO[name][architecture];
  const when = (name: keyof typeof LOOKED_INTO, decision: readonly Instruction[]): Instruction[] =>
    forCall(numberOf(name), decision);
  const ofItself = [
    'prlimit64',
    'sched_setaffinity',
    'sched_setscheduler',
    'sched_setparam',
    'sched_setattr',
  ] as const;
  return encode([
    [LOAD, ARCHITECTURE_AT, 0, 0],
    [EQUAL, AUDIT_ARCH[architecture], 1, 0],
    [RETURN, KILL_PROCESS, 0, 0],
    [LOAD, NUMBER_AT, 0, 0],
    ...(architecture === 'x64' ? unless(ANY_BIT, X32_BIT, KILL_PROCESS) : []),
    ...unless(GREATER, LAST_KNOWN_CALL, ENOSYS),
    ...refusedCalls(options).flatMap(({ [architecture]: number }) =>
      number === null ? [] : unless(EQUAL, number, EPERM),
    ),
    ...when('clone3', [[RETURN, ENOSYS, 0, 0]]),
    ...when('clone', cloneDecision(options)),
    ...when('socketpair', [
      [LOAD, argumentAt(0), 0, 0],
      ...(options.processes ? onlyWhen(AF_UNIX) : [[RETURN, EPERM, 0, 0] as const]),
    ]),
    ...when('ioctl', [
      [LOAD, argumentAt(1), 0, 0],
      ...TERMINAL_INPUT.flatMap((request) => unless(EQUAL, request, EPERM)),
      [RETURN, ALLOW, 0, 0],
    ]),
    // of the caller alone, which 0 names: not of another process of the same user
    ...ofItself.flatMap((name) => when(name, [[LOAD, argumentAt(0), 0, 0], ...onlyWhen(0)])),
    [RETURN, ALLOW, 0, 0],
  ]);
}

/** The names of all calls that are refused whatever their arguments, with their numbers. */
export function refusedSystemCalls(architecture: FilterArchitecture): ReadonlyMap<string, number> {
  const named = Object.values(REFUSED_CALLS).flatMap((group) => Object.entries<SystemCall>(group));
  return new Map(
    named.flatMap(([name, { [architecture]: number }]) =>
      number === null ? [] : [[name, number]],
    ),
  );
}

function refusedCalls({ processes }: { readonly processes: boolean }): readonly SystemCall[] {
  const always = Object.values(REFUSED_CALLS).flatMap((group) => Object.values<SystemCall>(group));
  return processes ? always : [...always, ...Object.values(FORKS)];
}

function cloneDecision({ processes }: { readonly processes: boolean }): readonly Instruction[] {
  return [
    [LOAD, argumentAt(0), 0, 0],
    ...unless(ANY_BIT, NEW_NAMESPACES, EPERM),
    ...(processes
      ? []
      : ([
          [ANY_BIT, CLONE_THREAD, 1, 0],
          [RETURN, EPERM, 0, 0],
        ] as const)),
    [RETURN, ALLOW, 0, 0],
  ];
}

/** Ends with `answer` where the comparison holds, and else goes on. */
function unless(comparison: number, k: number, answer: number): Instruction[] {
  return [
    [comparison, k, 0, 1],
    [RETURN, answer, 0, 0],
  ];
}

function onlyWhen(value: number): Instruction[] {
  return [
    [EQUAL, value, 0, 1],
    [RETURN, ALLOW, 0, 0],
    [RETURN, EPERM, 0, 0],
  ];
}

/** `decision` ends the program, for one call; the others go on behind it. */
function forCall(number: number | null, decision: readonly Instruction[]): Instruction[] {
  return number === null ? [] : [[EQUAL, number, 0, decision.length], ...decision];
}

/** struct sock_filter, in the byte order of both processors. */
function encode(program: readonly Instruction[]): Buffer {
  const bytes = Buffer.alloc(program.length * 8);
  program.forEach(([code, k, jumpTrue, jumpFalse], index) => {
    bytes.writeUInt16LE(code, index * 8);
    bytes.writeUInt8(jumpTrue, index * 8 + 2);
    bytes.writeUInt8(jumpFalse, index * 8 + 3);
    bytes.writeUInt32LE(k, index * 8 + 4);
  });
  return bytes;
}
