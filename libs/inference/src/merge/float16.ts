/** Every half as a float: looking it up is several times as fast as converting it. */
const FLOATS = Float32Array.from(
  new Float16Array(Uint16Array.from({ length: 65_536 }, (_, bits) => bits).buffer),
);

const half = new Float16Array(1);
const halfBits = new Uint16Array(half.buffer);

export function floatOf(bits: number): number {
  return FLOATS[bits] ?? Number.NaN;
}

/** Rounded to the nearest, ties to even: what IEEE 754 says, and so the same on every machine. */
export function halfOf(value: number): number {
  half[0] = value;
  return halfBits[0] ?? 0;
}
