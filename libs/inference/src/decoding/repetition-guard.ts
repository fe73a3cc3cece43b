/** A loop is the same run of tokens at least this often, one after the other, … */
const COPIES = 4;
/** … and at least this many tokens in all, so that a ruled line or "no, no, no, no" is none. */
const LEAST_TOKENS = 32;
const LONGEST_PERIOD = 256;

/**
 * Watches generated tokens for a loop. For every period p it counts how many of the last tokens
 * equal the one p before them: p · (copies − 1) in a row are `copies` copies of one run.
 */
export class RepetitionGuard {
  private readonly recent = new Int32Array(LONGEST_PERIOD);
  private readonly runs = new Int32Array(LONGEST_PERIOD + 1);
  private seen = 0;

  /** True when the token just given completes a loop. */
  add(token: number): boolean {
    let looping = false;
    const longest = Math.min(LONGEST_PERIOD, this.seen);
    for (let period = 1; period <= longest; period++) {
      const before = this.recent[(this.seen - period) % LONGEST_PERIOD];
      const run = before === token ? (this.runs[period] ?? 0) + 1 : 0;
      this.runs[period] = run;
      const needed = Math.max(COPIES * period, LEAST_TOKENS) - period;
      if (run >= needed) looping = true;
    }
    this.recent[this.seen % LONGEST_PERIOD] = token;
    this.seen++;
    return looping;
  }
}
