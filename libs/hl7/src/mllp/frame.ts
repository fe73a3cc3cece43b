/** Start of a block, end of a block, and what closes it (HL7 v2 transport specification: MLLP). */
export const VT = 0x0b;
export const FS = 0x1c;
export const CR = 0x0d;
export const LF = 0x0a;
export const SPACE = 0x20;

/** What was tolerated on the way to a frame. */
export type FrameWarning = 'end-without-cr' | 'end-with-lf' | 'blank-before-start';

/** Why the bytes of a peer are not a frame. Nothing that follows on the connection is read. */
export type FrameRefusal =
  | 'bytes-outside-frame'
  | 'start-inside-frame'
  | 'end-inside-frame'
  | 'frame-cut-off';

export type FrameEvent =
  | {
      readonly kind: 'frame';
      readonly bytes: Buffer;
      readonly warnings: readonly FrameWarning[];
    }
  | {
      readonly kind: 'refused';
      readonly reason: FrameRefusal;
      /** What had arrived of it, of one that is too large its beginning. Never to be acknowledged. */
      readonly bytes: Buffer;
    }
  | {
      /** Read to its end, so that it can be answered and what follows on the connection be read. */
      readonly kind: 'oversized';
      readonly reason: 'frame-too-large';
      /** Its beginning: enough to say to whom and of which message the answer is. */
      readonly bytes: Buffer;
      /** How many bytes came. */
      readonly sizeBytes: number;
      /** The limit that bit, in bytes. */
      readonly limit: number;
    };

const START = Buffer.from([VT]);
const END = Buffer.from([FS, CR]);

export function frame(message: Uint8Array): Buffer {
  return Buffer.concat([START, message, END]);
}
