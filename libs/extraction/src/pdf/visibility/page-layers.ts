import type { Glyph } from '../pdf-glyphs.js';

// One text that covers more of another than this could lend it its own ink.
const MOST_COVERED = 0.25;
// Each costs one more drawing. What lies on four other texts is drawn with the last of them.
const MOST_LAYERS = 4;
// Points. Finer than any letter that is read, and few enough to be gone through for each page.
const LEAST_CELL = 2;
const MOST_CELLS = 250_000;

interface Layer {
  readonly objects: Set<number>;
  /** By cell of the page, which object is there; 0: none. */
  readonly owners: Int32Array;
}

/** The page in squares. */
interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly side: number;
}

/**
 * Sorts the text objects of a page into layers in which no text lies on another, so that what is seen
 * at a place is of the one text that stands there. Most pages have one layer.
 */
export function layersOf(
  glyphs: readonly Glyph[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly ReadonlySet<number>[] {
  const side = Math.max(LEAST_CELL, Math.sqrt((width * height) / MOST_CELLS));
  const grid = { side, columns: Math.ceil(width / side) + 1, rows: Math.ceil(height / side) + 1 };
  const layers: Layer[] = [];
  const sizes = new Map<number, number>();
  for (const [object, own] of Map.groupBy(glyphs, (glyph) => glyph.object)) {
    let size = 0;
    forEachCell(own, grid, () => (size += 1));
    sizes.set(object, size);
    let layer = layers.find(({ owners }) => isFree(owners, own, grid, size, sizes));
    if (layer === undefined && layers.length < MOST_LAYERS) {
      layer = { objects: new Set(), owners: new Int32Array(grid.columns * grid.rows) };
      layers.push(layer);
    }
    const { objects, owners } = layer ?? layers.at(-1) ?? {};
    objects?.add(object);
    if (owners) forEachCell(own, grid, (cell) => (owners[cell] = object));
  }
  return layers.map(({ objects }) => objects);
}

function isFree(
  owners: Int32Array,
  glyphs: readonly Glyph[],
  grid: Grid,
  size: number,
  sizes: ReadonlyMap<number, number>,
): boolean {
  const shared = new Map<number, number>();
  forEachCell(glyphs, grid, (cell) => {
    const owner = owners[cell] ?? 0;
    if (owner !== 0) shared.set(owner, (shared.get(owner) ?? 0) + 1);
  });
  return [...shared].every(
    ([owner, count]) => count <= MOST_COVERED * Math.min(size, sizes.get(owner) ?? 0),
  );
}

/** Edges are rounded, so that letters side by side share no cell; each has one at least. */
function forEachCell(
  glyphs: readonly Glyph[],
  { side, columns, rows }: Grid,
  visit: (cell: number) => void,
): void {
  for (const { box } of glyphs) {
    const [left, top] = [Math.round(box[0] / side), Math.round(box[1] / side)];
    const right = Math.max(left + 1, Math.round((box[0] + box[2]) / side));
    const bottom = Math.max(top + 1, Math.round((box[1] + box[3]) / side));
    for (let row = Math.max(0, top); row < Math.min(rows, bottom); row += 1)
      for (let column = Math.max(0, left); column < Math.min(columns, right); column += 1)
        visit(row * columns + column);
  }
}
