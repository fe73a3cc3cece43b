/** The names whose bits are set: the first of the list is bit 0. Functions that look past walls answer with numbers. */
export function namesOfBits<T extends string>(names: readonly T[], bits: number): readonly T[] {
  return names.filter((_name, index) => (bits & (1 << index)) !== 0);
}
