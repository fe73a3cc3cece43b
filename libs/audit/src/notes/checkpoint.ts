import { strictBase64 } from '@app/crypto';
import { CheckpointMalformed } from './checkpoint.errors.js';

// https://c2sp.org/tlog-checkpoint: what a log's tree was at one size, as the text of a signed note.
const HASH_BYTES = 32;
const SIZE = /^(0|[1-9][0-9]*)$/;

export interface Checkpoint {
  /** Which log this is: the name of the key that signs it. */
  readonly origin: string;
  /** Leaves of the tree. */
  readonly size: number;
  readonly root: Buffer;
}

/** The text to be signed. */
export function formatCheckpoint({ origin, size, root }: Checkpoint): string {
  const text = `${origin}\n${size}\n${root.toString('base64')}\n`;
  parseCheckpoint(text);
  return text;
}

/** Reads the text of a note that was opened. Lines after the third are passed over. */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin = '', size = '', hash = '', ...extensions] = text.split('\n');
  // the last line's end leaves one empty part, and there is no other
  if (!origin || extensions.pop() !== '' || extensions.includes(''))
    throw new CheckpointMalformed();
  const root = strictBase64(hash);
  const leaves = SIZE.test(size) ? Number(size) : Number.NaN;
  if (!Number.isSafeInteger(leaves) || root?.length !== HASH_BYTES) throw new CheckpointMalformed();
  return { origin, size: leaves, root };
}
