const LENGTH_BYTES = 4;

/** A message between parent and child: its length in four bytes, then JSON. */
export function encodeFrame(message: unknown): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, body]);
}

/** The other side said that more bytes would come than are allowed. */
export class FrameTooLarge extends Error {
  override readonly name = 'FrameTooLarge';
}

/** Takes frames out of a stream of bytes, whatever the sizes in which they arrive. */
export class FrameReader {
  private chunks: Buffer[] = [];
  private length = 0;

  constructor(private readonly maxBytes: number) {}

  push(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
  }

  /** The next whole frame's JSON text, or null until more bytes have come. */
  next(): string | null {
    if (this.length < LENGTH_BYTES) return null;
    const bodyLength = this.peekLength();
    if (bodyLength > this.maxBytes) throw new FrameTooLarge();
    if (this.length < LENGTH_BYTES + bodyLength) return null;
    const all = Buffer.concat(this.chunks);
    const rest = all.subarray(LENGTH_BYTES + bodyLength);
    this.chunks = rest.length > 0 ? [rest] : [];
    this.length = rest.length;
    return all.toString('utf8', LENGTH_BYTES, LENGTH_BYTES + bodyLength);
  }

  /** What came after the last frame that was taken. */
  rest(): Buffer[] {
    return this.chunks;
  }

  private peekLength(): number {
    const [first] = this.chunks;
    if (first && first.length >= LENGTH_BYTES) return first.readUInt32BE();
    const all = Buffer.concat(this.chunks);
    this.chunks = [all];
    return all.readUInt32BE();
  }
}
