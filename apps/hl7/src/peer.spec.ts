import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { frame } from '@app/hl7';
import { Semaphore } from '@app/platform';
import { until } from '../../../test/support/wait.js';
import { Peer, SMALL_BYTES } from './peer.js';

const LIMITS = { frameBytes: 4 * SMALL_BYTES, frameSeconds: 1, idleSeconds: 30 };
const LARGE = Buffer.alloc(2 * SMALL_BYTES, 'x');
const closings: (() => void)[] = [];

afterEach(() => {
  for (const close of closings.splice(0)) close();
});

/** Peers that share room for one large frame; what came of each is its length. */
async function listening(...seconds: number[]): Promise<{
  readonly came: number[];
  readonly memory: Semaphore;
  readonly dial: () => Promise<Socket>;
}> {
  const came: number[] = [];
  const memory = new Semaphore(LIMITS.frameBytes);
  const receiver = {
    name: 'test',
    busy: false,
    refuse: async () => undefined,
    oversized: async () => [],
    async *answers(bytes: Buffer) {
      came.push(bytes.length);
      yield Buffer.from('taken');
    },
  };
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const limits = { ...LIMITS, frameSeconds: seconds.shift() ?? LIMITS.frameSeconds };
    void new Peer(socket, receiver, limits, memory).serve();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  closings.push(() => server.close());
  const dial = async (): Promise<Socket> => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    closings.push(() => socket.destroy());
    return socket;
  };
  return { came, memory, dial };
}

it('reads a peer no further while others have the room, and answers it then', async () => {
  const { came, memory, dial } = await listening();
  const [first, second, third] = [await dial(), await dial(), await dial()];
  const bytes = frame(LARGE);
  first.write(bytes.subarray(0, -10));
  await until('the first to have the room', async () => memory.wouldWait(1));
  second.write(bytes);
  third.write(frame(Buffer.alloc(10)));
  await once(third, 'data');
  await until('the second to wait', async () => memory.waiting === 1);
  expect(came).toEqual([10]);
  first.write(bytes.subarray(-10));
  await Promise.all([once(first, 'data'), once(second, 'data')]);
  expect(came).toEqual([10, LARGE.length, LARGE.length]);
  expect(memory.wouldWait(LIMITS.frameBytes)).toBe(false);
});

it('has the room of a peer that goes away, or takes too long', async () => {
  const { came, memory, dial } = await listening(1, 1, 0.5);
  const [first, second, third] = [await dial(), await dial(), await dial()];
  const bytes = frame(LARGE);
  first.write(bytes.subarray(0, -10));
  await until('the first to have the room', async () => memory.wouldWait(1));
  second.write(bytes.subarray(0, -10));
  await until('the second to wait', async () => memory.waiting === 1);
  third.write(bytes.subarray(0, -10));
  await until('the third to wait', async () => memory.waiting === 2);
  first.destroy();
  // the second dawdles until its time is over; by the clock the third's is over before
  await until('the third to have the room', async () => memory.waiting === 0 && second.closed);
  third.write(bytes.subarray(-10));
  await once(third, 'data');
  expect(came).toEqual([LARGE.length]);
});
