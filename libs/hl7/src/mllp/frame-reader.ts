import {
  CR,
  FS,
  type FrameEvent,
  type FrameRefusal,
  type FrameWarning,
  LF,
  SPACE,
  VT,
} from './frame.js';

type State = 'between' | 'inside' | 'after-end' | 'refused';

/** So much is kept of a frame that is too large; a header of messages is shorter. */
const BEGINNING_BYTES = 64 * 1024;
/** A frame that has grown beyond this gets the memory of the largest at once; what is not written to costs none. */
const GROWS_TO_BYTES = 1024 * 1024;

/**
 * Finds frames in what a peer sends, however it is split. FS inside a payload is never taken for its
 * end: a frame ends with FS CR, or with FS where nothing, LF or the next VT follows. Of a frame that is too large the
 * beginning is kept and the rest read past, so that it can be answered.
 */
export class FrameReader {
  private state: State = 'between';
  /** Grows by doubling: a peer that sends byte by byte costs no object for each. */
  private held = Buffer.alloc(0);
  private size = 0;
  /** Of a frame that is too large: all of its bytes, those that are not kept included. */
  private oversize = 0;
  private warnings = new Set<FrameWarning>();

  /** @param maxBytes the most that a frame may hold between VT and FS */
  constructor(private readonly maxBytes: number) {}

  /** Whether a frame has begun and not ended. */
  get inFrame(): boolean {
    return this.state === 'inside';
  }

  /** Whether a frame has ended with FS and waits for the CR that should follow. */
  get awaitsCr(): boolean {
    return this.state === 'after-end';
  }

  /** Of a frame that has begun. */
  get heldBytes(): number {
    return this.size;
  }

  *push(chunk: Buffer): Generator<FrameEvent, void> {
    let at = 0;
    while (at < chunk.length && this.state !== 'refused') {
      if (this.state === 'inside') {
        const end = endOfRun(chunk, at);
        this.take(chunk.subarray(at, end));
        if (chunk[end] === VT) yield this.refuse('start-inside-frame');
        else if (chunk[end] === FS) this.state = 'after-end';
        at = end + 1;
      } else if (this.state === 'after-end') {
        const byte = chunk[at];
        if (byte === CR || byte === LF) {
          if (byte === LF) this.warnings.add('end-with-lf');
          yield this.complete();
          at += 1;
        } else if (byte === VT) {
          this.warnings.add('end-without-cr');
          yield this.complete();
        } else {
          yield this.refuse('end-inside-frame');
        }
      } else {
        const refused = this.between(chunk[at]);
        if (refused) yield refused;
        at += 1;
      }
    }
  }

  /** The peer has ended, or waits after an FS that no CR followed. */
  *settle({ ended }: { readonly ended: boolean }): Generator<FrameEvent, void> {
    if (this.state === 'after-end') {
      this.warnings.add('end-without-cr');
      yield this.complete();
    } else if (this.state === 'inside' && ended) {
      // one that is too large is so whatever would have come
      yield this.oversize > 0 ? this.complete() : this.refuse('frame-cut-off');
    }
  }

  private between(byte: number | undefined): FrameEvent | null {
    if (byte === VT) this.state = 'inside';
    else if (byte === CR || byte === LF || byte === SPACE) this.warnings.add('blank-before-start');
    else return this.refuse('bytes-outside-frame');
    return null;
  }

  private take(bytes: Buffer): void {
    if (this.oversize > 0) {
      this.oversize += bytes.length;
      return;
    }
    const size = this.size + bytes.length;
    if (size > this.maxBytes) {
      this.keepBeginning(bytes);
      this.oversize = size;
      return;
    }
    if (size > this.held.length) this.grow(size);
    this.size += bytes.copy(this.held, this.size);
  }

  private keepBeginning(bytes: Buffer): void {
    const most = Math.min(this.maxBytes, BEGINNING_BYTES);
    const beginning = Buffer.alloc(Math.min(most, this.size + bytes.length));
    const kept = this.held.copy(beginning, 0, 0, Math.min(this.size, most));
    this.size = kept + bytes.copy(beginning, kept);
    this.held = beginning;
  }

  private grow(needed: number): void {
    const doubled = Math.max(needed, 2 * this.held.length);
    const size = doubled > GROWS_TO_BYTES ? this.maxBytes : Math.min(this.maxBytes, doubled);
    const larger = Buffer.alloc(size);
    this.held.copy(larger, 0, 0, this.size);
    this.held = larger;
  }

  private complete(): FrameEvent {
    const warnings = [...this.warnings];
    const sizeBytes = this.oversize;
    this.state = 'between';
    this.warnings = new Set();
    const bytes = this.collected();
    return sizeBytes > 0
      ? { kind: 'oversized', reason: 'frame-too-large', bytes, sizeBytes, limit: this.maxBytes }
      : { kind: 'frame', bytes, warnings };
  }

  private refuse(reason: FrameRefusal): FrameEvent {
    this.state = 'refused';
    return { kind: 'refused', reason, bytes: this.collected() };
  }

  private collected(): Buffer {
    const bytes = this.held.subarray(0, this.size);
    this.held = Buffer.alloc(0);
    this.size = 0;
    this.oversize = 0;
    return bytes;
  }
}

/** Where the payload that begins at `from` is interrupted by VT or FS, or the chunk ends. */
function endOfRun(chunk: Buffer, from: number): number {
  const end = chunk.indexOf(FS, from);
  const run = end === -1 ? chunk.length : end;
  const start = chunk.subarray(from, run).indexOf(VT);
  return start === -1 ? run : from + start;
}
