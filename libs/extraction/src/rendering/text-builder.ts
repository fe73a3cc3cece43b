import type { Place, Run } from '../model/extraction-format.js';
import { DocumentRejected } from '../rejection.js';
import { MAX_TEXT_LENGTH } from '../limits.js';

// Control characters say nothing to a reader and some stores refuse them. Each becomes one space, so offsets hold.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f\u0080-\u009f\ufffe\uffff]/g;

export interface AppendOptions {
  readonly hidden?: boolean;
  /** How sure text recognition was. */
  readonly confidence?: number;
}

/**
 * Puts canonical text together so that every visible character has a place. Separators (white
 * space between runs) are held back until the next text comes.
 */
export class TextBuilder {
  private readonly parts: string[] = [];
  private readonly written: Run[] = [];
  private length = 0;
  private pending = '';

  /** Adds text that stands at `place`. Text that continues the run before it joins that run. */
  append(text: string, place: Place, { hidden = false, confidence }: AppendOptions = {}): void {
    const clean = text.replace(CONTROL, ' ').toWellFormed();
    if (!/\S/u.test(clean)) {
      this.separate(clean);
      return;
    }
    if (this.length > 0) this.push(this.pending);
    this.pending = '';
    const start = this.length;
    this.push(clean);
    const run = { start, end: this.length, place, ...(confidence !== undefined && { confidence }) };
    this.place(run, hidden);
  }

  /** Adds a text that was put together elsewhere, its runs as they are but for where they start. */
  take({ text, runs }: { readonly text: string; readonly runs: readonly Run[] }): void {
    let taken = 0;
    for (const run of runs) {
      this.separate(text.slice(taken, run.start));
      if (this.length > 0) this.push(this.pending);
      this.pending = '';
      const start = this.length;
      this.push(text.slice(run.start, run.end));
      this.written.push({ ...run, start, end: this.length });
      taken = run.end;
    }
  }

  /** Asks for white space before the next text. The strongest of several requests in a row wins. */
  separate(separator: string): void {
    if (strength(separator) > strength(this.pending)) this.pending = separator;
  }

  get runCount(): number {
    return this.written.length;
  }

  build(): { readonly text: string; readonly runs: Run[] } {
    return { text: this.parts.join(''), runs: this.written };
  }

  private push(text: string): void {
    this.length += text.length;
    if (this.length > MAX_TEXT_LENGTH) {
      throw new DocumentRejected('too-much-text', { limit: MAX_TEXT_LENGTH });
    }
    this.parts.push(text);
  }

  private place(run: Run, hidden: boolean): void {
    const last = this.written.at(-1);
    if (last && last.place === run.place && (last.hidden ?? false) === hidden) {
      last.end = run.end;
    } else {
      this.written.push(hidden ? { ...run, hidden } : run);
    }
  }
}

/** Paragraph over line over tab over space. */
function strength(separator: string): number {
  if (separator === '') return 0;
  const lines = separator.split('\n').length - 1;
  if (lines > 0) return 2 + lines;
  return separator.includes('\t') ? 2 : 1;
}
