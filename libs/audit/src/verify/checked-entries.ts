import { type EntryRow, timeOf, wrongColumns } from './entry-row.js';
import type { Problems } from './trail-problem.js';

// A transaction that does nothing is ended after a minute, and clocks of machines differ.
const LATE_MS = 15 * 60_000;

/** Checks entries for themselves and in their order: columns, gaps, times. */
export class CheckedEntries {
  private checked = 0;
  private next = 0;
  private newestMs = 0;

  constructor(private readonly problems: Problems) {}

  get count(): number {
    return this.checked;
  }

  check(row: EntryRow): void {
    this.upTo(row.leaf);
    if (row.leaf < this.next) {
      this.problems.add(
        'number-twice',
        `Entry ${row.id} has the number of leaf ${row.leaf} besides another.`,
        { leaf: row.leaf, entryId: row.id },
      );
    }
    this.next = row.leaf + 1;
    this.columns(row);
    this.time(row);
    this.checked += 1;
  }

  /** All entries before this number were there. */
  upTo(leaf: number): void {
    const { next } = this;
    if (next >= leaf) return;
    const which = leaf - next === 1 ? `leaf ${next}` : `leaves ${next} to ${leaf - 1}`;
    this.problems.add('entry-missing', `No entry has the number of ${which}.`, { leaf: next });
    this.next = leaf;
  }

  private columns(row: EntryRow): void {
    const wrong = wrongColumns(row);
    if (wrong.length === 0) return;
    const { id, leaf } = row;
    this.problems.add(
      'columns-differ',
      wrong.includes('canonical')
        ? `The bytes of entry ${id}, leaf ${leaf}, are no entry in canonical form.`
        : `Entry ${id}, leaf ${leaf}, says something else in ${wrong.join(', ')} than in its bytes.`,
      { leaf, entryId: id },
    );
  }

  private time(row: EntryRow): void {
    const at = timeOf(row);
    if (at < this.newestMs - LATE_MS) {
      const minutes = Math.round((this.newestMs - at) / 60_000);
      this.problems.add(
        'back-dated',
        `Entry ${row.id}, leaf ${row.leaf}, bears a time ${minutes} minutes before that of an entry with a lower number.`,
        { leaf: row.leaf, entryId: row.id },
      );
    }
    this.newestMs = Math.max(this.newestMs, at);
  }
}
