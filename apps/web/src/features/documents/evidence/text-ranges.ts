export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A part of a text, and the ranges that it lies in. */
export interface TextPiece<T extends Range> extends Range {
  readonly text: string;
  readonly ranges: readonly T[];
}

/** A stretch of a text without gap or overlap, cut wherever one of the ranges begins or ends. */
export function piecesOf<T extends Range>(
  text: string,
  stretch: Range,
  ranges: readonly T[],
): readonly TextPiece<T>[] {
  const within = ranges.filter((range) => overlap(range, stretch));
  const inside = (at: number): boolean => at > stretch.start && at < stretch.end;
  const cuts = within.flatMap(({ start, end }) => [start, end]).filter(inside);
  const bounds = [...new Set([stretch.start, ...cuts, stretch.end])].toSorted((a, b) => a - b);
  const byStart = within
    .map((range, order) => ({ range, order }))
    .toSorted((one, other) => one.range.start - other.range.start);
  // carried along from piece to piece: one line of a file may have very many ranges
  let open: typeof byStart = [];
  let next = 0;
  return bounds.slice(1).map((end, index) => {
    const start = bounds[index] ?? end;
    for (let one = byStart[next]; one && one.range.start < end; one = byStart[next]) {
      open.push(one);
      next += 1;
    }
    open = open.filter(({ range }) => range.end > start);
    return {
      start,
      end,
      text: text.slice(start, end),
      ranges: open.toSorted((one, other) => one.order - other.order).map(({ range }) => range),
    };
  });
}

export function overlap(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}
