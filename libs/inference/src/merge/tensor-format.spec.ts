import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chanceOf } from './chance.js';
import { F16, F32 } from './plain.js';
import { encodeChanged, Q4_1 } from './q4-1.js';
import { Q8_0 } from './q8-0.js';
import type { TensorFormat } from './tensor-format.js';

describe.each([Q4_1, Q8_0])('$name', (format) => {
  const name = format.name.toLowerCase();

  it('is written byte for byte as gguf-py writes it', () => {
    const values = floats('values.f32');
    expect(encoded(format, values)).toEqual(fixture(`values.${name}`));
  });

  it('is read as gguf-py reads it', () => {
    const values = floats(`${name}.f32`);
    expect(decoded(format, fixture(`values.${name}`))).toEqual(values);
  });
});

it.each([
  [F32, [0.1, -2.5, 65_504, 1e-8]],
  [F16, [0.099_975_585_937_5, -2.5, 65_504, 5.960_464_477_539_063e-8]],
])('gives back what fits into $name', (format, numbers) => {
  const values = Float32Array.from(numbers);
  expect(decoded(format, encoded(format, values))).toEqual(values);
});

describe('a change that is smaller than a step between levels', () => {
  // 256 blocks whose levels are 0.05 apart, as in the default model
  const before = new Float32Array(8192).map((_, index) => ((index * 7) % 16) * 0.05 - 0.4);
  const base = encoded(Q4_1, before);
  const levels = decoded(Q4_1, base);

  function changeBy(delta: number): Float32Array {
    const bytes = new Uint8Array(base.length);
    encodeChanged(
      base,
      levels.map((value) => value + delta),
      bytes,
      chanceOf('blk.0', 0),
    );
    return decoded(Q4_1, bytes);
  }

  it('is there in the mean of many values, where the nearest level would lose it', () => {
    const nearest = decoded(
      Q4_1,
      encoded(
        Q4_1,
        levels.map((value, index) => value + alternating(index) * 0.005),
      ),
    );
    const bytes = new Uint8Array(base.length);
    const wanted = levels.map((value, index) => value + alternating(index) * 0.005);
    encodeChanged(base, wanted, bytes, chanceOf('blk.0', 0));
    expect(share(nearest)).toBeLessThan(0.1);
    expect(share(decoded(Q4_1, bytes))).toBeGreaterThan(0.8);
    expect(share(decoded(Q4_1, bytes))).toBeLessThan(1.1);
  });

  it('moves no value farther than to the next level', () => {
    const after = changeBy(0.01);
    const moved = after.filter((value, index) => Math.abs(value - (levels[index] ?? 0)) > 0.051);
    expect(moved).toHaveLength(0);
  });

  it('changes nothing when it is nothing', () => {
    expect(changeBy(0)).toEqual(levels);
  });

  it('gives a block that outgrows its levels new ones', () => {
    const wanted = levels.map((value) => value * 3);
    const bytes = new Uint8Array(base.length);
    encodeChanged(base, wanted, bytes, chanceOf('blk.0', 0));
    expect(bytes).toEqual(encoded(Q4_1, wanted));
  });

  /** How much of the alternating change of 0.005 is in these. */
  function share(after: Float32Array): number {
    const found = after.reduce(
      (sum, value, index) => sum + (value - (levels[index] ?? 0)) * alternating(index),
      0,
    );
    return found / (after.length * 0.005);
  }
});

function alternating(index: number): number {
  return Math.imul(index, 0x9e3779b1) < 0 ? 1 : -1;
}

function encoded(format: TensorFormat, values: Float32Array): Uint8Array {
  const bytes = new Uint8Array((values.length / format.blockValues) * format.blockBytes);
  format.encode(values, bytes);
  return bytes;
}

function decoded(format: TensorFormat, bytes: Uint8Array): Float32Array {
  const values = new Float32Array((bytes.length / format.blockBytes) * format.blockValues);
  format.decode(bytes, values);
  return values;
}

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`fixtures/${name}`, import.meta.url)));
}

function floats(name: string): Float32Array {
  return new Float32Array(fixture(name).buffer);
}
