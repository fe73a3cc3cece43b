import type { Socket } from 'node:net';

const SOL_SOCKET = 1;
const SO_PEERCRED = 17;
/** Where Linux gives the option this number; on others it has another one. */
const ARCHITECTURES: ReadonlySet<string> = new Set(['x64', 'arm64', 'arm', 'ia32', 'riscv64']);
/** struct ucred: process, user and group, 32 bits each. */
const UCRED_BYTES = 12;
const UID_AT = 4;

/** The user behind a connection of a Unix socket, as the kernel wrote it down when they connected. */
export type PeerUid = (socket: Socket) => number | null;

/**
 * Asks the kernel by SO_PEERCRED, which Node has no way to. Null where that cannot be done: on another system than
 * Linux, or without the binary of koffi for this machine.
 */
export async function peerCredentials(): Promise<PeerUid | null> {
  if (process.platform !== 'linux' || !ARCHITECTURES.has(process.arch)) return null;
  const koffi = await loadKoffi();
  if (!koffi) return null;
  const getsockopt = koffi
    .load(null)
    .func(
      'int getsockopt(int fd, int level, int name, _Out_ uint8_t *value, _Inout_ uint32_t *length)',
    );
  return (socket) => {
    const fd = descriptorOf(socket);
    const ucred = Buffer.alloc(UCRED_BYTES);
    const length = [UCRED_BYTES];
    if (fd === null || getsockopt(fd, SOL_SOCKET, SO_PEERCRED, ucred, length) !== 0) return null;
    return length[0] === UCRED_BYTES ? ucred.readUInt32LE(UID_AT) : null;
  };
}

async function loadKoffi(): Promise<typeof import('koffi') | null> {
  try {
    return await import('koffi');
  } catch {
    // No binary for this machine: the caller goes without, and says so.
    return null;
  }
}

/** Node keeps it in an undocumented place; if it is not there the answer is that nobody knows. */
function descriptorOf(socket: Socket): number | null {
  if (!('_handle' in socket)) return null;
  const { _handle: handle } = socket;
  if (typeof handle !== 'object' || handle === null || !('fd' in handle)) return null;
  return typeof handle.fd === 'number' && handle.fd >= 0 ? handle.fd : null;
}
