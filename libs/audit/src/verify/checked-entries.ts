import { CheckedValues } from './checked-values.js';
import { type EntryRow, objectIn, readSaid, timeOf, wrongColumns } from './entry-row.js';
import type { Problems } from './trail-problem.js';

// A transaction that does nothing is ended after a minute, and clocks of machines differ.
const LATE_MS = 15 * 60_000;

const NOTHING: ReadonlySet<string> = new Set();

/** Checks entries for themselves and in their order: columns, gaps, times, and values that they commit to. */
export class CheckedEntries {
  private checked = 0;
  private next = 0;
  private newestMs = 0;

  private readonly values: CheckedValues;

  constructor(private readonly problems: Problems) {
    this.values = new CheckedValues(problems);
  }

  get count(): number {
    return this.checked;
  }

  /** @param held which of its values are kept */
  check(row: EntryRow, held: ReadonlySet<string> = NOTHING): void {
    this.upTo(row.leaf);
    if (row.leaf < this.next) {
      this.problems.add(
        'number-twice',
        `Entry ${row.id} has the leaf number ${row.leaf}, which another entry has too.`,
        { leaf: row.leaf, entryId: row.id },
      );
    }
    this.next = row.leaf + 1;
    this.said(row, held);
    this.time(row);
    this.checked += 1;
  }

  /** All entries before this number were there. */
  upTo(leaf: number): void {
    const { next } = this;
    if (next >= leaf) return;
    const which = leaf - next === 1 ? `leaf ${next}` : `leaves ${next} to ${leaf - 1}`;
    this.problems.add('entry-missing', `No entry exists for ${which}.`, { leaf: next });
    this.next = leaf;
  }

  /** All entries were there. How many values erasures explain. */
  end(): number {
    return this.values.end();
  }

  private said(row: EntryRow, held: ReadonlySet<string>): void {
    const said = readSaid(row);
    this.columns(row, said);
    if (!said) return;
    const { leaf, id, tenantId, action } = row;
    const [commitments, details] = [objectIn(said['commitments']), objectIn(said['details'])];
    this.values.check({ leaf, id, tenantId, action, commitments, details }, held);
  }

  private columns(row: EntryRow, said: ReturnType<typeof readSaid>): void {
    const wrong = wrongColumns(row, said);
    if (wrong.length === 0) return;
    const { id, leaf } = row;
    this.problems.add(
      'columns-differ',
      wrong.includes('canonical')
        ? `The bytes of entry ${id}, leaf ${leaf}, are not an entry in canonical form.`
        : `Entry ${id}, leaf ${leaf}: ${wrong.join(', ')} differs from its bytes.`,
      { leaf, entryId: id },
    );
  }

  private time(row: EntryRow): void {
    const at = timeOf(row);
    if (at < this.newestMs - LATE_MS) {
      const minutes = Math.round((this.newestMs - at) / 60_000);
      this.problems.add(
        'back-dated',
        `Entry ${row.id}, leaf ${row.leaf}, has a time ${minutes} minutes earlier than an entry with a lower number.`,
        { leaf: row.leaf, entryId: row.id },
      );
    }
    this.newestMs = Math.max(this.newestMs, at);
  }
}
