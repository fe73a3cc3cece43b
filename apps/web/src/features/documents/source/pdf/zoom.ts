/** `width`: a page as wide as its pane; otherwise a share of its size on paper. */
export type Zoom = 'width' | number;

const STEPS = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3] as const;
// 96 pixels of the screen to 72 points of the paper
const PAPER = 96 / 72;
const FIT_MIN = 0.25;

/** Pixels per point of the page. */
export function scaleOf(zoom: Zoom, room: number, pageWidth: number): number {
  return zoom === 'width' ? Math.max(FIT_MIN, room / pageWidth) : zoom * PAPER;
}

/** The share of its size on paper that a scale shows. */
export function shareOf(scale: number): number {
  return scale / PAPER;
}

/** The next larger or smaller step from what is seen, also from a page fitted to its pane. */
export function larger(scale: number): number {
  const share = shareOf(scale);
  return STEPS.find((step) => step > share + 0.01) ?? STEPS[STEPS.length - 1] ?? share;
}

export function smaller(scale: number): number {
  const share = shareOf(scale);
  return STEPS.findLast((step) => step < share - 0.01) ?? STEPS[0];
}
