import type { Measure } from './measures.js';

interface Said {
  readonly text: string;
  readonly turn: number;
  readonly measures: readonly Measure[];
}

const LARGEST_PART = 100;

/** "your A1c was seven . five": a transcript writes the point as a full stop, and so the number stands in two sentences. */
export function spokenDecimals(
  units: readonly Said[],
): readonly { readonly unit: number; readonly measure: Measure }[] {
  return units.flatMap((before, at) => {
    const after = units[at + 1];
    const whole = before.measures.at(-1);
    const part = after?.measures[0];
    if (!after || !whole || part?.start !== 0 || after.turn !== before.turn) return [];
    if (whole.words === '' || part.words === '' || whole.unit !== null) return [];
    if (!/^ \.$/.test(before.text.slice(whole.end).trimEnd())) return [];
    const values = whole.values.flatMap((value) =>
      part.values
        .filter((digits) => digits < LARGEST_PART)
        .map((digits) => Number(`${value}.${digits}`))
        .filter((decimal) => !Number.isNaN(decimal)),
    );
    return [{ unit: at, measure: { ...part, values } }];
  });
}
