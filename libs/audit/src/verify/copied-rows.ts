import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

const SIGNATURE = Buffer.from('PGCOPY\n\u00ff\r\n\0', 'latin1');
const FLAGS_BYTES = 4;
const NO_MORE_ROWS = -1;

/**
 * Reads the rows of a query one by one as Postgres sends them, in its binary form: neither side writes
 * bytes as hexadecimal text, and the next rows are on their way while one is looked at.
 * @param statement without parameters, which COPY does not take
 */
export async function copyRows(
  client: Pick<ClientBase, 'query'>,
  statement: string,
  onRow: (row: CopiedRow) => void,
): Promise<void> {
  const rows = new CopiedRows(onRow);
  let failure: unknown;
  for await (const chunk of client.query(copyTo(`copy (${statement}) to stdout (format binary)`))) {
    if (failure !== undefined) continue;
    try {
      rows.add(chunk);
    } catch (error) {
      // the connection is good for nothing else until all of it was read
      failure = error;
    }
  }
  if (failure !== undefined) throw failure;
}

/** A row whose fields are asked for in their order. Its bytes are good until the next row. */
export interface CopiedRow {
  text(): string | null;
  bytes(): Buffer | null;
  /** A bigint, or the microseconds since 2000 of a timestamp. */
  integer(): bigint | null;
}

/** The format: "Binary Format" in the documentation of COPY. */
class CopiedRows implements CopiedRow {
  private waiting: Buffer = Buffer.alloc(0);
  private at = 0;
  private hasBegun = false;

  constructor(private readonly onRow: (row: CopiedRow) => void) {}

  add(chunk: Buffer): void {
    this.waiting = this.waiting.length === 0 ? chunk : Buffer.concat([this.waiting, chunk]);
    this.at = 0;
    if (!this.hasBegun && !this.begin()) return;
    for (;;) {
      const start = this.at;
      const end = this.endOfRow();
      if (end === null) {
        this.waiting = this.waiting.subarray(start);
        return;
      }
      this.onRow(this);
      this.at = end;
    }
  }

  text(): string | null {
    const length = this.lengthOfField();
    if (length === null) return null;
    this.at += length;
    return this.waiting.toString('utf8', this.at - length, this.at);
  }

  bytes(): Buffer | null {
    const length = this.lengthOfField();
    if (length === null) return null;
    this.at += length;
    return this.waiting.subarray(this.at - length, this.at);
  }

  integer(): bigint | null {
    const length = this.lengthOfField();
    if (length === null) return null;
    this.at += length;
    return this.waiting.readBigInt64BE(this.at - length);
  }

  /** Whether what comes before the first row is there. */
  private begin(): boolean {
    const fixed = SIGNATURE.length + FLAGS_BYTES;
    if (this.waiting.length < fixed + 4) return false;
    if (!this.waiting.subarray(0, SIGNATURE.length).equals(SIGNATURE)) {
      throw new Error('Postgres answered COPY with something else than rows.');
    }
    const extension = this.waiting.readInt32BE(fixed);
    if (this.waiting.length < fixed + 4 + extension) return false;
    this.at = fixed + 4 + extension;
    this.hasBegun = true;
    return true;
  }

  /** Leaves `at` at the first field; null, and at nothing, where the row is not whole or there is none. */
  private endOfRow(): number | null {
    const { waiting, at } = this;
    if (at + 2 > waiting.length) return null;
    const fields = waiting.readInt16BE(at);
    if (fields === NO_MORE_ROWS) return null;
    let end = at + 2;
    for (let field = 0; field < fields; field += 1) {
      if (end + 4 > waiting.length) return null;
      end += 4 + Math.max(0, waiting.readInt32BE(end));
    }
    if (end > waiting.length) return null;
    this.at = at + 2;
    return end;
  }

  private lengthOfField(): number | null {
    const length = this.waiting.readInt32BE(this.at);
    this.at += 4;
    return length < 0 ? null : length;
  }
}
