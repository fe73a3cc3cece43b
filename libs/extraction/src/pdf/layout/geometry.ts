import type { PageBox } from '../../model/extraction-format.js';

export interface Viewport {
  readonly width: number;
  readonly height: number;
  convertToViewportPoint(x: number, y: number): unknown[];
}

/** Where a piece of text stands and how large it is, as pdf.js gives it: in the units of the page before rotation. */
export interface Piece {
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly vertical: boolean;
  /** Parts of the height above and below the baseline. */
  readonly ascent: number;
  readonly descent: number;
}

/** The upright box around a piece of text, or undefined where the file's numbers make none. */
export function boxOf(piece: Piece, viewport: Viewport): PageBox | undefined {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = piece.transform;
  const along = unit(a, b);
  const up = unit(c, d);
  // Vertical writing starts at the top centre of its first character and runs down.
  const [left, right] = piece.vertical ? [-piece.width / 2, piece.width / 2] : [0, piece.width];
  const [bottom, top] = piece.vertical
    ? [-piece.height, 0]
    : [piece.descent * piece.height, piece.ascent * piece.height];
  return around(
    [
      [left, bottom],
      [right, bottom],
      [left, top],
      [right, top],
    ].map(([s = 0, t = 0]) => [x + s * along[0] + t * up[0], y + s * along[1] + t * up[1]]),
    viewport,
  );
}

/** The box of a rectangle `[x1, y1, x2, y2]` in the units of the page. */
export function boxOfRectangle(
  rectangle: readonly number[],
  viewport: Viewport,
): PageBox | undefined {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rectangle;
  // Asked for each letter of a page.
  const [ax, ay] = viewport.convertToViewportPoint(x1, y1);
  const [bx, by] = viewport.convertToViewportPoint(x2, y2);
  const [left, right, top, bottom] = [Number(ax), Number(bx), Number(ay), Number(by)];
  const x = round(Math.min(left, right));
  const y = round(Math.min(top, bottom));
  const width = round(Math.abs(right - left));
  const height = round(Math.abs(bottom - top));
  return Number.isFinite(x + y + width + height) ? [x, y, width, height] : undefined;
}

export function union([x, y, w, h]: PageBox, [x2, y2, w2, h2]: PageBox): PageBox {
  const left = Math.min(x, x2);
  const top = Math.min(y, y2);
  return [left, top, round(Math.max(x + w, x2 + w2) - left), round(Math.max(y + h, y2 + h2) - top)];
}

/** Width and height of a piece on the page as it is shown, along its own directions. */
export function shownSize(
  { transform, width, height }: Pick<Piece, 'transform' | 'width' | 'height'>,
  viewport: Viewport,
): { readonly width: number; readonly height: number } {
  const [a = 0, b = 0, c = 0, d = 0] = transform;
  const shown = ([x, y]: readonly [number, number], length: number): number => {
    const from = viewport.convertToViewportPoint(0, 0).map(Number);
    const to = viewport.convertToViewportPoint(x * length, y * length).map(Number);
    return Math.hypot((to[0] ?? 0) - (from[0] ?? 0), (to[1] ?? 0) - (from[1] ?? 0));
  };
  return { width: shown(unit(a, b), width), height: shown(unit(c, d), height) };
}

/** Whether nothing of the box lies on the page, so that nobody who opens the file sees the text. */
export function isOffPage([x, y, w, h]: PageBox, { width, height }: Viewport): boolean {
  return x + w <= 0 || y + h <= 0 || x >= width || y >= height;
}

function around(points: readonly (readonly number[])[], viewport: Viewport): PageBox | undefined {
  const seen = points.map(([x = 0, y = 0]) => viewport.convertToViewportPoint(x, y).map(Number));
  const xs = seen.map(([x = NaN]) => x);
  const ys = seen.map(([, y = NaN]) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  const box: PageBox = [
    round(left),
    round(top),
    round(Math.max(...xs) - left),
    round(Math.max(...ys) - top),
  ];
  return box.every(Number.isFinite) ? box : undefined;
}

function unit(x: number, y: number): readonly [number, number] {
  const length = Math.hypot(x, y);
  return length > 0 ? [x / length, y / length] : [0, 0];
}

/** Hundredths of a point: finer than any screen, and short in the stored form. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
