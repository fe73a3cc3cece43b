import type { Marks } from '../model/blocks.js';
import type { Place, Run } from '../model/extraction-format.js';
import type { PlacedBlock } from '../model/placed-blocks.js';
import { DocumentRejected } from '../rejection.js';
import { MAX_TEXT_LENGTH } from '../limits.js';

// Control characters say nothing to a reader and some stores refuse them. Each becomes one space, so offsets hold.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f\u0080-\u009f\ufffe\uffff]/g;

/** The marks that stay on the text; raised and lowered characters are written down as such. */
export interface AppendOptions extends Pick<
  Marks,
  'hidden' | 'struck' | 'inserted' | 'confidence'
> {
  /** Not at this place of the file; see `Run.added`. */
  readonly added?: boolean;
}

type Flags = Pick<Run, 'hidden' | 'struck' | 'inserted' | 'added' | 'confidence'>;

/** UTF-16 code units of the text; `end` is the first one behind. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A text with the places of its runs and of its blocks. */
export interface BuiltText {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly blocks?: readonly PlacedBlock[];
}

/**
 * Puts canonical text together so that every visible character has a place. Separators (white
 * space between runs) are held back until the next text comes.
 */
export class TextBuilder {
  private readonly parts: string[] = [];
  private readonly written: Run[] = [];
  private readonly placed: PlacedBlock[] = [];
  private readonly open = new Set<{ start: number | null }>();
  private length = 0;
  private pending = '';

  /** Adds text that stands at `place`. Text that continues the run before it joins that run. */
  append(text: string, place: Place, options: AppendOptions = {}): void {
    const clean = text.replace(CONTROL, ' ').toWellFormed();
    if (!/\S/u.test(clean)) {
      this.separate(clean);
      return;
    }
    const start = this.begin();
    this.push(clean);
    this.place({ start, end: this.length, place, ...flagsOf(options) });
  }

  /** Adds a text that was put together elsewhere, its runs and blocks as they are but for where they start. */
  take({ text, runs, blocks = [] }: BuiltText): void {
    let taken = 0;
    const moves: { readonly from: number; readonly by: number }[] = [];
    for (const run of runs) {
      this.separate(text.slice(taken, run.start));
      const start = this.begin();
      this.push(text.slice(run.start, run.end));
      this.written.push({ ...run, start, end: this.length });
      moves.push({ from: run.start, by: start - run.start });
      taken = run.end;
    }
    for (const block of blocks) this.placed.push(movedBlock(block, moves));
  }

  /** Asks for white space before the next text. The strongest of several requests in a row wins. */
  separate(separator: string): void {
    if (strength(separator) > strength(this.pending)) this.pending = separator;
  }

  /** Where the text begins and ends that `write` adds; null where it adds none. */
  stretchOf(write: () => void): Stretch | null {
    const tracked: { start: number | null } = { start: null };
    this.open.add(tracked);
    write();
    this.open.delete(tracked);
    return tracked.start === null ? null : { start: tracked.start, end: this.length };
  }

  /** Says where a block stands. The order of blocks is that in which they are added. */
  addBlock(block: PlacedBlock): void {
    this.placed.push(block);
  }

  get runCount(): number {
    return this.written.length;
  }

  build(): { readonly text: string; readonly runs: Run[]; readonly blocks: PlacedBlock[] } {
    const blocks = this.placed.toSorted((a, b) => a.start - b.start || b.end - a.end);
    return { text: this.parts.join(''), runs: this.written, blocks };
  }

  /** Writes the separator that was asked for; the start of what comes next. */
  private begin(): number {
    if (this.length > 0) this.push(this.pending);
    this.pending = '';
    for (const tracked of this.open) tracked.start ??= this.length;
    return this.length;
  }

  private push(text: string): void {
    this.length += text.length;
    if (this.length > MAX_TEXT_LENGTH) {
      throw new DocumentRejected('too-much-text', { limit: MAX_TEXT_LENGTH });
    }
    this.parts.push(text);
  }

  private place(run: Run): void {
    const last = this.written.at(-1);
    if (last && last.place === run.place && looksLike(last, run)) last.end = run.end;
    else this.written.push(run);
  }
}

function flagsOf({ hidden, struck, inserted, added, confidence }: AppendOptions): Flags {
  return {
    ...(hidden === true && { hidden }),
    ...(struck !== undefined && { struck }),
    ...(inserted === true && { inserted }),
    ...(added === true && { added }),
    ...(confidence !== undefined && { confidence }),
  };
}

function looksLike(one: Run, other: Run): boolean {
  return (
    one.hidden === other.hidden &&
    one.struck === other.struck &&
    one.inserted === other.inserted &&
    one.added === other.added
  );
}

/** Offsets inside a run move with it; those between runs go to the end of the one before. */
function movedBlock(
  block: PlacedBlock,
  moves: readonly { readonly from: number; readonly by: number }[],
): PlacedBlock {
  const by = (offset: number): number => {
    let [low, high] = [0, moves.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((moves[middle]?.from ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return moves[Math.max(0, low - 1)]?.by ?? 0;
  };
  return mapOffsets(
    block,
    (start) => start + by(start),
    (end) => end + by(Math.max(0, end - 1)),
  );
}

/** The block with every start and every end changed. */
export function mapOffsets(
  block: PlacedBlock,
  start: (offset: number) => number,
  end: (offset: number) => number,
): PlacedBlock {
  const mapped = <T extends Stretch>(one: T): T => ({
    ...one,
    start: start(one.start),
    end: end(one.end),
  });
  if (block.kind !== 'table') return mapped(block);
  return { ...mapped(block), rows: block.rows.map(mapped), cells: block.cells.map(mapped) };
}

/** Paragraph over line over tab over space. */
function strength(separator: string): number {
  if (separator === '') return 0;
  const lines = separator.split('\n').length - 1;
  if (lines > 0) return 2 + lines;
  return separator.includes('\t') ? 2 : 1;
}
