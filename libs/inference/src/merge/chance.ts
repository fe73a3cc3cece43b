/**
 * Numbers that look random and are the same on every machine: whole-number arithmetic only. Each row
 * of each tensor has its own, so that rows may be written in any order.
 */
export function chanceOf(name: string, row: number): Chance {
  let seed = 0x811c9dc5;
  for (const byte of Buffer.from(name)) seed = Math.imul(seed ^ byte, 0x01000193);
  return new Chance(mixed(seed ^ Math.imul(row + 1, 0x9e3779b1)));
}

/** Marsaglia's xorshift with 32 bits. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    // from zero it would never leave zero
    this.state = seed === 0 ? 1 : seed;
  }

  /** From 0 to just under 1, in steps that a single-precision number holds exactly. */
  next(): number {
    let { state } = this;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.state = state;
    return (state >>> 8) / 16_777_216;
  }
}

/** Neighbouring seeds become unlike ones (the finalizer of MurmurHash3). */
function mixed(seed: number): number {
  let mixing = Math.imul(seed ^ (seed >>> 16), 0x85ebca6b);
  mixing = Math.imul(mixing ^ (mixing >>> 13), 0xc2b2ae35);
  return mixing ^ (mixing >>> 16);
}
