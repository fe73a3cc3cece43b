import type { Span } from '@app/text';

/**
 * The units of each document of a joined source, with the offsets of its own text.
 * @param texts the documents in the order in which they were joined
 */
export function documentUnits<Unit extends Span>(
  source: string,
  units: readonly Unit[],
  texts: readonly string[],
): readonly (readonly Unit[])[] {
  let from = 0;
  let at = 0;
  return texts.map((text) => {
    const start = source.indexOf(text, from);
    if (start < 0) throw new RangeError('A document is not part of the joined source.');
    const end = start + text.length;
    from = end;
    const own: Unit[] = [];
    for (; at < units.length; at += 1) {
      const unit = units[at];
      if (!unit || unit.start >= end) break;
      if (unit.end <= start) continue;
      const isShifted = start > 0;
      own.push(isShifted ? { ...unit, start: unit.start - start, end: unit.end - start } : unit);
    }
    return own;
  });
}
