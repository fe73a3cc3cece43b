import { isId } from '@app/platform';

// A header of 16 KiB would hold some hundreds; more than these few are not being written at once.
const GROWING_MAX = 50;
const LENGTH_MAX = 4000;
const SEQ_MAX = 2 ** 31 - 1;
const ID_BYTES = 16;

/** Where a follower stands, as an opaque text for Last-Event-ID. */
export interface WorkCursor {
  /** Everything that changed before is told, in milliseconds since 1970. */
  readonly since: number;
  /** The last `seq` told of each summary that is being written. Of one that is missing, nothing was. */
  readonly seqs: ReadonlyMap<string, number>;
}

export function formatCursor({ since, seqs }: WorkCursor): string {
  const growing = [...seqs].slice(-GROWING_MAX).map(([id, seq]) => `${shortId(id)}~${seq}`);
  return [since, ...growing].join('.');
}

/** Null for what no stream of ours has given out: its follower then begins anew. */
export function parseCursor(text: string): WorkCursor | null {
  if (text.length > LENGTH_MAX) return null;
  const [first = '', ...rest] = text.split('.');
  const since = numberOf(first, Number.MAX_SAFE_INTEGER);
  if (since === null || since > Date.now() + DAY_MS || rest.length > GROWING_MAX) return null;
  const seqs = new Map<string, number>();
  for (const entry of rest) {
    const [short = '', digits = ''] = entry.split('~');
    const id = longId(short);
    const seq = numberOf(digits, SEQ_MAX);
    if (id === null || seq === null) return null;
    seqs.set(id, seq);
  }
  return { since, seqs };
}

// The clocks of two machines are not further apart; and a Date holds it.
const DAY_MS = 86_400_000;

function numberOf(digits: string, max: number): number | null {
  if (!/^\d{1,16}$/.test(digits)) return null;
  const value = Number(digits);
  return value <= max ? value : null;
}

function shortId(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
}

function longId(short: string): string | null {
  const bytes = Buffer.from(short, 'base64url');
  if (bytes.length !== ID_BYTES) return null;
  const id = bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return isId(id) ? id : null;
}
