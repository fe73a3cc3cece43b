/** Neighbours in spelling that mean the opposite. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['hyper', 'hypo'],
  ['brady', 'tachy'],
  ['pre', 'post'],
];
const SHORTEST = 5;
const TWO_SLIPS_FROM = 9;

/** Whether two stems are the same word but for a slip of the pen or an ending. */
export function areNear(one: string, other: string): boolean {
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  const longer = Math.max(one.length, other.length);
  if (shorter < SHORTEST || areOpposites(one, other)) return false;
  const common = commonStart(one, other);
  if (common >= SHORTEST && common >= 0.72 * longer) return true;
  const slips = longer >= TWO_SLIPS_FROM ? 2 : 1;
  return longer - shorter <= slips && common >= 2 && distance(one, other, slips) <= slips;
}

function areOpposites(one: string, other: string): boolean {
  return OPPOSITES.some(
    ([left, right]) =>
      (one.startsWith(left) && other.startsWith(right)) ||
      (one.startsWith(right) && other.startsWith(left)),
  );
}

function commonStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}

/** How many letters have to be changed, put in or left out; more than `most` once it is sure to be more. */
function distance(one: string, other: string, most: number): number {
  let before = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    for (let column = 1; column <= other.length; column++) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1;
      now.push(
        Math.min(
          (before[column] ?? 0) + 1,
          (now[column - 1] ?? 0) + 1,
          (before[column - 1] ?? 0) + change,
        ),
      );
    }
    if (Math.min(...now) > most) return most + 1;
    before = now;
  }
  return before[other.length] ?? 0;
}
