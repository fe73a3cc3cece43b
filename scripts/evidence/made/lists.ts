import { shuffle } from './words.js';

/** So many different words of a list: {ward}, {ward2}, {ward3}. */
const DRAWN = 3;
/** The first line of a list whose lines have several parts: "columns: name | unit". */
const COLUMNS = /^columns: /;

/** Words of lists that frames name by the name of the list, and by that of a column: {lab}, {lab_unit}, {lab2_unit}. */
export function drawLists(
  lists: readonly (readonly [name: string, words: readonly string[]])[],
  random: () => number,
): ReadonlyMap<string, string> {
  const drawn = new Map<string, string>();
  for (const [name, [first = '', ...rest]] of lists) {
    const columns = COLUMNS.test(first) ? partsOf(first.replace(COLUMNS, '')) : [];
    const words = columns.length > 0 ? rest : [first, ...rest];
    for (const [at, word] of shuffle(words, random).slice(0, DRAWN).entries()) {
      const place = at === 0 ? name : `${name}${at + 1}`;
      const [head = '', ...others] = columns.length > 0 ? partsOf(word) : [word];
      drawn.set(place, head);
      for (const [index, part] of others.entries())
        drawn.set(`${place}_${columns[index + 1] ?? ''}`, part);
    }
  }
  return drawn;
}

function partsOf(line: string): readonly string[] {
  return line.split('|').map((part) => part.trim());
}
