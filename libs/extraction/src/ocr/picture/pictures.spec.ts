import { describe, expect, it } from 'vitest';
import { drawnPicture, sidesOf } from '../../../test/drawn-picture.js';
import { drawnBoxes, eraseBoxes } from './drawn-boxes.js';
import { drawnRules, eraseRules } from './drawn-rules.js';
import { type GreyPicture, inkThreshold, scaled, turned, turnedBack } from './grey-picture.js';
import { inkShapes } from './ink-shapes.js';
import { invertGrounds } from './light-on-dark.js';
import { Paper } from './paper.js';
import { skewOf } from './skew.js';
import { isBullet, textSegments } from './text-segments.js';

const THRESHOLD = 128;
const LETTER = 26;

function boxesOn(picture: GreyPicture): readonly (boolean | undefined)[] {
  const isInk = (x: number, y: number): boolean =>
    (picture.pixels[y * picture.width + x] ?? 255) <= THRESHOLD;
  const paper = new Paper(picture, THRESHOLD);
  return drawnBoxes(inkShapes(picture, THRESHOLD), LETTER, { isInk, paper }).map(
    ({ checked }) => checked,
  );
}

/** A disc. */
function disc(radius: number): GreyPicture {
  return ring(radius, radius + 1);
}

/** A ring, as an O or a 0 is drawn. */
function ring(radius: number, width = 4): GreyPicture {
  const picture = drawnPicture(100, 100, []);
  for (let y = 0; y < 100; y += 1)
    for (let x = 0; x < 100; x += 1) {
      const distance = Math.hypot(x - 50, y - 50);
      if (distance <= radius && distance >= radius - width) picture.pixels[y * 100 + x] = 0;
    }
  return picture;
}

describe('drawn boxes', () => {
  const sides = sidesOf([30, 30, 32, 32]);

  it('are told from the letters that look like them', () => {
    expect(boxesOn(drawnPicture(100, 100, sides))).toEqual([false]);
    expect(boxesOn(ring(17))).toEqual([]);
    // an H, and an E
    expect(
      boxesOn(
        drawnPicture(100, 100, [
          [30, 30, 4, 32],
          [58, 30, 4, 32],
          [30, 44, 32, 4],
        ]),
      ),
    ).toEqual([]);
    expect(
      boxesOn(
        drawnPicture(100, 100, [
          [30, 30, 4, 32],
          [30, 30, 28, 4],
          [30, 44, 28, 4],
          [30, 58, 28, 4],
        ]),
      ),
    ).toEqual([]);
  });

  it('are ticked with a cross in them, and with a stroke that goes beyond', () => {
    const cross = Array.from(
      { length: 20 },
      (_, at) =>
        [
          [36 + at, 36 + at, 3, 3],
          [55 - at, 36 + at, 3, 3],
        ] as const,
    ).flat();
    expect(boxesOn(drawnPicture(100, 100, [...sides, ...cross]))).toEqual([true]);
    const stroke = Array.from({ length: 45 }, (_, at) => [38 + at, 56 - at, 5, 4] as const);
    expect(boxesOn(drawnPicture(100, 100, [...sides, ...stroke]))).toEqual([true]);
  });

  it('are unsure where anything faint or small is in them, or all of it is dark', () => {
    const faint = drawnPicture(100, 100, sides);
    for (let y = 40; y < 52; y += 1) faint.pixels.fill(190, y * 100 + 40, y * 100 + 52);
    expect(boxesOn(faint)).toEqual([undefined]);
    expect(boxesOn(drawnPicture(100, 100, [[30, 30, 32, 32]]))).not.toEqual([false]);
  });

  it('leave no ink that could be read as a letter', () => {
    const picture = drawnPicture(100, 100, sides);
    const isInk = (): boolean => false;
    const shapes = inkShapes(picture, THRESHOLD);
    eraseBoxes(
      picture,
      drawnBoxes(shapes, LETTER, { isInk, paper: new Paper(picture, THRESHOLD) }),
    );
    expect(inkShapes(picture, THRESHOLD)).toEqual([]);
  });
});

describe('drawn lines', () => {
  const lines = [
    [10, 20, 280, 3],
    [10, 120, 280, 3],
    [10, 20, 3, 103],
    [150, 20, 3, 103],
    [287, 20, 3, 103],
  ] as const;

  it('are found and taken away, but for where a letter crosses them', () => {
    const letter = [200, 105, 4, 36] as const;
    const picture = drawnPicture(300, 200, [...lines, letter]);
    const rules = drawnRules(picture, THRESHOLD, inkShapes(picture, THRESHOLD));
    expect(rules.across.map(({ at }) => Math.round(at))).toEqual([21, 121]);
    expect(rules.down.map(({ at }) => Math.round(at))).toEqual([11, 151, 288]);
    eraseRules(picture, rules, THRESHOLD);
    const [left, ...others] = inkShapes(picture, THRESHOLD);
    expect(others).toEqual([]);
    expect(left).toMatchObject({ left: 200, right: 203, top: 105, bottom: 140 });
  });

  it('are neither the bars of letters nor dark grounds', () => {
    // the bars of two large letters that touch
    const letters = [
      [20, 20, 60, 5],
      [35, 20, 6, 50],
      [60, 20, 6, 50],
    ] as const;
    const picture = drawnPicture(300, 200, [...letters, [20, 100, 200, 40]]);
    const rules = drawnRules(picture, THRESHOLD, inkShapes(picture, THRESHOLD));
    expect(rules).toEqual({ across: [], down: [] });
    const capitals = [0, 1, 2].flatMap(
      (at) =>
        [
          [20 + at * 27, 20, 27, 4],
          [31 + at * 27, 20, 4, 30],
        ] as const,
    );
    const word = drawnPicture(300, 100, capitals);
    expect(drawnRules(word, THRESHOLD, inkShapes(word, THRESHOLD)).across).toEqual([]);
    const struck = drawnPicture(300, 100, [...capitals, [18, 36, 85, 4]]);
    expect(drawnRules(struck, THRESHOLD, inkShapes(struck, THRESHOLD)).across).toMatchObject([
      { from: 18, to: 102 },
    ]);
  });
});

describe('a page that lies askew', () => {
  it('is set upright, and places are told on the page as it was', () => {
    const rows = Array.from({ length: 20 }, (_, at) => [60, 60 + at * 30, 600, 8] as const);
    const level = drawnPicture(720, 720, rows);
    const askew = turned(level, -1.5);
    expect(Math.abs(skewOf(level, THRESHOLD))).toBeLessThan(0.15);
    expect(Math.abs(skewOf(askew, THRESHOLD) - 1.5)).toBeLessThan(0.15);
    const upright = turned(askew, 1.5);
    expect(inkShapes(upright, THRESHOLD)).toHaveLength(20);
    const { x, y } = turnedBack(level, 1.5, 360, 360);
    expect([x, y]).toEqual([360, 360]);
    expect(turnedBack(level, 1.5, 720, 360).y).toBeCloseTo(
      360 + 360 * Math.sin((1.5 * Math.PI) / 180),
      5,
    );
  });
});

describe('paper', () => {
  it('has no marks for the noise of a scanner, and has them for faint pencil', () => {
    const picture = drawnPicture(200, 200, [[0, 0, 50, 50]]);
    for (let at = 0, value = 7; at < picture.pixels.length; at += 1) {
      value = (value * 1_103_515_245 + 12_345) % 2_147_483_648;
      if (picture.pixels[at] === 255) picture.pixels[at] = 255 - ((value >> 16) % 40);
    }
    const cell = { left: 80, right: 190, top: 80, bottom: 120 };
    expect(new Paper(picture, THRESHOLD).hasMarks(cell)).toBe(false);
    for (let y = 90; y < 110; y += 1) picture.pixels.fill(185, y * 200 + 100, y * 200 + 105);
    expect(new Paper(picture, THRESHOLD).hasMarks(cell)).toBe(true);
  });
});

describe('segments of text', () => {
  it('end at wide gaps, and take the marks that belong to their letters', () => {
    const word = (left: number, top: number) =>
      [0, 1, 2].map((at) => [left + at * 20, top, 14, 26] as const);
    const dot = [68, 42, 5, 5] as const; // behind the first word, on its line
    const picture = drawnPicture(400, 200, [
      ...word(10, 20),
      dot,
      ...word(85, 20),
      ...word(250, 20),
      ...word(10, 60),
    ]);
    const { segments, rest } = textSegments(inkShapes(picture, THRESHOLD), LETTER);
    expect(rest).toEqual([]);
    expect(segments.map(({ left, shapes }) => [left, shapes.length])).toEqual([
      [10, 7],
      [250, 3],
      [10, 3],
    ]);
  });

  it('take the dots of larger letters, which are as high as small ones', () => {
    const dot = [40, 4, 12, 12] as const;
    const letters = [10, 34, 60].map((left) => [left, 22, 20, 40] as const);
    const picture = drawnPicture(200, 100, [dot, ...letters]);
    const { segments } = textSegments(inkShapes(picture, THRESHOLD), LETTER);
    expect(segments.map(({ shapes }) => shapes.length)).toEqual([4]);
  });

  it('are marks of lists where they are a disc, and not a letter or a large one', () => {
    const isMark = (picture: GreyPicture): readonly boolean[] =>
      textSegments(inkShapes(picture, THRESHOLD), LETTER).segments.map((segment) =>
        isBullet(segment, LETTER),
      );
    expect(isMark(disc(10))).toEqual([true]);
    expect(isMark(disc(20))).toEqual([false]);
    expect(isMark(ring(10))).toEqual([false]);
    expect(isMark(drawnPicture(100, 100, [[30, 30, 6, 20]]))).toEqual([false]);
  });

  it('keep thin strokes of a picture of black and white that is made larger', () => {
    const picture = drawnPicture(100, 100, [[20, 20, 1, 40]]);
    const larger = scaled(picture, 1.7);
    expect(inkShapes(larger, inkThreshold(picture))).toHaveLength(1);
  });

  it('are found on dark grounds too', () => {
    const picture = drawnPicture(400, 100, [[10, 10, 380, 60]]);
    for (let y = 27; y < 53; y += 1) picture.pixels.fill(255, y * 400 + 50, y * 400 + 64);
    expect(invertGrounds(picture, inkShapes(picture, THRESHOLD), LETTER)).toBe(true);
    expect(inkShapes(picture, THRESHOLD)).toMatchObject([
      { left: 50, right: 63, top: 27, bottom: 52 },
    ]);
  });

  it('are as large in a picture that is made larger or smaller', () => {
    const picture = drawnPicture(100, 100, [[20, 20, 40, 40]]);
    expect(inkShapes(scaled(picture, 2), THRESHOLD)).toMatchObject([{ left: 40, right: 119 }]);
    expect(inkShapes(scaled(picture, 0.25), THRESHOLD)).toMatchObject([{ left: 5, right: 14 }]);
  });
});
