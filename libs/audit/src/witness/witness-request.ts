import { NoteNotTrusted, type NoteVerifier, openNote, strictBase64 } from '@app/crypto';
import { CheckpointMalformed } from '../notes/checkpoint.errors.js';
import { type Checkpoint, parseCheckpoint } from '../notes/checkpoint.js';
import { HASH_BYTES } from '../tree/hashing.js';
import { CheckpointNotSigned, LogNotWitnessed, WitnessRequestMalformed } from './witness.errors.js';

const OLD = /^old (0|[1-9][0-9]{0,15})$/;
const PROOF_MAX = 63;
const HEAD_END = '\n\n';

export interface WitnessRequest {
  readonly old: number;
  readonly proof: readonly Buffer[];
  readonly note: string;
  readonly checkpoint: Checkpoint;
  /** What was signed: the text of the note. */
  readonly text: string;
}

/** Reads the body of add-checkpoint, and that a listed log has signed it. */
export function parseWitnessRequest(body: string, logs: readonly NoteVerifier[]): WitnessRequest {
  const end = body.indexOf(HEAD_END);
  if (end < 0) throw new WitnessRequestMalformed();
  const [first = '', ...hashes] = body.slice(0, end).split('\n');
  const old = Number(OLD.exec(first)?.[1] ?? Number.NaN);
  const proof = hashes.map(hashOf);
  if (!Number.isSafeInteger(old) || proof.length > PROOF_MAX) throw new WitnessRequestMalformed();
  const note = body.slice(end + HEAD_END.length);
  const text = textOf(note, logs);
  const checkpoint = checkpointOf(text);
  if (old > checkpoint.size) throw new WitnessRequestMalformed();
  return { old, proof, note, checkpoint, text };
}

function hashOf(line: string): Buffer {
  const hash = strictBase64(line);
  if (hash?.length !== HASH_BYTES) throw new WitnessRequestMalformed();
  return hash;
}

/** The log is looked up by the first line; what it says counts only once a key of that log fits. */
function textOf(note: string, logs: readonly NoteVerifier[]): string {
  const origin = note.slice(0, note.indexOf('\n'));
  const keys = logs.filter(({ name }) => name === origin);
  if (keys.length === 0) throw new LogNotWitnessed();
  try {
    return openNote(note, keys);
  } catch (error) {
    if (!(error instanceof NoteNotTrusted)) throw error;
    if (error.reason === 'no-note') throw new WitnessRequestMalformed();
    throw new CheckpointNotSigned();
  }
}

function checkpointOf(text: string): Checkpoint {
  try {
    return parseCheckpoint(text);
  } catch (error) {
    if (error instanceof CheckpointMalformed) throw new WitnessRequestMalformed();
    throw error;
  }
}
