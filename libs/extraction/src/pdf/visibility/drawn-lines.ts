import type { PdfiumModule } from './pdfium-module.js';

const PATH = 2;
const FORM = 5;
const MOVE = 2;
const LINE = 0;
const DEEPEST = 32;
// A drawing, such as a chart or a map, has more; what is drawn in it is no line of a table.
const MOST_PATHS = 5000;
const MOST_SEGMENTS = 400;
// Of 255 in the channel that differs most from white.
const LEAST_CONTRAST = 8;

type Matrix = readonly [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** A shape of straight lines, by its corners in the units of the page before rotation. */
export interface DrawnShape {
  readonly points: readonly (readonly [number, number])[];
  readonly isStroked: boolean;
  readonly isFilled: boolean;
}

/** What is drawn of straight lines and can be told from white paper, in form XObjects too. */
export function drawnShapes(module: PdfiumModule, page: number): readonly DrawnShape[] {
  const shapes: DrawnShape[] = [];
  const memory = module.wasmExports.malloc(32);
  let paths = 0;
  const collect = (
    count: number,
    get: (at: number) => number,
    outer: Matrix,
    depth: number,
  ): void => {
    for (let at = 0; at < count; at += 1) {
      const object = get(at);
      const type = module._FPDFPageObj_GetType(object);
      if (type === PATH && (paths += 1) <= MOST_PATHS)
        shapes.push(...shapesOf(module, object, outer, memory));
      else if (type === FORM && depth < DEEPEST) {
        const inner = multiplied(matrixOf(module, object, memory), outer);
        const inside = module._FPDFFormObj_CountObjects(object);
        collect(inside, (one) => module._FPDFFormObj_GetObject(object, one), inner, depth + 1);
      }
    }
  };
  try {
    const count = module._FPDFPage_CountObjects(page);
    collect(count, (at) => module._FPDFPage_GetObject(page, at), IDENTITY, 0);
    return paths > MOST_PATHS ? [] : shapes;
  } finally {
    module.wasmExports.free(memory);
  }
}

function shapesOf(
  module: PdfiumModule,
  path: number,
  outer: Matrix,
  memory: number,
): readonly DrawnShape[] {
  module._FPDFPath_GetDrawMode(path, memory, memory + 4);
  const [fill = 0, stroke = 0] = new Int32Array(module.HEAPU8.buffer, memory, 2);
  const isFilled = fill !== 0 && isVisible(module, path, '_FPDFPageObj_GetFillColor', memory);
  const isStroked = stroke !== 0 && isVisible(module, path, '_FPDFPageObj_GetStrokeColor', memory);
  const count = module._FPDFPath_CountSegments(path);
  if ((!isFilled && !isStroked) || count > MOST_SEGMENTS) return [];
  const matrix = multiplied(matrixOf(module, path, memory), outer);
  const shapes: (readonly [number, number])[][] = [];
  let isCurved = false;
  for (let at = 0; at < count; at += 1) {
    const segment = module._FPDFPath_GetPathSegment(path, at);
    const type = module._FPDFPathSegment_GetType(segment);
    if (type === MOVE) shapes.push([]);
    else if (type !== LINE) isCurved = true;
    module._FPDFPathSegment_GetPoint(segment, memory, memory + 4);
    const [x = NaN, y = NaN] = new Float32Array(module.HEAPU8.buffer, memory, 2);
    const shape = shapes.at(-1);
    shape?.push(transformed([x, y], matrix));
    const [first] = shape ?? [];
    if (first && module._FPDFPathSegment_GetClose(segment) === 1) shape?.push(first);
  }
  // The corners of a box may be round; what else is curved is a picture.
  if (isCurved && count > 12) return [];
  return shapes
    .filter((points) => points.length > 1)
    .map((points) => ({ points, isFilled, isStroked }));
}

function isVisible(
  module: PdfiumModule,
  object: number,
  color: '_FPDFPageObj_GetFillColor' | '_FPDFPageObj_GetStrokeColor',
  memory: number,
): boolean {
  if (module[color](object, memory, memory + 4, memory + 8, memory + 12) === 0) return true;
  const [red = 0, green = 0, blue = 0, alpha = 255] = new Uint32Array(
    module.HEAPU8.buffer,
    memory,
    4,
  );
  return alpha > LEAST_CONTRAST && Math.min(red, green, blue) < 255 - LEAST_CONTRAST;
}

function matrixOf(module: PdfiumModule, object: number, memory: number): Matrix {
  if (module._FPDFPageObj_GetMatrix(object, memory) === 0) return IDENTITY;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = new Float32Array(
    module.HEAPU8.buffer,
    memory,
    6,
  );
  return [a, b, c, d, e, f];
}

/** First `one`, then `other`. */
function multiplied([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [
    a * g + b * i,
    a * h + b * j,
    c * g + d * i,
    c * h + d * j,
    e * g + f * i + k,
    e * h + f * j + l,
  ];
}

function transformed(
  [x, y]: readonly [number, number],
  [a, b, c, d, e, f]: Matrix,
): readonly [number, number] {
  return [x * a + y * c + e, x * b + y * d + f];
}
