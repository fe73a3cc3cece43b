/** One byte for each pixel, 0 for black. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const WHITE = 255;

/**
 * The darkest grey that is paper is lighter than this one: where two classes differ most (N. Otsu, 1979), in the middle of
 * the greys that the picture does not have. A picture of black and white alone has others once it is scaled or turned.
 */
export function inkThreshold({ pixels }: GreyPicture): number {
  const counts = new Float64Array(WHITE + 1);
  for (const pixel of pixels) counts[pixel] = (counts[pixel] ?? 0) + 1;
  const total = counts.reduce((sum, count, grey) => sum + count * grey, 0);
  let [dark, sum, most, first, last] = [0, 0, 0, WHITE >> 1, WHITE >> 1];
  for (let grey = 0; grey <= WHITE; grey += 1) {
    const count = counts[grey] ?? 0;
    dark += count;
    sum += count * grey;
    const light = pixels.length - dark;
    if (dark === 0 || light === 0) continue;
    const between = dark * light * (sum / dark - (total - sum) / light) ** 2;
    if (between > most) [most, first] = [between, grey];
    if (between === most) last = grey;
  }
  return (first + last) >> 1;
}

/** Turned about its middle, so that what rises by so many degrees to the left lies level. */
export function turned(picture: GreyPicture, degrees: number): GreyPicture {
  const { width, height } = picture;
  return resampled(picture, { width, height }, turning(picture, degrees));
}

export function scaled(picture: GreyPicture, factor: number): GreyPicture {
  const size = {
    width: Math.max(1, Math.round(picture.width * factor)),
    height: Math.max(1, Math.round(picture.height * factor)),
  };
  // Every pixel of what is made much smaller would come from few of many.
  if (factor <= 0.5) return scaled(halved(picture), factor * 2);
  return resampled(picture, size, {
    x: { along: 1 / factor, across: 0, from: 0.5 / factor - 0.5 },
    y: { along: 0, across: 1 / factor, from: 0.5 / factor - 0.5 },
  });
}

interface Mapping {
  /** Of the coordinate in the source: its steps along and down the new picture, and where it begins. */
  readonly x: { readonly along: number; readonly across: number; readonly from: number };
  readonly y: { readonly along: number; readonly across: number; readonly from: number };
}

/** How a picture that was turned maps to the one that it was. */
function turning(
  { width, height }: Pick<GreyPicture, 'width' | 'height'>,
  degrees: number,
): Mapping {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [width / 2, height / 2];
  return {
    x: { along: cos, across: -sin, from: middleX - middleX * cos + middleY * sin },
    y: { along: sin, across: cos, from: middleY - middleX * sin - middleY * cos },
  };
}

/** Where a point of a picture that was turned is in the one that it was. */
export function turnedBack(
  picture: Pick<GreyPicture, 'width' | 'height'>,
  degrees: number,
  column: number,
  row: number,
): { readonly x: number; readonly y: number } {
  const { x, y } = turning(picture, degrees);
  return {
    x: x.from + column * x.along + row * x.across,
    y: y.from + column * y.along + row * y.across,
  };
}

function resampled(
  { width, height, pixels }: GreyPicture,
  size: { readonly width: number; readonly height: number },
  { x, y }: Mapping,
): GreyPicture {
  const made = new Uint8Array(size.width * size.height).fill(WHITE);
  for (let row = 0; row < size.height; row += 1) {
    let fromX = x.from + row * x.across;
    let fromY = y.from + row * y.across;
    for (let column = 0; column < size.width; column += 1) {
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left >= -1 && top >= -1 && left < width && top < height) {
        const [shareX, shareY] = [fromX - left, fromY - top];
        const at = top * width + left;
        const hasLeft = left >= 0;
        const hasRight = left + 1 < width;
        const above = top >= 0;
        const below = top + 1 < height;
        const a = above && hasLeft ? (pixels[at] ?? WHITE) : WHITE;
        const b = above && hasRight ? (pixels[at + 1] ?? WHITE) : WHITE;
        const c = below && hasLeft ? (pixels[at + width] ?? WHITE) : WHITE;
        const d = below && hasRight ? (pixels[at + width + 1] ?? WHITE) : WHITE;
        const upper = a + (b - a) * shareX;
        const lower = c + (d - c) * shareX;
        made[row * size.width + column] = Math.round(upper + (lower - upper) * shareY);
      }
      fromX += x.along;
      fromY += y.along;
    }
  }
  return { ...size, pixels: made };
}

function halved({ width, height, pixels }: GreyPicture): GreyPicture {
  const size = { width: Math.max(1, width >> 1), height: Math.max(1, height >> 1) };
  const made = new Uint8Array(size.width * size.height);
  for (let row = 0; row < size.height; row += 1) {
    for (let column = 0; column < size.width; column += 1) {
      const at = 2 * row * width + 2 * column;
      const sum =
        (pixels[at] ?? WHITE) +
        (pixels[at + 1] ?? WHITE) +
        (pixels[at + width] ?? WHITE) +
        (pixels[at + width + 1] ?? WHITE);
      made[row * size.width + column] = sum >> 2;
    }
  }
  return { ...size, pixels: made };
}

/** Netpbm's grey map: a line of text before the pixels. */
export function pgmOf({ width, height, pixels }: GreyPicture): Uint8Array {
  return Buffer.concat([Buffer.from(`P5 ${width} ${height} 255\n`), pixels]);
}
