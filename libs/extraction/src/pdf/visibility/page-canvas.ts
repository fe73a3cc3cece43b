import type { PageBox } from '../../model/extraction-format.js';
import type { PdfiumModule } from './pdfium-module.js';

const BYTES_PER_PIXEL = 4;
const BGRX = 3;
const WITH_ANNOTATIONS = 1;
const TURNED = 0;
// Of 255.
const LEAST_LIGHT = 170;

/**
 * What a page looks like, drawn again and again into the same memory: blue, green, red and one unused byte. It is
 * PDFium's own memory, so that a long file leaves nothing to collect.
 */
export class PageCanvas implements Disposable {
  private readonly width: number;
  private readonly height: number;
  private readonly pointer: number;

  /** Throws where there is no memory for it. */
  constructor(
    private readonly module: PdfiumModule,
    private readonly page: number,
    { width, height }: { readonly width: number; readonly height: number },
  ) {
    this.width = width;
    this.height = height;
    this.pointer = module.wasmExports.malloc(this.byteLength);
    if (this.pointer === 0) throw new RangeError('Array buffer allocation failed');
  }

  draw(): void {
    const { module, page, pointer, width, height } = this;
    // White. PDFium's own way takes longer than to draw most pages.
    this.pixels.fill(0xff);
    const bitmap = module._FPDFBitmap_CreateEx(
      width,
      height,
      BGRX,
      pointer,
      width * BYTES_PER_PIXEL,
    );
    module._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, TURNED, WITH_ANNOTATIONS);
    module._FPDFBitmap_Destroy(bitmap);
  }

  /** To be asked for after each drawing, of whatever canvas: drawing may move the memory. */
  get pixels(): Uint8Array {
    return this.module.HEAPU8.subarray(this.pointer, this.pointer + this.byteLength);
  }

  /** The pixels that a box on the page touches. */
  areaOf(
    [x, y, w, h]: PageBox,
    page: { readonly width: number; readonly height: number },
  ): PixelArea {
    const { width, height } = this;
    const [across, down] = [width / page.width, height / page.height];
    return {
      left: Math.max(0, Math.floor(x * across)),
      top: Math.max(0, Math.floor(y * down)),
      right: Math.min(width, Math.ceil((x + w) * across)),
      bottom: Math.min(height, Math.ceil((y + h) * down)),
      width,
    };
  }

  [Symbol.dispose](): void {
    this.module.wasmExports.free(this.pointer);
  }

  private get byteLength(): number {
    return this.width * this.height * BYTES_PER_PIXEL;
  }
}

/** Whether two drawings differ by more than `contrast` in a channel at some pixel of the box. */
export function differ(
  one: Uint8Array,
  other: Uint8Array,
  { left, top, right, bottom, width }: PixelArea,
  contrast: number,
): boolean {
  for (let row = top; row < bottom; row += 1) {
    const end = (row * width + right) * BYTES_PER_PIXEL;
    for (let at = (row * width + left) * BYTES_PER_PIXEL; at < end; at += 1) {
      if (Math.abs((one[at] ?? 0) - (other[at] ?? 0)) > contrast) return true;
    }
  }
  return false;
}

/** Whether the pixels of the box are not all alike. */
export function varies(
  drawn: Uint8Array,
  { left, top, right, bottom, width }: PixelArea,
  contrast: number,
): boolean {
  for (let row = top; row < bottom; row += 1) {
    const end = (row * width + right) * BYTES_PER_PIXEL;
    for (let at = (row * width + left) * BYTES_PER_PIXEL; at < end; at += 1) {
      const first = drawn[(top * width + left) * BYTES_PER_PIXEL + (at % BYTES_PER_PIXEL)] ?? 0;
      if (Math.abs((drawn[at] ?? 0) - first) > contrast) return true;
    }
  }
  return false;
}

/** Whether what is black on the first pixel of the box would be read. */
export function isLight(drawn: Uint8Array, { left, top, width }: PixelArea): boolean {
  const at = (top * width + left) * BYTES_PER_PIXEL;
  const [blue = 0, green = 0, red = 0] = drawn.subarray(at, at + 3);
  return 0.3 * red + 0.6 * green + 0.1 * blue >= LEAST_LIGHT;
}

/** Pixels from `left` and `top` up to `right` and `bottom`, which lie outside. */
export interface PixelArea {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Of the whole drawing. */
  readonly width: number;
}
