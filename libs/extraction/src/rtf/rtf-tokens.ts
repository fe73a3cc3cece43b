import { Tokenize } from 'rtf-stream-parser';
import { z } from 'zod';

/** A piece of RTF. `control` has no parameter where the file gives none. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | {
      readonly kind: 'control';
      readonly word: string;
      readonly parameter: number | undefined;
      readonly data: Buffer;
    }
  | { readonly kind: 'text'; readonly data: Buffer };

const RawToken = z.object({
  type: z.int().min(0).max(3),
  word: z.string().optional(),
  param: z.number().optional(),
  data: z.instanceof(Buffer).optional(),
});

const NONE = Buffer.alloc(0);
// What lies between two line ends of a sane file; also the most that is copied again for one token.
const CHUNK_BYTES = 64 * 1024;
const TEXT_MODE = 0;

/**
 * Ends a text token with its line and gathers the tokens itself. Left alone, the tokenizer copies a
 * picture's hex digits once for each of its lines.
 */
class LineTokenizer extends Tokenize {
  private tokens: unknown[] = [];

  override push(token: unknown): boolean {
    if (token !== null) this.tokens.push(token);
    return true;
  }

  readLine(line: Buffer): unknown[] {
    this.__transform(line, undefined);
    if (Number(this._mode) === TEXT_MODE) this._flushToken();
    return this.drain();
  }

  finish(): unknown[] {
    this._flushToken();
    return this.drain();
  }

  private drain(): unknown[] {
    const { tokens } = this;
    this.tokens = [];
    return tokens;
  }
}

export function* tokenizeRtf(bytes: Buffer): Generator<RtfToken> {
  const tokenizer = new LineTokenizer();
  for (const line of lines(bytes)) yield* tokenizer.readLine(line).map(parseToken);
  yield* tokenizer.finish().map(parseToken);
}

function* lines(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length;) {
    const lineEnd = bytes.indexOf(10, start);
    const end = Math.min(lineEnd < 0 ? bytes.length : lineEnd + 1, start + CHUNK_BYTES);
    yield bytes.subarray(start, end);
    start = end;
  }
}

function parseToken(raw: unknown): RtfToken {
  const { type, word = '', param, data = NONE } = RawToken.parse(raw);
  if (type === 0) return { kind: 'open' };
  if (type === 1) return { kind: 'close' };
  return type === 2 ? { kind: 'control', word, parameter: param, data } : { kind: 'text', data };
}
