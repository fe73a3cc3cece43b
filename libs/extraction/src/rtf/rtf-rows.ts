import type { CellDefinition, RowDefinition } from './rtf-table.js';

interface OpenRow {
  left: number;
  header: boolean;
  readonly cells: CellDefinition[];
  next: { left: boolean; up: boolean };
}

// More columns than any program writes.
const MAX_CELLS = 2000;

/** What `\trowd` and the words after it say of a row. It holds until the next `\trowd`. */
export class RtfRows {
  private row: OpenRow | null = null;

  get definition(): RowDefinition | null {
    return this.row === null ? null : { ...this.row, cells: [...this.row.cells] };
  }

  read(word: string, parameter: number | undefined): void {
    if (word === 'trowd') {
      this.row = { left: 0, header: false, cells: [], next: { left: false, up: false } };
      return;
    }
    const { row } = this;
    if (row === null) return;
    if (word === 'trleft') row.left = parameter ?? 0;
    else if (word === 'trhdr') row.header = true;
    else if (word === 'clmrg') row.next.left = true;
    else if (word === 'clvmrg') row.next.up = true;
    else if (word === 'cellx' && row.cells.length < MAX_CELLS) {
      const { left, up } = row.next;
      row.cells.push({ right: parameter ?? 0, continuesLeft: left, continuesUp: up });
      row.next = { left: false, up: false };
    }
  }

  /** Properties of an inner row do not change those of the row around it; what ends them. */
  enterNested(): () => void {
    const outer = this.row;
    this.row = null;
    return () => {
      this.row = outer;
    };
  }
}
