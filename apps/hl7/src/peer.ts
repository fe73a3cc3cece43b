import { once } from 'node:events';
import type { Socket } from 'node:net';
import { frame, type FrameEvent, FrameReader } from '@app/hl7';
import type { Semaphore } from '@app/platform';
import { Logger } from '@nestjs/common';
import type { FrameReceiver } from './frame-receiver.js';

/** A peer holds so much of a frame without asking. */
export const SMALL_BYTES = 256 * 1024;
/** So long an FS waits for the CR that should follow it. */
const CR_WAIT_MS = 300;
/** So long a peer may take to read an answer. */
const WRITE_MS = 30_000;

export interface PeerLimits {
  readonly frameBytes: number;
  readonly frameSeconds: number;
  readonly idleSeconds: number;
}

/**
 * One socket: frames are taken one after the other and answered in order. While a frame is in hand nothing
 * more is read of the peer. Whatever it does wrong costs this connection and no other.
 */
export class Peer {
  private readonly logger = new Logger(Peer.name);
  private readonly reader: FrameReader;
  private readonly chunks: AsyncIterator<Buffer>;
  private frameBegan: number | null = null;
  private ending = false;
  private room: Disposable | null = null;

  constructor(
    private readonly socket: Socket,
    private readonly receiver: Pick<
      FrameReceiver,
      'answers' | 'busy' | 'name' | 'oversized' | 'refuse'
    >,
    private readonly limits: PeerLimits,
    /** What all peers hold together of frames that are not small, in bytes. */
    private readonly memory: Semaphore,
  ) {
    this.reader = new FrameReader(limits.frameBytes);
    this.chunks = socket.iterator({ destroyOnReturn: true });
    // what is wrong with it comes out of the iterator as well
    socket.on('error', () => undefined);
  }

  async serve(): Promise<void> {
    try {
      while (await this.turn());
    } catch (err) {
      this.logger.warn('peer lost', { connection: this.receiver.name, err: codeOf(err) });
    } finally {
      this.leaveRoom();
      this.socket.destroySoon();
    }
  }

  /** Ends once what is in hand has been answered. */
  end(): void {
    this.ending = true;
    if (!this.reader.inFrame && !this.receiver.busy) this.socket.destroySoon();
  }

  /** False when the connection is over. */
  private async turn(): Promise<boolean> {
    await this.makeRoom();
    const next = this.chunks.next();
    if (this.reader.awaitsCr && (await within(next, CR_WAIT_MS)) === TIMED_OUT) {
      if (!(await this.carryOut(this.reader.settle({ ended: false })))) return false;
    }
    const got = await within(next, this.patience());
    if (got === TIMED_OUT) {
      this.logger.warn('peer too slow', { connection: this.receiver.name });
      await this.carryOut(this.reader.settle({ ended: true }));
      return false;
    }
    if (got.done) {
      await this.carryOut(this.reader.settle({ ended: true }));
      return false;
    }
    const goesOn = await this.carryOut(this.reader.push(got.value));
    this.frameBegan = this.reader.inFrame ? (this.frameBegan ?? Date.now()) : null;
    if (this.reader.heldBytes <= SMALL_BYTES) this.leaveRoom();
    return goesOn && !(this.ending && !this.reader.inFrame);
  }

  /**
   * Nothing more is read of a frame that is not small before there is room for the largest one that the connection
   * allows: so who has begun can always end.
   */
  private async makeRoom(): Promise<void> {
    if (this.room || this.reader.heldBytes <= SMALL_BYTES) return;
    const { frameBytes } = this.limits;
    const began = Date.now();
    if (this.memory.wouldWait(frameBytes)) {
      const before = this.memory.waiting;
      this.logger.warn('peer waits for room', { connection: this.receiver.name, before });
    }
    this.room = await this.memory.take(null, frameBytes);
    // it did not dawdle: we did
    if (this.frameBegan !== null) this.frameBegan += Date.now() - began;
  }

  private leaveRoom(): void {
    this.room?.[Symbol.dispose]();
    this.room = null;
  }

  /** A frame has its deadline from its beginning on, however steadily it drips. */
  private patience(): number {
    const { frameSeconds, idleSeconds } = this.limits;
    if (this.frameBegan === null) return idleSeconds * 1000;
    return Math.max(this.frameBegan + frameSeconds * 1000 - Date.now(), 0);
  }

  private async carryOut(events: Iterable<FrameEvent>): Promise<boolean> {
    for (const event of events) {
      if (event.kind === 'refused') {
        await this.receiver.refuse(event);
        return false;
      }
      this.frameBegan = null;
      const answers =
        event.kind === 'frame'
          ? this.receiver.answers(event.bytes, event.warnings)
          : await this.receiver.oversized(event);
      for await (const answer of answers) await this.write(frame(answer));
    }
    return true;
  }

  private async write(bytes: Buffer): Promise<void> {
    if (this.socket.write(bytes)) return;
    await once(this.socket, 'drain', { signal: AbortSignal.timeout(WRITE_MS) });
  }
}

const TIMED_OUT = Symbol('timed out');

async function within<T>(waited: Promise<T>, ms: number): Promise<T | typeof TIMED_OUT> {
  const { promise, resolve } = Promise.withResolvers<typeof TIMED_OUT>();
  const timer = setTimeout(() => resolve(TIMED_OUT), ms);
  try {
    return await Promise.race([waited, promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** The code alone: a message of the network may hold what was sent. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
