/**
 * The rows that have one of these values. Of an empty list nothing is asked: Postgres would plan a
 * statement that finds nothing all the same, and where it compiles plans take seconds over it.
 */
export async function whereAny<T, Row>(
  values: readonly T[],
  ask: (values: T[]) => Promise<Row[]>,
): Promise<Row[]> {
  return values.length === 0 ? [] : ask([...values]);
}
