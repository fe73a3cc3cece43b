import type { Readable } from 'node:stream';
import { FrameReader } from './frames.js';

/** The other side ended before all that it had announced was there. */
export class CutShort extends Error {
  override readonly name = 'CutShort';
}

/** What a child writes: messages, and raw bytes after them. Nothing is taken that nobody asked for. */
export class Incoming {
  private readonly chunks: AsyncIterator<unknown>;
  private rest: Buffer[] = [];

  constructor(stream: Readable) {
    this.chunks = stream[Symbol.asyncIterator]();
  }

  /** The next message, or null when the child ends before it is whole. Throws `FrameTooLarge`. */
  async frame(maxBytes: number): Promise<string | null> {
    const frames = new FrameReader(maxBytes);
    for (const chunk of this.rest.splice(0)) frames.push(chunk);
    for (;;) {
      const frame = frames.next();
      if (frame !== null) {
        this.rest = frames.rest();
        return frame;
      }
      const chunk = await this.next();
      if (chunk === null) return null;
      frames.push(chunk);
    }
  }

  /** The next `count` bytes as they come. Throws `CutShort`. */
  async *bytes(count: number): AsyncGenerator<Buffer, void, undefined> {
    for (let left = count; left > 0;) {
      const chunk = this.rest.shift() ?? (await this.next());
      if (chunk === null) throw new CutShort();
      const taken = chunk.subarray(0, left);
      if (taken.length < chunk.length) this.rest.unshift(chunk.subarray(taken.length));
      left -= taken.length;
      yield taken;
    }
  }

  private async next(): Promise<Buffer | null> {
    try {
      const { value, done } = await this.chunks.next();
      return done === true || !Buffer.isBuffer(value) ? null : value;
    } catch {
      return null; // a pipe that broke has ended; why, the child's exit tells
    }
  }
}
