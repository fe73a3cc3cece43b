import type { PageBox } from '../../model/extraction-format.js';
import { type DrawnFrame, drawnFrames } from './drawn-frames.js';
import { drawnShapes } from './drawn-lines.js';
import { differ, isLight, PageCanvas, varies } from './page-canvas.js';
import { layersOf } from './page-layers.js';
import { PageVisibility, type SeenFrame, type SeenGlyph } from './page-visibility.js';
import type { Viewport } from '../layout/geometry.js';
import { type Glyph, glyphsOf } from '../pdf-glyphs.js';
import type { PdfiumFile } from './pdfium-file.js';
import type { PdfiumModule } from './pdfium-module.js';
import { hasOwnFont, objectsOf, type PageObjects, paintOf, readAsDrawn } from './pdfium-objects.js';

const POINTS_PER_INCH = 72;
// At 144 dpi a stroke of text of 6 points is about one pixel wide, so that it keeps its colour.
const DPI = 144;
// A poster is drawn with fewer; with fewer than this, text of common sizes is gone.
const FEWEST_DPI = 36;
const MOST_PIXELS = 8_000_000;
// Of 255 in the channel that differs most. Below it nobody reads the text: #f0f0f0 on white.
const LEAST_CONTRAST = 16;
// PDFium brings fonts for what is written in Latin letters.
const LAST_DRAWABLE = 0x24f;
// Points: a border is not wider.
const BORDER = 1.5;

/** Looks at a page; null where PDFium cannot draw it as it is. */
export function visibilityOf(
  { module, handle }: PdfiumFile,
  number: number,
  viewport: Viewport,
  maxPixels: number,
): PageVisibility | null {
  const page = module._FPDF_LoadPage(handle, number - 1);
  if (page === 0) return null;
  try {
    const objects = objectsOf(module, page);
    const { length: pictures } = objects.images;
    if (objects.texts.length === 0)
      return pictures > 0 ? new PageVisibility([], true, [], pictures) : null;
    const size = drawingSize(module, page, viewport, Math.min(maxPixels, MOST_PIXELS));
    if (size === null) return null;
    if (objects.images.some((image) => pixelsOf(module, image) > maxPixels)) return null;
    readAsDrawn(module, objects.texts);
    const glyphs = glyphsOf(module, page, viewport);
    using canvas = new PageCanvas(module, page, size);
    using ground = new PageCanvas(module, page, size);
    const found = lookAt({ module, canvas, ground, viewport }, glyphs, objects);
    const shapes = drawnShapes(module, page);
    const frames = drawnFrames(shapes, viewport);
    if (frames.length > 0) drawAll(module, canvas, objects);
    return new PageVisibility(
      judgedByWord(module, glyphs, found),
      pictures > 0,
      shapes,
      pictures,
      frames.map((frame) => lookInto(frame, canvas, viewport)),
    );
  } finally {
    module._FPDF_ClosePage(page);
  }
}

/** Null where the page is too large, or not the page that the other reader knows. */
function drawingSize(
  module: PdfiumModule,
  page: number,
  { width, height }: Viewport,
  maxPixels: number,
): { readonly width: number; readonly height: number } | null {
  const proportion = module._FPDF_GetPageWidth(page) / module._FPDF_GetPageHeight(page);
  if (!(Math.abs(proportion / (width / height) - 1) < 0.01)) return null;
  const scale = Math.min(DPI / POINTS_PER_INCH, Math.sqrt(maxPixels / (width * height)));
  if (scale < FEWEST_DPI / POINTS_PER_INCH) return null;
  return { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
}

interface Drawing {
  readonly module: PdfiumModule;
  readonly canvas: PageCanvas;
  /** For the page without its text. */
  readonly ground: PageCanvas;
  readonly viewport: Viewport;
}

interface Found {
  readonly seen: ReadonlySet<Glyph>;
  /** What may be seen or not. */
  readonly doubtful: ReadonlySet<Glyph>;
}

/** Draws the page without its text, then with one layer of it after the other, and looks where they differ. */
function lookAt(
  { module, canvas, ground, viewport }: Drawing,
  glyphs: readonly Glyph[],
  { texts, images }: PageObjects,
): Found {
  const isPainted = ({ object }: Glyph): boolean => paintOf(module, object) === 'paint';
  const painted = glyphs.filter(isPainted);
  const shapes = glyphs.filter(({ object }) => paintOf(module, object) === 'shape');
  const seen = new Set<Glyph>();
  if (painted.length + shapes.length === 0) return { seen, doubtful: new Set() };
  const switchTo = (on: 0 | 1, objects: Iterable<number>): void => {
    for (const object of objects) module._FPDFPageObj_SetIsActive(object, on);
  };
  switchTo(0, texts);
  ground.draw();
  // What PDFium draws and does not read, such as the second of two equal texts at one place, goes with each layer.
  const read = new Set(painted.map(({ object }) => object));
  const others = texts.filter((object) => !read.has(object));
  switchTo(1, others);
  for (const layer of layersOf(painted, viewport)) {
    switchTo(1, layer);
    canvas.draw();
    const [drawn, bare] = [canvas.pixels, ground.pixels];
    for (const glyph of painted) {
      const area = canvas.areaOf(glyph.box, viewport);
      if (layer.has(glyph.object) && differ(drawn, bare, area, LEAST_CONTRAST)) seen.add(glyph);
    }
    switchTo(0, layer);
  }
  // Whether what is cut out in the shape of letters can be told from its surroundings is beyond this look.
  const doubtful = shapes.filter(
    ({ box }) =>
      images.length === 0 && varies(ground.pixels, canvas.areaOf(box, viewport), LEAST_CONTRAST),
  );
  return { seen, doubtful: new Set(doubtful) };
}

function drawAll(module: PdfiumModule, canvas: PageCanvas, { texts }: PageObjects): void {
  for (const text of texts) module._FPDFPageObj_SetIsActive(text, 1);
  canvas.draw();
}

/** Looks at what is inside the border. */
function lookInto(
  { kind, box: [x, y, width, height], box, hasTick }: DrawnFrame,
  canvas: PageCanvas,
  viewport: Viewport,
): SeenFrame {
  const inset = Math.max(BORDER, 0.18 * Math.min(width, height));
  const inner: PageBox = [x + inset, y + inset, width - 2 * inset, height - 2 * inset];
  const area = canvas.areaOf(inner, viewport);
  if (varies(canvas.pixels, area, LEAST_CONTRAST))
    return { kind, box, inside: hasTick ? 'tick' : 'something' };
  return { kind, box, inside: isLight(canvas.pixels, area) ? 'nothing' : 'filled' };
}

/** A word is seen when half of its letters are: dots are small, and neighbours reach over. */
function judgedByWord(
  module: PdfiumModule,
  glyphs: readonly Glyph[],
  { seen, doubtful }: Found,
): readonly SeenGlyph[] {
  const isUnsure = (glyph: Glyph): boolean => doubtful.has(glyph) || !isDrawable(module, glyph);
  return [...Map.groupBy(glyphs, ({ word }) => word).values()].flatMap((word) => {
    const isSeen = word.filter((glyph) => seen.has(glyph)).length * 2 >= word.length;
    return word.map((glyph) => ({
      ...glyph,
      isSeen: isSeen || !isUnsure(glyph) ? isSeen : undefined,
    }));
  });
}

function isDrawable(module: PdfiumModule, { letter, object }: Glyph): boolean {
  return (
    (letter.codePointAt(0) ?? 0) <= LAST_DRAWABLE ||
    paintOf(module, object) === 'none' ||
    hasOwnFont(module, object)
  );
}

function pixelsOf(module: PdfiumModule, image: number): number {
  const into = module.wasmExports.malloc(8);
  module._FPDFImageObj_GetImagePixelSize(image, into, into + 4);
  const [width = 0, height = 0] = new Uint32Array(module.HEAPU8.buffer, into, 2);
  module.wasmExports.free(into);
  return width * height;
}
